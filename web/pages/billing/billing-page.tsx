/** Billing: what is due, the drafts that somebody works on, and every invoice that was sent with where it stands. */

import { getRouteApi, Link } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { owedWords } from '../../words/books/owed.ts'
import { BeginDraft } from './begin-draft.tsx'
import { DueTable } from './due-day.tsx'

const route = getRouteApi('/inside/billing')

export function BillingPage() {
  const say = useWords(billingWords)
  const owed = useWords(owedWords)
  const { mayDo } = useSession()
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <SentNow />
      <p>
        <Link to="/billing/owed" search={{}}>
          {owed.link()}
        </Link>
      </p>
      {mayDo('billing/manage') && <BeginDraft />}
      <Drafts />
      {mayDo('network/read') && <DueTable />}
      <SentInvoices />
    </>
  )
}

/** After sending: the receipt, and the way to the file. */
function SentNow() {
  const say = useWords(billingWords)
  const { sent } = route.useSearch()
  const seen = useAnswer(
    'exchange.see-transmission',
    { transmission: sent ?? '' },
    { enabled: sent !== undefined },
  )
  if (sent === undefined || seen.data === undefined) return null
  return (
    <Alert type="success" headingLevel="h2" heading={say.sentNow()} role="status">
      {say.sentNowSays({ receipt: seen.data.transmission.receipt })}{' '}
      <Link to="/files/$transmission" params={{ transmission: sent }}>
        {say.seeFile()}
      </Link>
    </Alert>
  )
}

type Draft = Answered<'billing.list-drafts'>['drafts'][number]

function Drafts() {
  const say = useWords(billingWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const listed = useAnswer('billing.list-drafts', { limit: 100 })
  const [toDelete, askToDelete] = useState<Draft | null>(null)
  if (listed.isPending) return <Loading />
  if (listed.isError) return <Trouble title={listed.error.message} remedy={listed.error.remedy} />
  const { drafts } = listed.data
  return (
    <section aria-labelledby="drafts-heading">
      <h2 id="drafts-heading">{say.drafts()}</h2>
      {drafts.length === 0 ? (
        <p>{say.noDrafts()}</p>
      ) : (
        <DataTable
          caption={say.drafts()}
          rows={drafts}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: say.draft(),
              show: ({ id, partnerName, month }) => (
                <Link to="/billing/drafts/$draft" params={{ draft: id }} search={{}}>
                  {partnerName} · {write.month(month)}
                </Link>
              ),
            },
            { heading: say.program(), show: ({ party }) => say[party]() },
            { heading: say.invoices(), show: ({ invoices }) => write.count(invoices), isNumeric: true },
            { heading: say.amount(), show: ({ amountCents }) => write.money(amountCents), isNumeric: true },
            {
              heading: say.changed(),
              show: ({ changedBy, changedAt }) =>
                say.changedBy({ who: changedBy ?? say.somebody(), when: write.instant(changedAt) }),
            },
            ...(mayDo('billing/manage')
              ? [
                  {
                    heading: say.action(),
                    show: (draft: Draft) => (
                      <Button type="button" unstyled onClick={() => askToDelete(draft)}>
                        {say.deleteDraft()}
                      </Button>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {toDelete && <DeleteDraft draft={toDelete} close={() => askToDelete(null)} />}
    </section>
  )
}

function DeleteDraft({ draft, close }: { readonly draft: Draft; readonly close: () => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const remove = useAsk('billing.delete-draft')
  return (
    <Dialog
      title={say.deleteTitle()}
      says={say.deleteSays({ count: write.count(draft.invoices) })}
      onClose={close}
    >
      <ButtonGroup>
        <Button
          type="button"
          secondary
          disabled={remove.isPending}
          onClick={() => remove.mutate({ input: { draft: draft.id } }, { onSettled: close })}
        >
          {say.deleteNow()}
        </Button>
        <Button type="button" outline onClick={close}>
          {say.keep()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}

type Invoice = Answered<'billing.list-invoices'>['invoices'][number]

function SentInvoices() {
  const say = useWords(billingWords)
  const pages = usePages(
    'billing.list-invoices',
    { limit: 25 },
    ({ invoices, next }) => ({ rows: invoices, next }),
    { everySeconds: 5 },
  )
  const none = (
    <Empty title={say.noInvoices()}>
      <p>{say.noInvoicesSay()}</p>
    </Empty>
  )
  return (
    <section aria-labelledby="sent-heading">
      <h2 id="sent-heading">{say.sentInvoices()}</h2>
      <Paged pages={pages} none={none}>
        {rows => <InvoiceList invoices={rows} />}
      </Paged>
    </section>
  )
}

function InvoiceList({ invoices }: { readonly invoices: readonly Invoice[] }) {
  const say = useWords(billingWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.sentInvoices()}
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
        { heading: say.month(), show: ({ month }) => (month === '' ? '—' : write.month(month)) },
        { heading: say.amount(), show: ({ amountCents }) => write.money(amountCents), isNumeric: true },
        {
          heading: say.standing(),
          show: ({ state }) => (
            <span className={state === 'held' || state === 'refused' ? 'is-late' : ''}>{say[state]()}</span>
          ),
        },
      ]}
    />
  )
}
