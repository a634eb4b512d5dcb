/** What a plan shows the public: its address, how to call it, and what is shown, with a link to look at it. */

import { Link } from '@tanstack/react-router'
import { Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Facts } from '../../ui/facts.tsx'
import { CheckField, TextField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { publicPageWords } from '../../words/care/public-page.ts'
import { InSettings } from './in-settings.tsx'

type Page = Answered<'care.see-public-page'>

export function PublicPage() {
  const say = useWords(publicPageWords)
  const { mayDo } = useSession()
  const page = useAnswer('care.see-public-page', {})
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.says()} />
      {page.isPending && <Loading />}
      {page.isError && <Trouble title={page.error.message} remedy={page.error.remedy} />}
      {page.data && (
        <>
          <p>
            <Link to="/care/$plan" params={{ plan: page.data.slug }} target="_blank" rel="noreferrer">
              {say.look()}
            </Link>
          </p>
          {mayDo('settings/manage') ? <ChangePage page={page.data} /> : <SeePage page={page.data} />}
        </>
      )}
    </InSettings>
  )
}

const choices = ['showsDirectory', 'showsAccepting', 'takesReferrals'] as const

function SeePage({ page }: { readonly page: Page }) {
  const say = useWords(publicPageWords)
  return (
    <Facts
      facts={[
        [say.slug(), `/care/${page.slug}`],
        [say.phone(), page.phone ?? '—'],
        [say.tty(), page.tty ?? '—'],
        [say.website(), page.website ?? '—'],
        ...choices.map(choice => [say[choice](), page[choice] ? say.yes() : say.no()] as const),
      ]}
    />
  )
}

const digits = (text: string): string | null => text.replace(/\D/g, '') || null

function ChangePage({ page }: { readonly page: Page }) {
  const say = useWords(publicPageWords)
  const change = useAsk('care.change-public-page')
  const [fields, setFields] = useState({
    // Where nobody chose, the id stands there, which nobody may choose.
    slug: page.isChosen ? page.slug : '',
    phone: page.phone ?? '',
    tty: page.tty ?? '',
    website: page.website ?? '',
    showsDirectory: page.showsDirectory,
    showsAccepting: page.showsAccepting,
    takesReferrals: page.takesReferrals,
  })
  const put = (changed: Partial<typeof fields>): void => setFields(now => ({ ...now, ...changed }))
  function submit(event: FormEvent) {
    event.preventDefault()
    const website = fields.website.trim()
    const input = {
      ...fields,
      slug: fields.slug.trim(),
      phone: digits(fields.phone),
      tty: digits(fields.tty),
      website: website === '' ? null : website,
    }
    change.mutate({ input })
  }
  return (
    <Form className="narrow-form" onSubmit={submit} aria-label={say.title()}>
      <Refused trouble={change.error} />
      <TextField
        label={say.slug()}
        hint={say.slugHint()}
        value={fields.slug}
        onChange={slug => put({ slug })}
        required
      />
      <TextField
        label={say.phone()}
        type="tel"
        hint={say.phoneHint()}
        value={fields.phone}
        onChange={phone => put({ phone })}
      />
      <TextField
        label={say.tty()}
        type="tel"
        hint={say.ttyHint()}
        value={fields.tty}
        onChange={tty => put({ tty })}
      />
      <TextField
        label={say.website()}
        hint={say.websiteHint()}
        value={fields.website}
        onChange={website => put({ website })}
      />
      <fieldset className="usa-fieldset">
        <legend className="usa-legend">{say.shown()}</legend>
        {choices.map(choice => (
          <CheckField
            key={choice}
            label={say[choice]()}
            isChecked={fields[choice]}
            onChange={isChecked => put({ [choice]: isChecked })}
          />
        ))}
      </fieldset>
      <Button type="submit" disabled={change.isPending}>
        {say.save()}
      </Button>
      <p role="status">{change.isSuccess && say.saved()}</p>
    </Form>
  )
}
