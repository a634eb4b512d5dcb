/** One invoice: the guidance's Tables 2, 3 and 4 in their order, each element once. */
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { readDay, readUsDay } from '#base/day.ts'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import { SocialNeeds } from './diagnosis-fields.tsx'
import {
  type Content,
  type Facts,
  type Form,
  type Field as FormField,
  type Invoice,
  idOf,
  type Member,
  withLine,
  withMember,
  withValue,
} from './draft-changes.ts'
import { Field } from './field.tsx'
import { MemberLookup } from './member-lookup.tsx'
import { useOpenDraft } from './open-draft.ts'
import { ServiceLine, Told } from './service-line.tsx'

type Section = Form['sections'][number]

export function InvoiceForm({ invoice }: { readonly invoice: Invoice }) {
  const { form } = useOpenDraft()
  const hasMember = (section: Section): boolean => section.fields.some(({ kind }) => kind === 'cin')
  const hasLines = (section: Section): boolean => section.fields.some(({ scope }) => scope === 'line')
  return (
    <>
      <SocialNeeds />
      <Notes invoice={invoice} />
      {form.sections
        .filter(({ fields }) => fields.some(({ scope }) => scope !== 'draft'))
        .map(section =>
          hasLines(section) ? (
            <ServiceTable key={section.id} section={section} invoice={invoice} />
          ) : (
            <section key={section.id} aria-labelledby={section.id} className="tile">
              <h2 id={section.id} lang="en">
                {section.title}
              </h2>
              {hasMember(section) && !invoice.corrects && <Lookup invoice={invoice} />}
              <div className="field-grid">
                {section.fields.map(field => (
                  <InvoiceField key={field.name} field={field} invoice={invoice} />
                ))}
              </div>
            </section>
          ),
        )}
    </>
  )
}

function Lookup({ invoice }: { readonly invoice: Invoice }) {
  const { change } = useOpenDraft()
  return (
    <MemberLookup
      choose={member => {
        change(so => withMember(so, invoice.id, member))
        // What comes next is the service.
        const line = invoice.lines[0]
        document.getElementById(idOf({ invoice: invoice.id, line: line?.id ?? '' }, 'procedureCode'))?.focus()
      }}
    />
  )
}

/** Table 3: who pays, once for the draft; the services, one after the other; what they come to. */
function ServiceTable({ section, invoice }: { readonly section: Section; readonly invoice: Invoice }) {
  const say = useWords(billingWords)
  const { content, change } = useOpenDraft()
  const of = (scope: FormField['scope']): FormField[] => section.fields.filter(field => field.scope === scope)
  return (
    <section aria-labelledby={section.id} className="tile">
      <h2 id={section.id} lang="en">
        {section.title}
      </h2>
      <div className="field-grid">
        {of('draft').map(field => (
          <Field
            key={field.name}
            field={field}
            place={{}}
            value={content.facts[field.name] ?? ''}
            change={value => change(so => withValue(so, {}, field.name, value))}
          />
        ))}
      </div>
      {invoice.lines.map((line, at) => (
        <ServiceLine key={line.id} invoice={invoice} line={line} count={at + 1} fields={of('line')} />
      ))}
      <Button
        type="button"
        outline
        onClick={() => change(so => withLine(so, invoice.id, invoice.lines.at(-1) ?? null, false))}
      >
        {say.addService()}
      </Button>
      {of('invoice').map(field => (
        <Told
          key={field.name}
          field={field}
          place={{ invoice: invoice.id }}
          value={invoice.facts[field.name] ?? ''}
        />
      ))}
    </section>
  )
}

function InvoiceField({ field, invoice }: { readonly field: FormField; readonly invoice: Invoice }) {
  const { form, change } = useOpenDraft()
  const place = { invoice: invoice.id }
  const isAuthorization = field.name === 'authorizationNumber'
  return (
    <Field
      field={field}
      place={place}
      value={invoice.facts[field.name] ?? ''}
      isLocked={invoice.corrects && ['cin', 'invoice-number'].includes(field.kind)}
      change={value =>
        change(so => allowed(withValue(so, place, field.name, value), form, invoice.id, field.name, value))
      }
    >
      {isAuthorization && <Authorizations invoice={invoice} field={field} />}
    </Field>
  )
}

