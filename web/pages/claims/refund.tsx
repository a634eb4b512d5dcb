/** Money that a provider sent back, put down against what its last remittance said it owes. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readCents } from '#base/money.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { TextField, WordsField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { paymentWords } from '../../words/claims/payments.ts'

export function Refund({
  payment: { id, payee, stillOwedCents },
}: {
  readonly payment: Answered<'claims.see-run'>['payments'][number]
}) {
  const say = useWords(paymentWords)
  const write = useWriting()
  const record = useAsk('claims.record-refund')
  const [amount, setAmount] = useState('')
  const [note, setNote] = useState('')
  const cents = readCents(amount)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (cents !== null) record.mutate({ input: { payment: id, cents, note } })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send} aria-labelledby={`refund-${id}`}>
      <h2 id={`refund-${id}`}>{say.refund()}</h2>
      <p>{say.refundSays({ payee, amount: write.money(stillOwedCents) })}</p>
      <Refused trouble={record.error} />
      <div aria-live="polite">
        {record.isSuccess && <p>{say.refunded({ amount: write.money(record.data.stillOwedCents) })}</p>}
      </div>
      <TextField
        label={say.refundAmount()}
        error={amount !== '' && cents === null ? say.noAmount() : undefined}
        value={amount}
        onChange={setAmount}
        required
        isShort
      />
      <WordsField label={say.refundNote()} value={note} onChange={setNote} required />
      <Button type="submit" outline disabled={record.isPending}>
        {say.refundSave()}
      </Button>
    </form>
  )
}
