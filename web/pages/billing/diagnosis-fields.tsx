/** Diagnoses of a service, each in a field of its own; social needs are offered in plain words. */
import { Button, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { sdohPriority } from '#guidance/code-sets/sdoh-priority.ts'
import type { Code } from '#guidance/define.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import {
  type Facts,
  type Field as FormField,
  keyOf,
  type Place,
  several,
  withValue,
} from './draft-changes.ts'
import { Field } from './field.tsx'
import { useOpenDraft } from './open-draft.ts'

const codes: readonly Code[] = sdohPriority.codes

/** The list of social needs, once on the page; the fields point to it. */
export const needsList = 'social-needs'

export function SocialNeeds() {
  const { language } = useLanguage()
  const { form } = useOpenDraft()
  return (
    <datalist id={needsList}>
      {codes
        .filter(({ until }) => until === undefined || until >= form.firstDay)
        .map(({ code, label, labelEs }) => (
          <option key={code} value={code}>
            {language === 'es' ? (labelEs ?? label) : label}
          </option>
        ))}
    </datalist>
  )
}

type DiagnosisProps = { readonly field: FormField; readonly place: Place; readonly facts: Facts }

export function DiagnosisFields({ field, place, facts }: DiagnosisProps) {
  const say = useWords(billingWords)
  const values = several(facts, field.name, field.most)
  const [more, setMore] = useState(0)
  const count = Math.min(field.most, Math.max(1, values.length) + more)
  return (
    <div>
      {Array.from({ length: count }, (_, index) => (
        <DiagnosisField
          key={keyOf(field.name, index + 1)}
          field={field}
          place={place}
          nth={index + 1}
          value={values[index] ?? ''}
        />
      ))}
      {count < field.most && (values[count - 1] ?? '') !== '' && (
        <Button type="button" unstyled onClick={() => setMore(1)}>
          {say.addDiagnosis()}
        </Button>
      )}
    </div>
  )
}

type OneProps = Omit<DiagnosisProps, 'facts'> & { readonly nth: number; readonly value: string }

function DiagnosisField({ field, place, nth, value }: OneProps) {
  const { language } = useLanguage()
  const { change } = useOpenDraft()
  const known = codes.find(({ code }) => code === value.trim().toUpperCase())
  const set = (next: string): void => change(so => withValue(so, place, keyOf(field.name, nth), next))
  return (
    <Field
      field={field}
      place={place}
      nth={nth}
      value={value}
      change={set}
      control={({ id, describedBy, isWrong, leave }) => (
        <TextInput
          id={id}
          name={id}
          type="text"
          list={needsList}
          autoComplete="off"
          value={value}
          aria-invalid={isWrong}
          {...(describedBy && { 'aria-describedby': describedBy })}
          onChange={({ target }) => set(target.value)}
          onBlur={leave}
        />
      )}
    >
      {known && (
        <span className="usa-hint">{language === 'es' ? (known.labelEs ?? known.label) : known.label}</span>
      )}
    </Field>
  )
}
