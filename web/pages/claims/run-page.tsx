/** One payment run: its payments with their remittances, why each comes to its amount, and money that came back. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { paymentWords } from '../../words/claims/payments.ts'
import { PaymentExplained } from './payment-explained.tsx'
import { Refund } from './refund.tsx'
import { RunMark, StoppedRun } from './run-standing.tsx'

type Payment = Answered<'claims.see-run'>['payments'][number]

export function RunPage() {
  const { run } = useParams({ from: '/inside/claims/payments/$run' })
  const say = useWords(paymentWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const [open, setOpen] = useState<string | null>(null)
  const seen = useAnswer('claims.see-run', { run, limit: 1 })
  const pages = usePages('claims.see-run', { run, limit: 25 }, ({ payments, next }) => ({
    rows: payments,
    next,
  }))
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  const { number, paidOn, state } = seen.data
  return (
    <>
      <Link to="/claims/payments" className="back-link">
        {say.back()}
      </Link>
      <PageHeading
        title={say.runNumber({ number: write.count(number) })}
        says={say.runSays({ day: write.day(paidOn) })}
      >
        <p>
          <RunMark state={state} />
        </p>
      </PageHeading>
      <StoppedRun run={run} seen={seen.data} />
      <Paged pages={pages} none={<p>{say.nobody()}</p>}>
        {rows => (
          <>
            <Payments rows={rows} open={open} onOpen={setOpen} />
            {open !== null && <PaymentExplained payment={open} onClose={() => setOpen(null)} />}
            {mayDo('claims/pay') &&
              rows
                .filter(({ stillOwedCents }) => stillOwedCents > 0)
                .map(payment => <Refund key={payment.id} payment={payment} />)}
          </>
        )}
      </Paged>
    </>
  )
}

type PaymentsProps = {
  readonly rows: readonly Payment[]
  readonly open: string | null
  readonly onOpen: (payment: string | null) => void
}

function Payments({ rows, open, onOpen }: PaymentsProps) {
  const say = useWords(paymentWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.checks()}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.payee(),
          show: ({ payee, npi }) => (
            <>
              {payee} <span className="usa-hint">{say.npi({ npi })}</span>
            </>
          ),
        },
        { heading: say.check(), show: ({ reference }) => reference },
        { heading: say.lines(), show: ({ lines }) => write.count(lines), isNumeric: true },
        { heading: say.paid(), show: ({ cents }) => write.money(cents), isNumeric: true },
        { heading: say.files(), show: payment => <Files payment={payment} /> },
        {
          heading: say.explain(),
          show: ({ id, reference, cents }) => (
            <Button
              type="button"
              unstyled
              aria-expanded={open === id}
              aria-label={say.explained({ reference, amount: write.money(cents) })}
              onClick={() => onOpen(open === id ? null : id)}
            >
              {say.explain()}
            </Button>
          ),
        },
      ]}
    />
  )
}

function Files({ payment: { id, remittance, workbook, reference } }: { readonly payment: Payment }) {
  const say = useWords(paymentWords)
  const { language } = useLanguage()
  const told = language === 'es' ? 'es' : 'en'
  if (remittance === null || workbook === null) return <>{say.making()}</>
  const ways = [
    { transmission: remittance, name: say.remittance() },
    { transmission: workbook, name: say.workbook() },
  ]
  return (
    <ul className="plain-list plain-list--row">
      {ways.map(({ transmission, name }) => (
        <li key={name}>
          <Link to="/files/$transmission" params={{ transmission }} aria-label={`${name} ${reference}`}>
            {name}
          </Link>
        </li>
      ))}
      <li>
        <a
          href={`${addressOf('claims.print-payment')}?${new URLSearchParams({ payment: id, language: told })}`}
          aria-label={`${say.document()} ${reference}`}
          download
        >
          {say.document()}
        </a>
      </li>
    </ul>
  )
}
