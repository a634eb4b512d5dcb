/** Disputes over a line: each with its clock, answered by a person; one that came by mail or phone is put down. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readCents, writeCents } from '#base/money.ts'
import { useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { lineWords } from '../../../words/claims/line.ts'
import { todayInCalifornia } from '../../today/due-picture.tsx'
import { PayFields } from './decide-line.tsx'
import type { SeenLine } from './line-page.tsx'

export function Disputes({ seen }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const { mayDo } = useSession()
  const { disputes, line } = seen
  const isOpen = disputes.some(({ decided }) => decided === null)
  const mayOpen = ['denied', 'approved', 'paid', 'contested'].includes(line.state)
  return (
    <section aria-labelledby="line-disputes">
      <h2 id="line-disputes">{say.disputes()}</h2>
      {disputes.length === 0 && <p>{say.noDisputes()}</p>}
      {disputes.map(dispute => (
        <Dispute key={`${dispute.receivedOn} ${dispute.says}`} dispute={dispute} />
      ))}
      {mayDo('claims/decide') && isOpen && <Answer seen={seen} />}
      {mayDo('claims/decide') && !isOpen && mayOpen && <PutDown seen={seen} />}
    </section>
  )
}

function Dispute({ dispute }: { readonly dispute: SeenLine['disputes'][number] }) {
  const say = useWords(lineWords)
  const write = useWriting()
  const { receivedOn, decideBy, says, decided, payBy, why } = dispute
  const isLate = decided === null && decideBy < todayInCalifornia()
  return (
    <div className="claim-reason">
      <p>
        <strong>{says}</strong>
      </p>
      <p className={isLate ? 'is-late' : ''}>
        {say.disputeBy({ day: write.day(receivedOn), by: write.day(decideBy) })}
      </p>
      {decided === 'upheld' && <p>{say.upheld()}</p>}
      {decided === 'overturned' && <p>{say.overturned({ day: payBy === null ? '—' : write.day(payBy) })}</p>}
      {why !== null && <p>{why}</p>}
    </div>
  )
}

function Answer({ seen: { line, units } }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const answer = useAsk('claims.decide-dispute')
  const [isRight, setRight] = useState(false)
  const [amount, setAmount] = useState(writeCents(line.chargeCents))
  const [paidUnits, setPaidUnits] = useState(String(units))
  const [why, setWhy] = useState('')
  const paidCents = readCents(amount)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (isRight && paidCents === null) return
    const pays = isRight ? { paidCents: paidCents ?? 0, unitsApproved: Number(paidUnits) } : null
    answer.mutate({ input: { line: line.id, pays, why } })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send} aria-labelledby="answer-dispute">
      <h3 id="answer-dispute">{say.answer()}</h3>
      <Refused trouble={answer.error} />
      <SelectField
        label={say.outcome()}
        value={isRight ? 'pay' : 'stands'}
        onChange={code => setRight(code === 'pay')}
        choices={[
          { code: 'stands', name: say.stands() },
          { code: 'pay', name: say.rights() },
        ]}
      />
      {isRight && <PayFields {...{ line, amount, setAmount, paidUnits, setPaidUnits }} />}
      <WordsField label={say.answerWords()} value={why} onChange={setWhy} required />
      <Button type="submit" disabled={answer.isPending}>
        {say.answerSave()}
      </Button>
    </form>
  )
}

function PutDown({ seen: { line } }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const open = useAsk('claims.open-dispute')
  const [receivedOn, setReceived] = useState(todayInCalifornia())
  const [words, setWords] = useState('')
  const send = (event: FormEvent): void => {
    event.preventDefault()
    open.mutate({ input: { line: line.id, receivedOn, says: words } })
  }
  return (
    <details>
      <summary>{say.open()}</summary>
      <form className="usa-form wide-form tile" onSubmit={send} aria-label={say.open()}>
        <p>{say.openSays()}</p>
        <Refused trouble={open.error} />
        <TextField
          label={say.openDay()}
          type="date"
          value={receivedOn}
          onChange={setReceived}
          required
          isShort
        />
        <WordsField label={say.openWords()} value={words} onChange={setWords} required />
        <Button type="submit" outline disabled={open.isPending}>
          {say.openSave()}
        </Button>
      </form>
    </details>
  )
}
