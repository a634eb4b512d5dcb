/** The code beside a password: of the authenticator app, or a recovery code for whoever lost their phone. */
import { Button, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { proofWords } from '../../words/proofs.ts'

type CodeFieldProps = {
  readonly value: string
  readonly onChange: (value: string) => void
  /** The one thing asked for now: typing can begin at once. */
  readonly isAlone?: boolean
}

export function CodeField({ value, onChange, isAlone = false }: CodeFieldProps) {
  const say = useWords(proofWords)
  const [isRecovery, setRecovery] = useState(false)
  const [isSwitched, setSwitched] = useState(false)
  return (
    <>
      <Field
        key={isRecovery ? 'recovery' : 'app'}
        label={isRecovery ? say.recoveryCode() : say.code()}
        hint={isRecovery ? say.recoveryHint() : say.codeHint()}
      >
        {wiring => (
          <TextInput
            {...wiring}
            name="code"
            type="text"
            inputMode={isRecovery ? 'text' : 'numeric'}
            autoComplete={isRecovery ? 'off' : 'one-time-code'}
            autoFocus={isAlone || isSwitched}
            maxLength={60}
            required
            value={value}
            onChange={({ target }) => onChange(target.value)}
          />
        )}
      </Field>
      <Button
        type="button"
        unstyled
        onClick={() => {
          onChange('')
          setSwitched(true)
          setRecovery(!isRecovery)
        }}
      >
        {isRecovery ? say.withApp() : say.lostPhone()}
      </Button>
      {isRecovery && <p className="usa-hint">{say.noCodes()}</p>}
    </>
  )
}
