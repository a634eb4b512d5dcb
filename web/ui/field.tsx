/** A field with its label, its hint and what is wrong with it, tied together for screen readers. */
import { ErrorMessage, FormGroup, Label } from '@trussworks/react-uswds'
import { type ReactNode, useId } from 'react'

/** What the field itself is given. */
type Wiring = {
  readonly id: string
  readonly 'aria-describedby'?: string
  readonly 'aria-invalid'?: true
}

type FieldProps = {
  readonly label: string
  readonly hint?: string
  /** What is wrong and how to mend it; nothing while all is well. */
  readonly error?: string | undefined
  readonly children: (wiring: Wiring) => ReactNode
}

export function Field({ label, hint, error, children }: FieldProps) {
  const id = useId()
  const about = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ')
  return (
    <FormGroup error={error !== undefined}>
      <Label htmlFor={id} error={error !== undefined}>
        {label}
      </Label>
      {hint && (
        <span id={`${id}-hint`} className="usa-hint">
          {hint}
        </span>
      )}
      {error && <ErrorMessage id={`${id}-error`}>{error}</ErrorMessage>}
      {children({
        id,
        ...(about !== '' && { 'aria-describedby': about }),
        ...(error !== undefined && { 'aria-invalid': true }),
      })}
    </FormGroup>
  )
}
