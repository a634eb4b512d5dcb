/** One's own name and language. */
import { Button, Form, Select, TextInput } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import type { Session } from '../../app/session.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { languages } from '../../words/define.ts'
import { settingsWords } from '../../words/settings.ts'

export function AboutMe({ session }: { readonly session: Session }) {
  const say = useWords(settingsWords)
  const { choose } = useLanguage()
  const change = useAsk('sign-in.change-self')
  const [name, setName] = useState(session.name)
  const [language, setLanguage] = useState(session.language)
  function submit(event: FormEvent) {
    event.preventDefault()
    change.mutate(
      { input: { name, language } },
      { onSuccess: () => language !== session.language && choose(language) },
    )
  }
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">{say.aboutYou()}</h2>
      <p>{say.email({ name: session.signInName })}</p>
      <Form className="narrow-form" onSubmit={submit}>
        <Refused trouble={change.error} />
        <Field label={say.name()} hint={say.nameHint()}>
          {wiring => (
            <TextInput
              {...wiring}
              name="name"
              type="text"
              autoComplete="name"
              maxLength={200}
              required
              value={name}
              onChange={({ target }) => setName(target.value)}
            />
          )}
        </Field>
        <Field label={say.language()} hint={say.languageHint()}>
          {wiring => (
            <Select
              {...wiring}
              name="own-language"
              value={language}
              onChange={({ target }) => setLanguage(target.value === 'es' ? 'es' : 'en')}
            >
              {languages
                .filter(({ madeUp }) => !madeUp)
                .map(({ code, name: shown }) => (
                  <option key={code} value={code}>
                    {shown}
                  </option>
                ))}
            </Select>
          )}
        </Field>
        <Button type="submit" outline disabled={change.isPending}>
          {say.save()}
        </Button>
        <p role="status">{change.isSuccess && say.saved()}</p>
      </Form>
    </section>
  )
}
