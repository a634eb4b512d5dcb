/** A field for a password, which can be shown while it is typed. */
import { Button, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useWords } from '../app/language.tsx'
import { proofWords } from '../words/proofs.ts'
import { Field } from './field.tsx'

type PasswordFieldProps = {
  readonly label: string
  readonly hint?: string
  readonly error?: string | undefined
  readonly autoComplete: 'current-password' | 'new-password'
  readonly value: string
  readonly onChange: (value: string) => void
}

export function PasswordField({ label, hint, error, autoComplete, value, onChange }: PasswordFieldProps) {
  const say = useWords(proofWords)
  const [isShown, setShown] = useState(false)
  return (
    <>
      <Field label={label} {...(hint !== undefined && { hint })} error={error}>
        {wiring => (
          <TextInput
            {...wiring}
            name={autoComplete}
            type={isShown ? 'text' : 'password'}
            autoComplete={autoComplete}
            maxLength={256}
            required
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <div>
        <Button type="button" unstyled aria-pressed={isShown} onClick={() => setShown(!isShown)}>
          {isShown ? say.hide() : say.show()}
        </Button>
      </div>
    </>
  )
}
