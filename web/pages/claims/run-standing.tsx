/** How a payment run stands, and what can be done with one that stopped. */
import { Alert, Button, ButtonGroup, Label, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Mark } from '../../ui/mark.tsx'
import { Refused } from '../../ui/refused.tsx'
import { runWords } from '../../words/claims/runs.ts'

type Seen = Answered<'claims.see-run'>

const tones = { begun: 'warn', stopped: 'bad', done: 'good', dropped: 'soft' } as const

export function RunMark({ state }: Pick<Seen, 'state'>) {
  const say = useWords(runWords)
  return <Mark tone={tones[state]}>{say[state]()}</Mark>
}

/** Nothing while a run goes on or is over. */
export function StoppedRun({ run, seen }: { readonly run: string; readonly seen: Seen }) {
  const say = useWords(runWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const again = useAsk('claims.begin-run-again')
  const [isDropping, drop] = useState(false)
  const { state, trouble, untold, mayBeDropped } = seen
  if (state !== 'stopped') return null
  return (
    <section aria-labelledby="stopped-run">
      <Alert
        type="warning"
        headingLevel="h2"
        heading={<span id="stopped-run">{mayBeDropped ? say.stoppedTitle() : say.untoldTitle()}</span>}
      >
        {why(say, trouble)} {untold > 0 && say.untold({ count: write.count(untold) })} {say.nothingTwice()}
      </Alert>
      <Refused trouble={again.error} />
      {mayDo('claims/pay') && (
        <ButtonGroup>
          <Button type="button" disabled={again.isPending} onClick={() => again.mutate({ input: { run } })}>
            {say.again()}
          </Button>
          {mayBeDropped && (
            <Button type="button" outline onClick={() => drop(true)}>
              {say.drop()}
            </Button>
          )}
        </ButtonGroup>
      )}
      {isDropping && <DropRun run={run} onClose={() => drop(false)} />}
    </section>
  )
}

function DropRun({ run, onClose }: { readonly run: string; readonly onClose: () => void }) {
  const say = useWords(runWords)
  const drop = useAsk('claims.drop-run')
  const [reason, setReason] = useState('')
  return (
    <Confirm
      title={say.dropTitle()}
      says={say.dropSays()}
      does={say.drop()}
      isBusy={drop.isPending || reason.trim() === ''}
      trouble={drop.error}
      onConfirm={() => drop.mutate({ input: { run, why: reason } }, { onSuccess: onClose })}
      onClose={onClose}
    >
      <Label htmlFor="drop-why">{say.dropWhy()}</Label>
      <Textarea
        id="drop-why"
        name="drop-why"
        value={reason}
        onChange={({ target }) => setReason(target.value)}
      />
    </Confirm>
  )
}

/** What a person can do something about has words of its own; all else is ours. */
function why(say: ReturnType<typeof useWords<typeof runWords>>, trouble: string | null): string {
  if (trouble === 'claims/payer-unknown') return say.payerUnknown()
  if (trouble === 'claims/remittance-refused') return say.remittanceRefused()
  if (trouble === 'claims/remittance-out-of-balance') return say.outOfBalance()
  return say.ours()
}
