/** One payment: what it says, and what of it waits for a person. */
import { Link } from '@tanstack/react-router'
import { Button, ButtonGroup, Label, Select, Textarea } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { owedWords } from '../../words/books/owed.ts'
import { Reason } from './reason.tsx'

type Seen = Answered<'books.see-payment'>

export function PaymentView({ payment }: { readonly payment: string }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const seen = useAnswer('books.see-payment', { payment, after: 0 })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { payment: head, toSettle, entries } = seen.data
  const isSetAside = head.outcome !== 'posted' && head.outcome !== 'seen-before'
  return (
    <>
      <Link to="/billing/owed" search={{}} className="back-link">
        {say.backToOwed()}
      </Link>
      <PageHeading
        title={say.paymentOf({ trace: head.trace })}
        says={[
          head.partnerName,
          write.money(head.cents),
          head.paidOn === null ? null : write.day(head.paidOn),
          head.closedAt === null ? say[head.outcome]() : say.closed(),
        ]
          .filter(part => part !== null)
          .join(' · ')}
      />
      {isSetAside && head.closedAt === null && mayDo('billing/manage') && <Close payment={payment} />}
      {toSettle.length > 0 && (
        <section aria-labelledby="settle-heading">
          <h2 id="settle-heading">{say.settle()}</h2>
          <p>{say.settleSays()}</p>
          {toSettle.map(entry => (
            <Settle key={entry.number} entry={entry} seen={seen.data} />
          ))}
        </section>
      )}
      {entries.length > 0 && <Entries entries={entries} />}
    </>
  )
}

export function Entries({ entries }: { readonly entries: Seen['entries'] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  return (
    <section aria-labelledby="entries-heading">
      <h2 id="entries-heading">{say.entries()}</h2>
      <DataTable
        caption={say.entries()}
        rows={entries}
        keyOf={({ payment, number }) => `${payment} ${number}`}
        columns={[
          {
            heading: say.kind(),
            show: ({ kind, reverses }) =>
              `${kind === 'interest' ? say.interestKind() : say[kind]()}${reverses ? ` · ${say.takenBack()}` : ''}`,
          },
          { heading: say.invoice(), show: ({ invoice }) => (invoice === '' ? '—' : invoice) },
          { heading: say.paidOn(), show: ({ paidOn }) => write.day(paidOn) },
          { heading: say.amount(), show: ({ cents }) => write.money(cents), isNumeric: true },
          { heading: say.reason(), show: entry => <Reason {...entry} /> },
        ]}
      />
    </section>
  )
}

function Settle({ entry, seen }: { readonly entry: Seen['toSettle'][number]; readonly seen: Seen }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const settle = useAsk('books.settle-entry')
  const [chosen, choose] = useState('')
  const fitting = seen.mayBelong.filter(({ invoice }) => invoice === entry.invoice)
  const id = `settle-${entry.number}`
  const onto = fitting.find(({ record }) => record === chosen)
  return (
    <div className="tile">
      <h3>
        {say.invoice()} {entry.invoice} · {write.money(entry.cents)}
      </h3>
      <p>{entry.open !== null && say[entry.open]()}</p>
      <Refused trouble={settle.error} />
      {mayDo('billing/manage') && (
        <>
          <Label htmlFor={id}>{say.choose()}</Label>
          <Select id={id} name={id} value={chosen} onChange={({ target }) => choose(target.value)}>
            <option value="" />
            {fitting.map(({ record, procedure, on, chargeCents }) => (
              <option key={record} value={record}>
                {[procedure, on === null ? '' : write.day(on), write.money(chargeCents)].join(' · ')}
              </option>
            ))}
            <option value="account">{say.account()}</option>
          </Select>
          <ButtonGroup>
            <Button
              type="button"
              disabled={chosen === '' || settle.isPending}
              onClick={() =>
                settle.mutate({
                  input: {
                    payment: entry.payment,
                    entry: entry.number,
                    invoice: onto?.invoice ?? null,
                    record: onto?.record ?? null,
                  },
                })
              }
            >
              {say.save()}
            </Button>
          </ButtonGroup>
        </>
      )}
    </div>
  )
}

function Close({ payment }: { readonly payment: string }) {
  const say = useWords(owedWords)
  const close = useAsk('books.close-payment')
  const [why, setWhy] = useState('')
  return (
    <div className="tile">
      <p>{say.closeSays()}</p>
      <Refused trouble={close.error} />
      <Label htmlFor="close-why">{say.closeWhy()}</Label>
      <Textarea id="close-why" name="close-why" value={why} onChange={({ target }) => setWhy(target.value)} />
      <ButtonGroup>
        <Button
          type="button"
          disabled={why.trim() === '' || close.isPending}
          onClick={() => close.mutate({ input: { payment, why } })}
        >
          {say.close()}
        </Button>
      </ButtonGroup>
    </div>
  )
}
