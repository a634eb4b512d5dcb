/** A file that would end many members waits here for a person's word. */
import { Button, ButtonGroup, FormGroup, Label, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Refused } from '../../ui/refused.tsx'
import { fileWords } from '../../words/files.ts'

type Transmission = Answered<'exchange.see-transmission'>['transmission']

export function DecideTransmission({ transmission }: { readonly transmission: Transmission }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const decide = useAsk('exchange.decide-transmission')
  const [why, setWhy] = useState('')
  const { ended, held } = transmission.records
  const decideAs = (decision: 'approve' | 'refuse') =>
    decide.mutate({ input: { transmission: transmission.id, decision, why } })
  return (
    <section aria-labelledby="decision-heading" className="tile">
      <h2 id="decision-heading">{say.decision()}</h2>
      <p>{say.decisionSays({ ended: write.count(ended), held: write.count(held) })}</p>
      <Refused trouble={decide.error} />
      {mayDo('exchange/decide') && (
        <>
          <FormGroup>
            <Label htmlFor="why">{say.why()}</Label>
            <Textarea id="why" name="why" value={why} onChange={({ target }) => setWhy(target.value)} />
          </FormGroup>
          <ButtonGroup>
            <Button
              type="button"
              disabled={why.trim().length < 3 || decide.isPending}
              onClick={() => decideAs('approve')}
            >
              {say.approve()}
            </Button>
            <Button
              type="button"
              outline
              disabled={why.trim().length < 3 || decide.isPending}
              onClick={() => decideAs('refuse')}
            >
              {say.refuse()}
            </Button>
          </ButtonGroup>
        </>
      )}
    </section>
  )
}
