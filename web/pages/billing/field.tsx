/** One field of the invoice: the guidance's words, its control, and what is found in it, with the remedy at hand. */
import { Checkbox, ErrorMessage, FormGroup, Label, Select, TextInput } from '@trussworks/react-uswds'
import type { KeyboardEvent, ReactNode } from 'react'
import { readDay, readUsDay, usDay } from '#base/day.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import { type Finding, type Field as FormField, idOf, type Place, writtenAmount } from './draft-changes.ts'
import { findingsAt, useOpenDraft } from './open-draft.ts'

type FieldProps = {
  readonly field: FormField
  readonly place: Place
  /** Of a repeated element, which; the first is 1. */
  readonly nth?: number
  readonly value: string
  readonly change: (value: string) => void
  readonly isLocked?: boolean
  /** Below the control: what else is worth knowing. */
  readonly children?: ReactNode
  /** In the place of the control that the kind of value has. */
  readonly control?: (parts: ControlParts) => ReactNode
}

export type ControlParts = {
  readonly id: string
  readonly describedBy: string | undefined
  readonly isWrong: boolean
  readonly leave: () => void
}

export function Field(props: FieldProps) {
  const { field, place, nth = 1, children, control } = props
  const say = useWords(billingWords)
  const { language } = useLanguage()
  const draft = useOpenDraft()
  const key = nth > 1 ? `${field.name}#${nth}` : field.name
  const id = idOf(place, key)
  const findings = findingsAt(draft, place, key)
  const hint = draft.explains ? (language === 'es' ? field.help.es : field.help.en) : null
  const described = [hint && `${id}-hint`, findings.length > 0 && `${id}-found`].filter(Boolean).join(' ')
  const parts: ControlParts = {
    id,
    describedBy: described === '' ? undefined : described,
    isWrong: findings.length > 0,
    leave: () => draft.leave(place, key),
  }
  const label = nth > 1 ? say.anotherOne({ label: field.label, nth }) : field.label
  const isCheckbox = field.control === 'checkbox' && control === undefined
  return (
    <FormGroup error={findings.length > 0} className="invoice-field">
      {!isCheckbox && (
        <Label htmlFor={id} lang="en">
          {label}
          {field.isOptional && nth === 1 && (
            <span className="usa-hint" lang={language === 'es' ? 'es' : 'en'}>
              ({say.optional()})
            </span>
          )}
        </Label>
      )}
      {hint !== null && nth === 1 && (
        <span id={`${id}-hint`} className="usa-hint">
          {hint}
        </span>
      )}
      <FoundHere id={`${id}-found`} findings={findings} />
      {control ? control(parts) : <Control {...props} parts={parts} label={label} />}
      {children}
    </FormGroup>
  )
}

/** What is wrong, in one sentence; what was expected, the remedy and the source one click away. */
export function FoundHere({ id, findings }: { readonly id: string; readonly findings: readonly Finding[] }) {
  const say = useWords(billingWords)
  if (findings.length === 0) return null
  return (
    <div id={id}>
      {findings.map(({ code, line, wrong, expected, mend, cite }) => (
        <div key={`${code} ${line}`}>
          <ErrorMessage>{wrong}</ErrorMessage>
          <details className="found-details">
            <summary>{say.howToMend()}</summary>
            <p>
              {expected} {mend}
            </p>
            {cite !== null && (
              <p className="usa-hint">
                {say.source()}: {cite}
              </p>
            )}
          </details>
        </div>
      ))}
    </div>
  )
}

function Control({
  field,
  value,
  change,
  isLocked,
  parts,
  label,
}: FieldProps & { readonly parts: ControlParts; readonly label: string }) {
  const say = useWords(billingWords)
  const { language } = useLanguage()
  const { id, describedBy, isWrong, leave } = parts
  const aria = { 'aria-invalid': isWrong, ...(describedBy && { 'aria-describedby': describedBy }) }
  if (field.control === 'checkbox')
    return (
      <Checkbox
        id={id}
        name={id}
        label={<span lang="en">{label}</span>}
        checked={value === '1'}
        disabled={isLocked}
        onChange={({ target }) => change(target.checked ? '1' : '')}
      />
    )
  if (field.options !== null && field.options.length > 0)
    return (
      <Select
        id={id}
        name={id}
        value={value}
        disabled={isLocked}
        {...aria}
        onBlur={leave}
        onChange={({ target }) => change(target.value)}
      >
        <option value="">{say.choose()}</option>
        {field.options.map(option => (
          <option key={option.value} value={option.value}>
            {option.value} · {language === 'es' ? option.label.es : option.label.en}
          </option>
        ))}
      </Select>
    )
  if (field.control === 'date')
    return <DayInput id={id} value={value} change={change} isLocked={isLocked} leave={leave} aria={aria} />
  const isMoney = field.control === 'money'
  return (
    <TextInput
      id={id}
      name={id}
      type="text"
      inputMode={isMoney ? 'decimal' : field.control === 'number' ? 'numeric' : 'text'}
      autoComplete="off"
      value={value}
      disabled={isLocked}
      {...aria}
      {...(field.maxLength !== null && { maxLength: field.maxLength })}
      onChange={({ target }) => change(target.value)}
      onBlur={() => {
        if (isMoney && value !== '') change(writtenAmount(value))
        leave()
      }}
    />
  )
}

type DayProps = {
  readonly id: string
  /** MM/DD/YYYY, as the guidance writes days. */
  readonly value: string
  readonly change: (value: string) => void
  readonly isLocked?: boolean | undefined
  readonly leave?: () => void
  readonly label?: string
  readonly aria?: Readonly<Record<string, string | boolean>>
  readonly goOn?: (event: KeyboardEvent<HTMLInputElement>) => void
}

/** The browser's own field for a day: by keyboard, by its calendar, in the order that the person is used to. */
export function DayInput({ id, value, change, isLocked, leave, label, aria, goOn }: DayProps) {
  const day = readUsDay(value)
  return (
    <input
      id={id}
      name={id}
      type="date"
      className="usa-input"
      autoComplete="off"
      value={day ?? ''}
      disabled={isLocked}
      {...(label && { 'aria-label': label })}
      {...aria}
      onBlur={leave}
      onKeyDown={goOn}
      onChange={({ target }) => {
        const chosen = readDay(target.value)
        change(chosen === null ? '' : usDay(chosen))
      }}
    />
  )
}
