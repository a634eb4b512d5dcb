/** An invoice that was sent, to be read, printed and kept; what was found in it; and the way to correct it. */
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { InvoiceMoney } from '../books/invoice-money.tsx'
import { type Facts, type Field, type Form, several } from './draft-changes.ts'

const route = getRouteApi('/inside/billing/invoices/$partner/$number')

type Seen = Answered<'billing.see-invoice'>

export function InvoicePage() {
  const say = useWords(billingWords)
  const { language } = useLanguage()
  const { partner, number } = route.useParams()
  const seen = useAnswer(
    'billing.see-invoice',
    { partner, number, language: language === 'es' ? 'es' : 'en' },
    { everySeconds: 5 },
  )
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  return (
    <>
      <Link to="/billing" search={{}} className="back-link">
        {say.back()}
      </Link>
      <Invoice seen={seen.data} />
    </>
  )
}

function Invoice({ seen }: { readonly seen: Seen }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { invoice, party, findings, goesAs } = seen
  const form = useAnswer('billing.see-form', { partner: invoice.partner, party, month: invoice.month })
  const standing = [
    invoice.partnerName ?? '',
    invoice.isVoid && !['voided', 'held'].includes(invoice.state) ? say.takingBack() : say[invoice.state](),
    ...(goesAs === 'table' ? [] : [say.asClaims({ kind: goesAs })]),
    ...(invoice.sentAt && invoice.receipt
      ? [say.madeAt({ when: write.instant(invoice.sentAt), receipt: invoice.receipt })]
      : []),
  ]
  return (
    <>
      <PageHeading
        title={say.invoice({ number: invoice.number })}
        says={standing.filter(part => part !== '').join(' · ')}
      />
      <Steps seen={seen} />
      {findings.length > 0 && <Found findings={findings} />}
      <InvoiceMoney partner={invoice.partner} number={invoice.number} />
      {form.data && <Sections form={form.data} seen={seen} />}
    </>
  )
}

function Steps({ seen }: { readonly seen: Seen }) {
  const say = useWords(billingWords)
  const { mayDo } = useSession()
  const navigate = useNavigate()
  const correct = useAsk('billing.correct-invoice')
  const { partner, number, transmission, isVoid } = seen.invoice
  return (
    <ButtonGroup className="not-printed">
      <Button type="button" outline onClick={() => window.print()}>
        {say.print()}
      </Button>
      {mayDo('billing/manage') && !isVoid && (
        <Button
          type="button"
          outline
          disabled={correct.isPending}
          onClick={() =>
            correct.mutate(
              { input: { partner, number } },
              {
                onSuccess: ({ draft }) =>
                  void navigate({ to: '/billing/drafts/$draft', params: { draft }, search: {} }),
              },
            )
          }
        >
          {say.correct()}
        </Button>
      )}
      {mayDo('billing/manage') && seen.mayVoid && <TakeBack seen={seen} />}
      {transmission !== null && mayDo('exchange/read') && (
        <Link to="/files/$transmission" params={{ transmission }} className="usa-button usa-button--unstyled">
          {say.seeFile()}
        </Link>
      )}
    </ButtonGroup>
  )
}

/** States in which the plan has nothing of the invoice. */
const notThere: readonly string[] = ['not-sent', 'refused', 'held']

function TakeBack({ seen: { invoice } }: { readonly seen: Seen }) {
  const say = useWords(billingWords)
  const navigate = useNavigate()
  const [isAsking, ask] = useState(false)
  const take = useAsk('billing.void-invoice')
  const { partner, number, state, isVoid } = invoice
  return (
    <>
      <Button type="button" outline onClick={() => ask(true)}>
        {say.takeBack()}
      </Button>
      {isAsking && (
        <Confirm
          title={say.takeBackTitle({ number })}
          says={!isVoid && notThere.includes(state) ? say.forgetSays() : say.takeBackSays()}
          does={say.takeBack()}
          isBusy={take.isPending}
          trouble={take.error}
          onConfirm={() =>
            take.mutate(
              { input: { partner, number } },
              {
                onSuccess: ({ transmission }) => {
                  ask(false)
                  if (transmission === null) void navigate({ to: '/billing', search: {} })
                },
              },
            )
          }
          onClose={() => ask(false)}
        />
      )}
    </>
  )
}

function Found({ findings }: { readonly findings: Seen['findings'] }) {
  const say = useWords(billingWords)
  const told = findings.filter(({ consequence }) => consequence !== 'note')
  if (told.length === 0) return null
  return (
    <Alert type="error" headingLevel="h2" heading={say.foundBy()}>
      <ul className="plain-list">
        {told.map(({ record, key, code, wrong, mend, cite }) => (
          <li key={`${record} ${key} ${code}`}>
            {wrong} {mend} {cite !== null && <span className="usa-hint">{cite}</span>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

/** Everything that the invoice says, under the guidance's own headings and in its order. */
function Sections({ form, seen }: { readonly form: Form; readonly seen: Seen }) {
  const say = useWords(billingWords)
  return form.sections.map(({ id, title, fields }) => {
    const common = fields.filter(({ scope }) => scope !== 'line')
    const ofLine = fields.filter(({ scope }) => scope === 'line')
    return (
      <section key={id} aria-labelledby={id} className="printed-section">
        <h2 id={id} lang="en">
          {title}
        </h2>
        <Values fields={common.filter(({ completes }) => completes !== 'sum')} facts={seen.facts} />
        {ofLine.length > 0 &&
          seen.lines.map(({ record, facts }, at) => (
            <section key={record} aria-label={say.serviceNumber({ count: at + 1 })} className="service-line">
              <h3>{say.serviceNumber({ count: at + 1 })}</h3>
              <Values fields={ofLine} facts={facts} />
            </section>
          ))}
        <Values fields={common.filter(({ completes }) => completes === 'sum')} facts={seen.facts} />
      </section>
    )
  })
}

function Values({ fields, facts }: { readonly fields: readonly Field[]; readonly facts: Facts }) {
  const filled = fields.filter(({ name, most }) => several(facts, name, most).length > 0)
  if (filled.length === 0) return null
  return (
    <dl className="values">
      {filled.map(({ name, label, most }) => (
        <div key={name}>
          <dt lang="en">{label}</dt>
          <dd>{several(facts, name, most).join(', ')}</dd>
        </div>
      ))}
    </dl>
  )
}
