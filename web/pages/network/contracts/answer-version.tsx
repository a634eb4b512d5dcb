/** The answer to a proposed version: accept or decline it, or, as who proposed it, withdraw it. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, WordsField } from '../../../ui/fields.tsx'
import { Trouble } from '../../../ui/states.tsx'
import { contractWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { type EndReason, endReasons } from './end-reasons.ts'
import type { Version } from './term-lines.ts'

type AnswerProps = {
  readonly contractId: string
  readonly version: Version
  /** Who proposed it withdraws it; the other side accepts or declines. */
  readonly isOurs: boolean
}

export function AnswerVersion({ contractId, version: { version }, isOurs }: AnswerProps) {
  const say = useWords(contractWords)
  const [isDeclining, setDeclining] = useState(false)
  const answer = useAsk('network.answer-contract')
  const send = (says: 'accepted' | 'withdrawn') => answer.mutate({ input: { contractId, version, says } })
  return (
    <section className="tile" aria-labelledby="answer-heading">
      <h2 id="answer-heading">{isOurs ? say.waitsForThem() : say.answerTitle({ number: version })}</h2>
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      {isOurs ? (
        <Button type="button" outline disabled={answer.isPending} onClick={() => send('withdrawn')}>
          {say.withdraw({ number: version })}
        </Button>
      ) : (
        <>
          <p>{say.answerSays()}</p>
          <ButtonGroup>
            <Button type="button" disabled={answer.isPending} onClick={() => send('accepted')}>
              {say.accept()}
            </Button>
            <Button type="button" outline disabled={answer.isPending} onClick={() => setDeclining(true)}>
              {say.decline()}
            </Button>
          </ButtonGroup>
        </>
      )}
      {isDeclining && (
        <Declining contractId={contractId} version={version} onClose={() => setDeclining(false)} />
      )}
    </section>
  )
}

type DecliningProps = { readonly contractId: string; readonly version: number; readonly onClose: () => void }

function Declining({ contractId, version, onClose }: DecliningProps) {
  const say = useWords(contractWords)
  const frame = useWords(networkFrameWords)
  const [reason, setReason] = useState<EndReason>('terms-not-agreed')
  const [note, setNote] = useState('')
  const answer = useAsk('network.answer-contract')
  return (
    <Dialog title={say.declineTitle({ number: version })} onClose={onClose}>
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      <SelectField
        label={say.reason()}
        value={reason}
        onChange={value => setReason(endReasons.find(each => each === value) ?? 'other')}
        choices={endReasons.map(code => ({ code, name: say[code]() }))}
      />
      <WordsField label={say.note()} hint={frame.noHealth()} value={note} onChange={setNote} />
      <ButtonGroup>
        <Button
          type="button"
          disabled={answer.isPending}
          onClick={() => {
            const words = note.trim() === '' ? null : note
            const input = { contractId, version, says: 'declined' as const, reason, note: words }
            answer.mutate({ input }, { onSuccess: onClose })
          }}
        >
          {say.decline()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
