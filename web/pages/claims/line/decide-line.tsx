/** A person decides on a line: pay it whole or in part, deny it, or ask the provider for more. */
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readCents, writeCents } from '#base/money.ts'
import { adjudicationRules } from '#guidance/adjudication/rules.ts'
import { useAsk } from '../../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { lineWords } from '../../../words/claims/line.ts'
import type { SeenLine } from './line-page.tsx'

type Outcome = 'pay' | 'deny' | 'contest'

export function DecideLine({ seen: { line, units } }: { readonly seen: SeenLine }) {
  const say = useWords(lineWords)
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  const decide = useAsk('claims.decide-line')
  const [outcome, setOutcome] = useState<Outcome>('pay')
  const [amount, setAmount] = useState(writeCents(line.chargeCents))
  const [paidUnits, setPaidUnits] = useState(String(units))
  const [chosen, setChosen] = useState('')
  const [why, setWhy] = useState('')
  const rules = adjudicationRules.filter(rule => rule.outcome === outcome)
  const rule = rules.find(({ id }) => id === chosen)?.id ?? rules[0]?.id ?? ''
  const paidCents = readCents(amount)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    if (outcome === 'pay' && paidCents === null) return
    const pay = { outcome: 'pay', paidCents: paidCents ?? 0, unitsApproved: Number(paidUnits) } as const
    const decision = outcome === 'pay' ? pay : { outcome, rule }
    decide.mutate({ input: { line: line.id, decision, why } })
  }
  return (
    <section aria-labelledby="line-decide">
      <h2 id="line-decide">{say.decide()}</h2>
      <form className="usa-form wide-form tile" onSubmit={send} aria-labelledby="line-decide">
        <Refused trouble={decide.error} />
        <SelectField
          label={say.outcome()}
          value={outcome}
          onChange={code => setOutcome(code === 'deny' || code === 'contest' ? code : 'pay')}
          choices={[
            { code: 'pay', name: say.pays() },
            { code: 'deny', name: say.denies() },
            { code: 'contest', name: say.contests() },
          ]}
        />
        {outcome === 'pay' ? (
          <PayFields {...{ line, amount, setAmount, paidUnits, setPaidUnits }} />
        ) : (
          <SelectField
            label={say.reason()}
            value={rule}
            onChange={setChosen}
            choices={rules.map(({ id, says }) => ({ code: id, name: says[told].replace(/\{\w+\}/g, '…') }))}
          />
        )}
        <WordsField label={say.note()} value={why} onChange={setWhy} required />
        <Button type="submit" disabled={decide.isPending}>
          {say.save()}
        </Button>
      </form>
    </section>
  )
}

type PayProps = {
  readonly line: SeenLine['line']
  readonly amount: string
  readonly setAmount: (amount: string) => void
  readonly paidUnits: string
  readonly setPaidUnits: (units: string) => void
}

/** How much is paid, and of how many units. */
export function PayFields({ line, amount, setAmount, paidUnits, setPaidUnits }: PayProps) {
  const say = useWords(lineWords)
  const write = useWriting()
  return (
    <>
      <TextField
        label={say.amount()}
        hint={say.amountHint({ amount: write.money(line.chargeCents) })}
        error={readCents(amount) === null ? say.noAmount() : undefined}
        value={amount}
        onChange={setAmount}
        required
        isShort
      />
      <TextField
        label={say.unitsPaid()}
        type="number"
        min={0}
        value={paidUnits}
        onChange={setPaidUnits}
        required
        isShort
      />
    </>
  )
}
