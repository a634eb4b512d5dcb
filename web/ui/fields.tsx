/** The fields of forms: each with its label, its hint and its error, tied together for whoever listens. */
import { Checkbox, ErrorMessage, FormGroup, Label, Select, Textarea } from '@trussworks/react-uswds'
import { type ReactNode, useId } from 'react'

type Common = {
  readonly label: string
  readonly hint?: string | undefined
  readonly error?: string | undefined
}

type WithValue = Common & {
  readonly value: string
  readonly onChange: (value: string) => void
  readonly required?: boolean
  readonly isShort?: boolean
}

function Frame({
  id,
  label,
  hint,
  error,
  children,
}: Common & { readonly id: string; readonly children: ReactNode }) {
  return (
    <FormGroup error={error !== undefined}>
      <Label htmlFor={id} error={error !== undefined} hint={hint && <span id={`${id}-hint`}> {hint}</span>}>
        {label}
      </Label>
      {error !== undefined && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children}
    </FormGroup>
  )
}

function describedBy(id: string, { hint, error }: Common): { 'aria-describedby'?: string } {
  const ids = [...(hint ? [`${id}-hint`] : []), ...(error === undefined ? [] : [`${id}-error`])]
  return ids.length === 0 ? {} : { 'aria-describedby': ids.join(' ') }
}

type TextFieldProps = WithValue & {
  readonly type?: 'text' | 'date' | 'number' | 'tel' | 'time' | 'datetime-local' | 'email'
  readonly maxLength?: number
  readonly min?: number
  readonly step?: string
}

export function TextField({
  type = 'text',
  min,
  step,
  maxLength,
  value,
  onChange,
  required,
  isShort,
  ...common
}: TextFieldProps) {
  const id = useId()
  return (
    <Frame id={id} {...common}>
      <input
        id={id}
        name={id}
        type={type}
        value={value}
        required={required ?? false}
        min={min}
        step={step}
        maxLength={maxLength}
        className={`usa-input ${isShort ? 'field-short' : ''} ${common.error === undefined ? '' : 'usa-input--error'}`}
        aria-invalid={common.error === undefined ? undefined : true}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy(id, common)}
      />
    </Frame>
  )
}

export function WordsField({ value, onChange, required, isShort: _, ...common }: WithValue) {
  const id = useId()
  return (
    <Frame id={id} {...common}>
      <Textarea
        id={id}
        name={id}
        rows={3}
        className="field-words"
        value={value}
        required={required ?? false}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy(id, common)}
      />
    </Frame>
  )
}

export type Choice = { readonly code: string; readonly name: string }

export function SelectField({
  value,
  onChange,
  choices,
  required,
  isShort,
  ...common
}: WithValue & { readonly choices: readonly Choice[] }) {
  const id = useId()
  return (
    <Frame id={id} {...common}>
      <Select
        id={id}
        name={id}
        value={value}
        required={required ?? false}
        className={isShort ? 'field-short' : ''}
        onChange={({ target }) => onChange(target.value)}
        {...describedBy(id, common)}
      >
        {choices.map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </Select>
    </Frame>
  )
}

type CheckProps = {
  readonly label: string
  readonly isChecked: boolean
  readonly onChange: (isChecked: boolean) => void
}

export function CheckField({ label, isChecked, onChange }: CheckProps) {
  const id = useId()
  return (
    <Checkbox
      id={id}
      name={id}
      label={label}
      checked={isChecked}
      onChange={({ target }) => onChange(target.checked)}
    />
  )
}