/** Where a word may stand for a value (HOMELESS for an address), it stands there as long as its reason does. */
function allowed(content: Content, form: Form, invoice: string, changed: string, value: string): Content {
  const fields = form.sections.flatMap(section => section.fields)
  return fields.reduce((so, { name, allows }) => {
    if (allows === null || allows.when !== changed) return so
    const now = so.invoices.find(({ id }) => id === invoice)?.facts[name] ?? ''
    if (allows.is.includes(value) && now === '') return withValue(so, { invoice }, name, allows.word)
    return !allows.is.includes(value) && now === allows.word ? withValue(so, { invoice }, name, '') : so
  }, content)
}

/** What the plan authorized for the member, to be chosen, and whether it covers the services' days. */
function Authorizations({ invoice, field }: { readonly invoice: Invoice; readonly field: FormField }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { head, change } = useOpenDraft()
  const cin = invoice.facts.memberCin ?? ''
  const number = invoice.facts[field.name] ?? ''
  const found = useAnswer(
    'billing.find-members',
    { partner: head.partner, party: head.party, words: cin, limit: 2 },
    { enabled: cin.length >= 9 },
  )
  const all = found.data?.members.find(member => member.cin === cin)?.authorizations ?? []
  const chosen = all.find(each => each.number === number)
  const uncovered =
    chosen && invoice.lines.map(({ facts }) => dayOutside(facts, chosen)).find(day => day !== null)
  if (all.length === 0) return null
  return (
    <>
      <ul className="plain-list">
        {all.map(each => (
          <li key={`${each.number} ${each.support} ${each.from}`}>
            {each.number === number ? (
              <strong>{each.number}</strong>
            ) : (
              <Button
                type="button"
                unstyled
                onClick={() => change(so => withValue(so, { invoice: invoice.id }, field.name, each.number))}
              >
                {each.number}
              </Button>
            )}{' '}
            {say.authorized({
              support: each.support,
              from: each.from === null ? say.openEnd() : write.day(each.from),
              until: each.until === null ? say.openEnd() : write.day(each.until),
              status: each.status,
            })}
          </li>
        ))}
      </ul>
      {uncovered && (
        <Alert type="warning" slim headingLevel="h4" noIcon>
          {say.notCovered({ day: write.day(uncovered) })}
        </Alert>
      )}
    </>
  )
}

/** The first day of the service that lies outside of the authorization; null where none does. */
function dayOutside(facts: Facts, { from, until }: Member['authorizations'][number]): string | null {
  const days = [facts.serviceStartDate, facts.serviceEndDate].flatMap(text => readUsDay(text ?? '') ?? [])
  const outside = days.find(day => (from !== null && day < from) || (until !== null && day > until))
  return outside ?? null
}

/** What does not hold any more of a copied invoice, or what it means to correct one. */
function Notes({ invoice }: { readonly invoice: Invoice }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const told = invoice.notes.map(({ code, values }) => {
    const day = values.day !== undefined && readDay(values.day) !== null ? write.day(values.day) : ''
    return say[code]({ ...values, day })
  })
  const all = [...(invoice.corrects ? [say.correctSays()] : []), ...told]
  if (all.length === 0) return null
  return (
    <Alert type={told.length > 0 ? 'warning' : 'info'} headingLevel="h2" heading={say.toLookAt()}>
      {all.join(' ')}
    </Alert>
  )
}

export function InvoiceSteps({
  next,
  remove,
  back,
}: {
  readonly next: (() => void) | null
  readonly remove: () => void
  readonly back: () => void
}) {
  const say = useWords(billingWords)
  return (
    <ButtonGroup>
      <Button type="button" outline onClick={back}>
        {say.backToDraft()}
      </Button>
      {next && (
        <Button type="button" outline onClick={next}>
          {say.nextInvoice()}
        </Button>
      )}
      <Button type="button" unstyled onClick={remove}>
        {say.removeInvoice()}
      </Button>
    </ButtonGroup>
  )
}
