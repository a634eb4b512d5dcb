/** What plans owe: the ages as a picture and a table, the invoices behind them, and the payments that came. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { Bars } from '../../ui/bars.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { owedWords } from '../../words/books/owed.ts'
import { PaymentView } from './payment.tsx'

const route = getRouteApi('/inside/billing/owed')

export function OwedPage() {
  const say = useWords(owedWords)
  const { payment } = route.useSearch()
  const owed = useAnswer('books.see-owed', {})
  if (payment !== undefined) return <PaymentView payment={payment} />
  if (owed.isPending) return <Loading />
  if (owed.isError) return <Trouble title={owed.error.message} remedy={owed.error.remedy} />
  const { plans, toSettle } = owed.data
  return (
    <>
      <Link to="/billing" search={{}} className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.title()} says={say.says()} />
      {toSettle > 0 && (
        <Alert type="warning" headingLevel="h2" heading={say.waits()}>
          {say.waitsSay()}
        </Alert>
      )}
      {plans.length === 0 ? (
        <Empty title={say.nothing()}>
          <p>{say.nothingSays()}</p>
        </Empty>
      ) : (
        <>
          <Ages plans={plans} />
          <Plans plans={plans} />
          <Invoices />
        </>
      )}
      <Payments />
    </>
  )
}

type Plans = Answered<'books.see-owed'>['plans']

function Ages({ plans }: { readonly plans: Plans }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const open = plans.reduce((sum, { openCents }) => sum + openCents, 0)
  const ages = (plans[0]?.ages ?? []).map(({ age }) => ({
    age,
    cents: plans.reduce((sum, plan) => sum + (plan.ages.find(each => each.age === age)?.cents ?? 0), 0),
  }))
  return (
    <section aria-labelledby="ages-heading">
      <h2 id="ages-heading">{say.ages()}</h2>
      <p className="usa-hint">{say.agesSay()}</p>
      {open > 0 && (
        <Bars
          title={say.ages()}
          whole={1}
          bars={ages.map(({ age, cents }) => ({
            name: say[age](),
            share: cents / open,
            says: `${say[age]()}: ${write.money(cents)}`,
          }))}
        />
      )}
      <DataTable
        caption={say.ages()}
        rows={ages}
        keyOf={({ age }) => age}
        columns={[
          { heading: say.age(), show: ({ age }) => say[age]() },
          { heading: say.openCents(), show: ({ cents }) => write.money(cents), isNumeric: true },
        ]}
      />
    </section>
  )
}

function Plans({ plans }: { readonly plans: Plans }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const sum = (heading: string, cents: (plan: Plans[number]) => number) => ({
    heading,
    show: (plan: Plans[number]) => write.money(cents(plan)),
    isNumeric: true,
  })
  return (
    <section aria-labelledby="plans-heading">
      <h2 id="plans-heading">{say.byPlan()}</h2>
      <DataTable
        caption={say.byPlan()}
        rows={plans}
        keyOf={({ partner }) => partner}
        columns={[
          { heading: say.plan(), show: ({ name }) => name ?? '—' },
          sum(say.billed(), ({ billedCents }) => billedCents),
          sum(say.paidCents(), ({ paidCents }) => paidCents),
          sum(say.notPaid(), ({ deniedCents }) => deniedCents),
          sum(say.openCents(), ({ openCents }) => openCents),
          sum(say.late(), ({ lateCents }) => lateCents),
        ]}
      />
    </section>
  )
}

const whiches = ['open', 'late', 'denied', 'all'] as const

type Which = (typeof whiches)[number]

function Invoices() {
  const say = useWords(owedWords)
  const [which, choose] = useState<Which>('open')
  const names: Readonly<Record<Which, string>> = {
    open: say.whichOpen(),
    late: say.whichLate(),
    denied: say.whichDenied(),
    all: say.whichAll(),
  }
  return (
    <section aria-labelledby="owed-invoices-heading">
      <h2 id="owed-invoices-heading">{say.invoices()}</h2>
      <Label htmlFor="owed-which">{say.which()}</Label>
      <Select
        id="owed-which"
        name="owed-which"
        value={which}
        onChange={({ target }) => choose(whiches.find(each => each === target.value) ?? 'open')}
      >
        {whiches.map(each => (
          <option key={each} value={each}>
            {names[each]}
          </option>
        ))}
      </Select>
      <InvoiceList key={which} which={which} />
    </section>
  )
}

type Owed = Answered<'books.list-owed'>['invoices'][number]

function InvoiceList({ which }: { readonly which: Which }) {
  const say = useWords(owedWords)
  const pages = usePages('books.list-owed', { which, limit: 25 }, ({ invoices, next }) => ({
    rows: invoices,
    next,
  }))
  return (
    <Paged pages={pages} none={<p role="status">{say.noInvoices()}</p>}>
      {rows => <InvoiceTable invoices={rows} />}
    </Paged>
  )
}

function InvoiceTable({ invoices }: { readonly invoices: readonly Owed[] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.invoices()}
      rows={invoices}
      keyOf={({ partner, number }) => `${partner} ${number}`}
      columns={[
        {
          heading: say.number(),
          show: ({ partner, number }) => (
            <Link to="/billing/invoices/$partner/$number" params={{ partner, number }}>
              {number}
            </Link>
          ),
        },
        { heading: say.member(), show: ({ firstName, lastName }) => `${firstName} ${lastName}` },
        { heading: say.plan(), show: ({ partnerName }) => partnerName ?? '—' },
        {
          heading: say.dueOn(),
          show: ({ dueOn, isLate }) =>
            dueOn === null ? '—' : <span className={isLate ? 'is-late' : ''}>{write.day(dueOn)}</span>,
        },
        { heading: say.billed(), show: ({ billedCents }) => write.money(billedCents), isNumeric: true },
        { heading: say.paidCents(), show: ({ paidCents }) => write.money(paidCents), isNumeric: true },
        { heading: say.openCents(), show: ({ openCents }) => write.money(openCents), isNumeric: true },
        {
          heading: say.interest(),
          show: ({ interestCents }) => write.money(interestCents),
          isNumeric: true,
        },
      ]}
    />
  )
}

type Payment = Answered<'books.list-payments'>['payments'][number]

function Payments() {
  const say = useWords(owedWords)
  const pages = usePages('books.list-payments', { limit: 25 }, ({ payments, next }) => ({
    rows: payments,
    next,
  }))
  return (
    <section aria-labelledby="payments-heading">
      <h2 id="payments-heading">{say.payments()}</h2>
      <Paged pages={pages} none={<p>{say.noPayments()}</p>}>
        {rows => <PaymentTable payments={rows} />}
      </Paged>
    </section>
  )
}

function PaymentTable({ payments }: { readonly payments: readonly Payment[] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.payments()}
      rows={payments}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.payment(),
          show: ({ id, trace }) => (
            <Link to="/billing/owed" search={{ payment: id }}>
              {trace}
            </Link>
          ),
        },
        { heading: say.plan(), show: ({ partnerName }) => partnerName ?? '—' },
        { heading: say.paidOn(), show: ({ paidOn }) => (paidOn === null ? '—' : write.day(paidOn)) },
        { heading: say.amount(), show: ({ cents }) => write.money(cents), isNumeric: true },
        { heading: say.outcome(), show: payment => <Outcome payment={payment} /> },
      ]}
    />
  )
}

function Outcome({ payment: { outcome, closedAt, toSettle } }: { readonly payment: Payment }) {
  const say = useWords(owedWords)
  const write = useWriting()
  if (closedAt !== null) return say.closed()
  if (toSettle > 0) return <span className="is-late">{say.toSettle({ count: write.count(toSettle) })}</span>
  const isFine = outcome === 'posted' || outcome === 'seen-before'
  return <span className={isFine ? '' : 'is-late'}>{say[outcome]()}</span>
}
