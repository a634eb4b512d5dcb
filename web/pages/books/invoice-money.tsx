/** The money of one invoice: how each service stands, what payments said of it, and a dispute over it. */
import { Alert, Button, ButtonGroup, Label, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Refused } from '../../ui/refused.tsx'
import { owedWords } from '../../words/books/owed.ts'
import { todayInCalifornia } from '../today/due-picture.tsx'
import { Entries } from './payment.tsx'

type Seen = Answered<'books.see-account'>

/** Nothing while the invoice was not sent. */
export function InvoiceMoney({ partner, number }: { readonly partner: string; readonly number: string }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const seen = useAnswer('books.see-account', { partner, number })
  if (!seen.data) return null
  const { account, lines, entries, disputes } = seen.data
  const isUnderWay = disputes.some(({ state }) => state === 'begun')
  return (
    <section aria-labelledby="money-heading" className="not-printed">
      <h2 id="money-heading">{say.money()}</h2>
      {account.isLate && account.dueOn !== null && (
        <Alert type="warning" headingLevel="h3" heading={say.late()} slim>
          {say.lateSays({ day: write.day(account.dueOn), amount: write.money(account.interestCents) })}
        </Alert>
      )}
      {account.interestMissingCents > 0 && (
        <Alert type="warning" headingLevel="h3" heading={say.interest()} slim>
          {say.interestMissing({ amount: write.money(account.interestMissingCents) })}
        </Alert>
      )}
      <Lines lines={lines} />
      {entries.length > 0 && <Entries entries={entries} />}
      {disputes.map(dispute => (
        <Dispute key={dispute.id} dispute={dispute} />
      ))}
      {mayDo('billing/manage') && !isUnderWay && (account.isLate || entries.length > 0) && (
        <BeginDispute partner={partner} number={number} />
      )}
    </section>
  )
}

function Lines({ lines }: { readonly lines: Seen['lines'] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const states: Readonly<Record<Seen['lines'][number]['state'], string>> = {
    open: say.stateOpen(),
    paid: say.statePaid(),
    underpaid: say.stateUnderpaid(),
    overpaid: say.stateOverpaid(),
    denied: say.stateDenied(),
    monthly: say.stateMonthly(),
    'taken-back': say.stateTakenBack(),
  }
  return (
    <DataTable
      caption={say.money()}
      rows={lines}
      keyOf={({ record }) => record}
      columns={[
        { heading: say.service(), show: ({ procedure, on }) => `${procedure} · ${on}` },
        { heading: say.billed(), show: ({ billedCents }) => write.money(billedCents), isNumeric: true },
        { heading: say.paidCents(), show: ({ paidCents }) => write.money(paidCents), isNumeric: true },
        { heading: say.standing(), show: ({ state }) => states[state] },
      ]}
    />
  )
}

function Dispute({ dispute }: { readonly dispute: Seen['disputes'][number] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const end = useAsk('books.end-dispute')
  const day = dispute.dueOn === null ? '—' : write.day(dispute.dueOn)
  const finish = (how: 'won' | 'lost' | 'withdrawn') => () =>
    end.mutate({ input: { dispute: dispute.id, how, on: todayInCalifornia() } })
  return (
    <div className="tile">
      <h3>{say.dispute()}</h3>
      <p>{dispute.why}</p>
      <p className={dispute.isLate ? 'is-late' : ''}>{say[dispute.state]({ day })}</p>
      <Refused trouble={end.error} />
      {dispute.state === 'begun' && mayDo('billing/manage') && (
        <ButtonGroup>
          <Button type="button" outline disabled={end.isPending} onClick={finish('won')}>
            {say.endWon()}
          </Button>
          <Button type="button" outline disabled={end.isPending} onClick={finish('lost')}>
            {say.endLost()}
          </Button>
          <Button type="button" unstyled disabled={end.isPending} onClick={finish('withdrawn')}>
            {say.endWithdrawn()}
          </Button>
        </ButtonGroup>
      )}
    </div>
  )
}

function BeginDispute({ partner, number }: { readonly partner: string; readonly number: string }) {
  const say = useWords(owedWords)
  const begin = useAsk('books.begin-dispute')
  const [why, setWhy] = useState('')
  return (
    <div className="tile">
      <h3>{say.dispute()}</h3>
      <p>{say.disputeSays()}</p>
      <Refused trouble={begin.error} />
      <Label htmlFor="dispute-why">{say.disputeWhy()}</Label>
      <Textarea
        id="dispute-why"
        name="dispute-why"
        value={why}
        onChange={({ target }) => setWhy(target.value)}
      />
      <ButtonGroup>
        <Button
          type="button"
          outline
          disabled={why.trim() === '' || begin.isPending}
          onClick={() => begin.mutate({ input: { partner, number, on: todayInCalifornia(), why } })}
        >
          {say.beginDispute()}
        </Button>
      </ButtonGroup>
    </div>
  )
}
