/** Every service of the draft in one table, to change single ones: arrow keys go from member to member. */
import { Table, TextInput } from '@trussworks/react-uswds'
import type { KeyboardEvent } from 'react'
import { useWords } from '../../app/language.tsx'
import { ScrollFrame } from '../../ui/scroll-frame.tsx'
import { billingWords } from '../../words/billing.ts'
import {
  type Field as FormField,
  idOf,
  isNew,
  memberName,
  several,
  withValue,
  writtenAmount,
} from './draft-changes.ts'
import { DayInput } from './field.tsx'
import { toldFindings, useOpenDraft } from './open-draft.ts'

/** What is changed in the table; everything else of a service is changed on its invoice. */
const columns = ['serviceStartDate', 'serviceEndDate', 'serviceUnitCount', 'serviceUnitCost'] as const

export function AllServices() {
  const say = useWords(billingWords)
  const { content, form } = useOpenDraft()
  const fields = form.sections
    .flatMap(section => section.fields)
    .filter(({ name }) => (columns as readonly string[]).includes(name))
  const charge = form.sections
    .flatMap(section => section.fields)
    .find(({ completes }) => completes === 'product')
  const rows = content.invoices.flatMap(invoice => invoice.lines.map(line => ({ invoice, line })))
  return (
    <section aria-labelledby="all-heading">
      <h2 id="all-heading">{say.allServices()}</h2>
      <p className="usa-hint">{say.allServicesSay()}</p>
      <ScrollFrame label={say.allServices()}>
        <Table
          bordered={false}
          className="services-table"
          caption={<span className="usa-sr-only">{say.allServices()}</span>}
        >
          <thead>
            <tr>
              <th scope="col">{say.row()}</th>
              <th scope="col">{say.member()}</th>
              <th scope="col">{say.services()}</th>
              {fields.map(({ name, label }) => (
                <th key={name} scope="col" lang="en">
                  {label}
                </th>
              ))}
              <th scope="col" lang="en" className="numeric">
                {charge?.label}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ invoice, line }, at) => (
              <tr key={`${invoice.id} ${line.id}`}>
                <td className="numeric">{at + 1}</td>
                <th scope="row">{memberName(invoice) || say.nobody()}</th>
                <td lang="en">
                  {[line.facts.procedureCode, ...several(line.facts, 'procedureCodeModifier', 4)]
                    .filter(Boolean)
                    .join(' ')}
                </td>
                {fields.map(field => (
                  <td key={field.name}>
                    <Cell
                      field={field}
                      place={{ invoice: invoice.id, line: line.id }}
                      value={line.facts[field.name] ?? ''}
                      label={say.cellOf({ label: field.label, row: at + 1, member: memberName(invoice) })}
                      isLocked={invoice.corrects && !isNew(line.id) && field.control === 'date'}
                    />
                  </td>
                ))}
                <td className="numeric">{line.facts.serviceChargeAmount}</td>
              </tr>
            ))}
          </tbody>
        </Table>
      </ScrollFrame>
    </section>
  )
}

type CellProps = {
  readonly field: FormField
  readonly place: { readonly invoice: string; readonly line: string }
  readonly value: string
  readonly label: string
  readonly isLocked: boolean
}

function Cell({ field, place, value, label, isLocked }: CellProps) {
  const draft = useOpenDraft()
  const set = (next: string): void => draft.change(so => withValue(so, place, field.name, next))
  const id = `t${idOf(place, field.name)}`
  const found = toldFindings(draft).filter(
    ({ invoice, line, key }) => invoice === place.invoice && line === place.line && key === field.name,
  )
  const leave = (): void => draft.leave(place, field.name)
  const aria = {
    'aria-invalid': found.length > 0,
    ...(found.length > 0 && { 'aria-describedby': `${id}-found` }),
  }
  return (
    <>
      {field.control === 'date' ? (
        <DayInput
          id={id}
          value={value}
          change={set}
          isLocked={isLocked}
          leave={leave}
          label={label}
          aria={aria}
          goOn={goUpAndDown}
        />
      ) : (
        <TextInput
          id={id}
          name={id}
          type="text"
          autoComplete="off"
          inputMode={field.control === 'money' ? 'decimal' : 'numeric'}
          aria-label={label}
          onKeyDown={goUpAndDown}
          value={value}
          {...aria}
          {...(found.length > 0 && { validationStatus: 'error' as const })}
          onChange={({ target }) => set(target.value)}
          onBlur={() => {
            if (field.control === 'money' && value !== '') set(writtenAmount(value))
            leave()
          }}
        />
      )}
      {found.length > 0 && (
        <span id={`${id}-found`} className="usa-error-message">
          {found.map(({ wrong }) => wrong).join(' ')}
        </span>
      )}
    </>
  )
}

/** Up and down to the same field of the row above or below; in a day, they change the day, so there Enter goes on. */
function goUpAndDown(event: KeyboardEvent<HTMLInputElement>): void {
  const from = event.currentTarget
  const isDay = from.type === 'date'
  const step =
    event.key === 'Enter' || (event.key === 'ArrowDown' && !isDay)
      ? 1
      : event.key === 'ArrowUp' && !isDay
        ? -1
        : 0
  if (step === 0) return
  const cell = from.closest('td')
  const row = cell?.parentElement
  const other = step === 1 ? row?.nextElementSibling : row?.previousElementSibling
  if (!cell || !row || !other) return
  const place = Array.from(row.children).indexOf(cell)
  event.preventDefault()
  other.children[place]?.querySelector('input')?.focus()
}
