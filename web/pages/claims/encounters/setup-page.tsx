/** How encounters go to the State: to whom, as whom, and the plan's codes by day. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useEvery } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { encounterSetupWords, oneEncounterWords } from '../../../words/claims/encounters.ts'

/** Partners that are not on the hub: the State is one of them. */
function usePartnersElsewhere() {
  const { rows } = useEvery('network.list-partners', { limit: 200 }, ({ partners, next }) => ({
    rows: partners,
    next,
  }))
  return rows.map(({ id, name }) => ({ code: id, name }))
}

type Settings = Answered<'encounters.see-profile'>
type PlanCode = Settings['planCodes'][number]

export function SetupPage() {
  const say = useWords(encounterSetupWords)
  const one = useWords(oneEncounterWords)
  const { mayDo } = useSession()
  const settings = useAnswer('encounters.see-profile', {})
  return (
    <>
      <Link to="/claims/encounters" search={{}} className="back-link">
        {one.back()}
      </Link>
      <PageHeading title={say.title()} says={say.says()} />
      {settings.isPending && <Loading />}
      {settings.isError && <Trouble title={settings.error.message} remedy={settings.error.remedy} />}
      {settings.data &&
        (mayDo('claims/pay') ? <SetupForm settings={settings.data} /> : <AsItIs settings={settings.data} />)}
    </>
  )
}

function AsItIs({ settings: { profile, planCodes } }: { readonly settings: Settings }) {
  const say = useWords(encounterSetupWords)
  const write = useWriting()
  const partners = usePartnersElsewhere()
  const named = partners.find(({ code }) => code === profile?.state)
  if (profile === null) return <p>{say.none()}</p>
  return (
    <Facts
      facts={[
        [say.state(), named?.name ?? '—'],
        [say.contactName(), profile.contactName],
        [say.contactPhone(), profile.contactPhone],
        [say.sender(), profile.sender],
        [say.receiver(), profile.receiver],
        [say.usage(), say[profile.usage]()],
        [say.codes(), planCodes.map(({ since, code }) => `${code} (${write.day(since)})`).join(', ')],
      ]}
    />
  )
}

const fields = ['contactName', 'contactPhone', 'sender', 'receiver'] as const

function SetupForm({ settings }: { readonly settings: Settings }) {
  const say = useWords(encounterSetupWords)
  const partners = usePartnersElsewhere()
  const save = useAsk('encounters.save-profile')
  const none = { state: '', contactName: '', contactPhone: '', sender: '', usage: 'P' as const }
  const [profile, setProfile] = useState(settings.profile ?? { ...none, receiver: settings.usualReceiver })
  const [codes, setCodes] = useState<readonly PlanCode[]>(
    settings.planCodes.length > 0 ? settings.planCodes : [{ since: '' as PlanCode['since'], code: '' }],
  )
  const send = (event: FormEvent): void => {
    event.preventDefault()
    save.mutate({ input: { ...profile, planCodes: [...codes] } })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send}>
      {settings.profile === null && <p>{say.none()}</p>}
      <Refused trouble={save.error} />
      <SelectField
        label={say.state()}
        hint={say.stateHint()}
        value={profile.state}
        onChange={state => setProfile({ ...profile, state })}
        choices={[{ code: '', name: say.chooseOne() }, ...partners]}
        required
      />
      {fields.map(field => (
        <TextField
          key={field}
          label={say[field]()}
          hint={
            field === 'contactPhone' ? say.phoneHint() : field === 'contactName' ? undefined : say.capitals()
          }
          value={profile[field]}
          onChange={value => setProfile({ ...profile, [field]: value })}
          required
        />
      ))}
      <SelectField
        label={say.usage()}
        value={profile.usage}
        onChange={usage => setProfile({ ...profile, usage: usage === 'T' ? 'T' : 'P' })}
        choices={(['P', 'T'] as const).map(code => ({ code, name: say[code]() }))}
      />
      <PlanCodes codes={codes} change={setCodes} />
      <Button type="submit" disabled={save.isPending}>
        {say.save()}
      </Button>
      <p role="status">{save.isSuccess && say.saved()}</p>
    </form>
  )
}

type PlanCodesProps = {
  readonly codes: readonly PlanCode[]
  readonly change: (codes: readonly PlanCode[]) => void
}

function PlanCodes({ codes, change }: PlanCodesProps) {
  const say = useWords(encounterSetupWords)
  const put = (at: number, to: Partial<PlanCode>): void =>
    change(codes.map((each, place) => (place === at ? { ...each, ...to } : each)))
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{say.codes()}</legend>
      {codes.map((each, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a code being typed has nothing else to be known by
        <div key={at} className="field-grid">
          <TextField
            label={say.since()}
            type="date"
            value={each.since}
            onChange={since => put(at, { since: since as PlanCode['since'] })}
            required
            isShort
          />
          <TextField
            label={say.code()}
            hint={say.codeHint()}
            value={each.code}
            onChange={code => put(at, { code })}
            maxLength={3}
            required
            isShort
          />
        </div>
      ))}
      <Button
        type="button"
        unstyled
        onClick={() => change([...codes, { since: '' as PlanCode['since'], code: '' }])}
      >
        {say.addCode()}
      </Button>
    </fieldset>
  )
}
