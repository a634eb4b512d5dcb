/** One service of an invoice: what the contract and the day allow, units, place, diagnoses, cost and charge. */
import { Button, ButtonGroup, Fieldset, Select } from '@trussworks/react-uswds'
import { useWords, useWriting } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import { DiagnosisFields } from './diagnosis-fields.tsx'
import {
  type Form,
  type Field as FormField,
  type Invoice,
  isBilledIn,
  isNew,
  type Line,
  type Place,
  type Service,
  servicesOn,
  several,
  withLine,
  withoutLine,
  withService,
  withValue,
} from './draft-changes.ts'
import { Field } from './field.tsx'
import { useOpenDraft } from './open-draft.ts'

type LineProps = {
  readonly invoice: Invoice
  readonly line: Line
  readonly count: number
  readonly fields: readonly FormField[]
}

export function ServiceLine({ invoice, line, count, fields }: LineProps) {
  const say = useWords(billingWords)
  const { change } = useOpenDraft()
  const place = { invoice: invoice.id, line: line.id }
  const wasSent = invoice.corrects && !isNew(line.id)
  return (
    <Fieldset legend={say.serviceNumber({ count })} className="service-line">
      {wasSent && <p className="usa-hint">{say.sentService()}</p>}
      <div className="field-grid">
        {fields.map(field => (
          <LineField key={field.name} field={field} line={line} place={place} wasSent={wasSent} />
        ))}
      </div>
      <ButtonGroup>
        <Button type="button" unstyled onClick={() => change(so => withLine(so, invoice.id, line, true))}>
          {say.repeatService({ count })}
        </Button>
        {!wasSent && (
          <Button type="button" unstyled onClick={() => change(so => withoutLine(so, place))}>
            {say.removeService({ count })}
          </Button>
        )}
      </ButtonGroup>
    </Fieldset>
  )
}

type LineFieldProps = {
  readonly field: FormField
  readonly line: Line
  readonly place: Place
  /** Then what names it stays as it is. */
  readonly wasSent: boolean
}

function LineField({ field, line, place, wasSent }: LineFieldProps) {
  const { change, form } = useOpenDraft()
  const { facts } = line
  const value = facts[field.name] ?? ''
  const set = (next: string): void => change(so => withValue(so, place, field.name, next))
  if (field.kind === 'procedure')
    return (
      <Field
        field={field}
        place={place}
        value={value}
        change={set}
        control={parts => (
          <ServiceChoice
            {...parts}
            form={form}
            line={line}
            isLocked={wasSent}
            choose={service => change(so => withService(so, place, service))}
          />
        )}
      />
    )
  if (field.kind === 'modifier')
    return <Told field={field} place={place} value={several(facts, field.name, field.most).join(', ')} />
  if (field.completes === 'service-name' || field.completes === 'product')
    return <Told field={field} place={place} value={value} />
  if (field.kind === 'diagnosis') return <DiagnosisFields field={field} place={place} facts={facts} />
  return (
    <Field
      field={field}
      place={place}
      value={value}
      change={set}
      isLocked={wasSent && field.control === 'date'}
    >
      <About field={field} line={line} />
    </Field>
  )
}

/** What fills itself in, and cannot be typed over. */
export function Told({
  field,
  place,
  value,
}: {
  readonly field: FormField
  readonly place: Place
  readonly value: string
}) {
  const say = useWords(billingWords)
  return (
    <Field
      field={{ ...field, isOptional: false }}
      place={place}
      value={value}
      change={() => {}}
      control={({ id, describedBy }) => (
        <output id={id} className="amount-told" {...(describedBy && { 'aria-describedby': describedBy })}>
          {value === '' ? <span className="usa-hint">{say.computed()}</span> : value}
        </output>
      )}
    />
  )
}

/** Beside the units: what one is. Beside the cost: where it comes from. */
function About({ field, line }: { readonly field: FormField; readonly line: Line }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { form } = useOpenDraft()
  const service = serviceOf(form, line)
  if (service === null) return null
  if (field.kind === 'units') return <span className="usa-hint">{say.unit({ unit: service.unit })}</span>
  if (field.completes !== 'known-by-service') return null
  return <span className="usa-hint">{costWords(service, say, write)}</span>
}

function costWords(
  { costFrom, paid }: Service,
  say: ReturnType<typeof useWords<typeof billingWords>>,
  write: ReturnType<typeof useWriting>,
): string {
  if (costFrom === 'contract') return say.costByContract()
  if (costFrom === 'last-invoice') return say.costAsLast()
  if (paid?.amountCents != null)
    return say.costByMonth({ amount: write.money(paid.amountCents), unit: paid.unit })
  return paid?.feeSchedule ? say.costBySchedule({ schedule: paid.feeSchedule }) : ''
}

export function serviceOf(form: Form, { facts }: Line): Service | null {
  return (
    servicesOn(form, facts.serviceStartDate ?? '').find(service => isBilledIn(facts, service)) ??
    form.services.find(service => isBilledIn(facts, service)) ??
    null
  )
}

type ServiceChoiceProps = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly leave: () => void
  readonly form: Form
  readonly line: Line
  readonly isLocked: boolean
  readonly choose: (service: Service | null) => void
}

function ServiceChoice({
  id,
  describedBy,
  isWrong,
  leave,
  form,
  line,
  isLocked,
  choose,
}: ServiceChoiceProps) {
  const say = useWords(billingWords)
  const { facts } = line
  const allowed = servicesOn(form, facts.serviceStartDate ?? '')
  const chosen = allowed.find(service => isBilledIn(facts, service))
  const other = chosen === undefined && (facts.procedureCode ?? '') !== ''
  const code = [facts.procedureCode, ...several(facts, 'procedureCodeModifier', 4)].join(' ')
  return (
    <Select
      id={id}
      name={id}
      value={chosen?.id ?? (other ? 'other' : '')}
      disabled={isLocked}
      aria-invalid={isWrong}
      {...(describedBy && { 'aria-describedby': describedBy })}
      onBlur={leave}
      onChange={({ target }) => choose(allowed.find(service => service.id === target.value) ?? null)}
    >
      <option value="">{say.chooseService()}</option>
      {other && <option value="other">{say.notAgreed({ code })}</option>}
      <ServiceOptions services={allowed} />
    </Select>
  )
}

/** Each with its code and modifiers first, as they stand in the field. */
export function ServiceOptions({ services }: { readonly services: readonly Service[] }) {
  return services.map(service => (
    <option key={`${service.id} ${service.from}`} value={service.id} lang="en">
      {[service.procedure, ...service.modifiers].join(' ')} · {service.name}
    </option>
  ))
}
