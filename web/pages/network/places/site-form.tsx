/** The form of a site: where it is, when it is open, what it offers and to whom. */
import { Button, Fieldset } from '@trussworks/react-uswds'
import { useState } from 'react'
import type { ActionInput } from '#actions/all-actions.ts'
import type { HubTrouble } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { siteWords } from '../../../words/network/places.ts'
import { useCodeChoices } from '../names.ts'

export type SiteInput = ActionInput<'network.add-site'>
type Offering = SiteInput['offerings'][number]
type Hours = SiteInput['hours'][number]

const weekDays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const

export const emptySite: SiteInput = {
  name: '',
  street: '',
  city: '',
  zip: '',
  county: '19',
  addressIsConfidential: false,
  phone: '',
  languages: ['English'],
  hours: weekDays.slice(0, 5).map(day => ({ day, opens: '08:30', closes: '17:00' })),
  accessibility: [],
  offerings: [],
  isPublished: true,
}

type SiteFormProps = {
  readonly first: SiteInput
  readonly isBusy: boolean
  readonly trouble: HubTrouble | null
  readonly onSave: (site: SiteInput) => void
}

const wordsIn = (text: string): string[] =>
  text.split(',').flatMap(word => (word.trim() === '' ? [] : [word.trim()]))

export function SiteForm({ first, isBusy, trouble, onSave }: SiteFormProps) {
  const say = useWords(siteWords)
  const frame = useWords(networkFrameWords)
  const counties = useCodeChoices('county')
  const [site, setSite] = useState(first)
  const [languages, setLanguages] = useState(first.languages.join(', '))
  const [access, setAccess] = useState(first.accessibility.join(', '))
  const set = (change: Partial<SiteInput>) => setSite({ ...site, ...change })
  const errorAt = (at: string) => trouble?.problems.find(problem => problem.at === at)?.says
  return (
    <form
      className="wide-form"
      onSubmit={event => {
        event.preventDefault()
        const phone = site.phone.replaceAll(/\D/g, '')
        onSave({ ...site, phone, languages: wordsIn(languages), accessibility: wordsIn(access) })
      }}
    >
      {trouble && <Trouble title={trouble.message} remedy={trouble.remedy} />}
      <TextField
        label={say.name()}
        value={site.name}
        onChange={name => set({ name })}
        error={errorAt('name')}
        required
      />
      <TextField
        label={say.street()}
        value={site.street}
        onChange={street => set({ street })}
        error={errorAt('street')}
        required
      />
      <TextField
        label={say.city()}
        value={site.city}
        onChange={city => set({ city })}
        error={errorAt('city')}
        required
      />
      <TextField
        label={say.zip()}
        value={site.zip}
        onChange={zip => set({ zip })}
        error={errorAt('zip')}
        required
        isShort
      />
      <SelectField
        label={say.county()}
        value={site.county}
        onChange={county => set({ county })}
        choices={counties}
      />
      <CheckField
        label={say.hidden()}
        isChecked={site.addressIsConfidential ?? false}
        onChange={addressIsConfidential => set({ addressIsConfidential })}
      />
      <TextField
        label={say.phone()}
        hint={say.phoneHint()}
        type="tel"
        value={site.phone}
        onChange={phone => set({ phone })}
        error={errorAt('phone')}
        required
        isShort
      />
      <TextField
        label={say.languages()}
        hint={say.languagesHint()}
        value={languages}
        onChange={setLanguages}
      />
      <TextField label={say.access()} hint={say.accessHint()} value={access} onChange={setAccess} />
      <HoursFields hours={site.hours} onChange={hours => set({ hours })} />
      <OfferingFields offerings={site.offerings} onChange={offerings => set({ offerings })} />
      <CheckField
        label={say.publish()}
        isChecked={site.isPublished}
        onChange={isPublished => set({ isPublished })}
      />
      <Button type="submit" disabled={isBusy}>
        {frame.save()}
      </Button>
    </form>
  )
}

type HoursProps = { readonly hours: readonly Hours[]; readonly onChange: (hours: Hours[]) => void }

/** One stretch for each day; left empty, the site is closed on it. */
function HoursFields({ hours, onChange }: HoursProps) {
  const say = useWords(siteWords)
  return (
    <Fieldset legend={say.hours()} className="hours">
      {weekDays.map(day => {
        const own = hours.find(each => each.day === day)
        const set = (change: Partial<Hours>) => {
          const next = { day, opens: own?.opens ?? '', closes: own?.closes ?? '', ...change }
          const others = hours.filter(each => each.day !== day)
          const isClosed = next.opens === '' && next.closes === ''
          onChange(
            weekDays.flatMap(each => [...others, ...(isClosed ? [] : [next])].filter(h => h.day === each)),
          )
        }
        return (
          <div key={day} className="hours__day">
            <TextField
              label={say.opens({ day: say[day]() })}
              type="time"
              value={own?.opens ?? ''}
              onChange={opens => set({ opens })}
              isShort
            />
            <TextField
              label={say.closes({ day: say[day]() })}
              type="time"
              value={own?.closes ?? ''}
              onChange={closes => set({ closes })}
              isShort
            />
          </div>
        )
      })}
    </Fieldset>
  )
}

type OfferingProps = {
  readonly offerings: readonly Offering[]
  readonly onChange: (offerings: Offering[]) => void
}

function OfferingFields({ offerings, onChange }: OfferingProps) {
  const say = useWords(siteWords)
  const populations = useCodeChoices('ecm')
  const supports = useCodeChoices('community-supports')
  const all = [
    ...populations.map(({ code, name }) => ({
      program: 'ecm' as const,
      code,
      name: `ECM ${code} · ${name}`,
    })),
    ...supports.map(({ code, name }) => ({ program: 'community-supports' as const, code, name })),
  ]
  return (
    <Fieldset legend={say.offered()} className="check-list">
      {all.map(({ program, code, name }) => {
        const own = offerings.find(each => each.program === program && each.code === code)
        const others = offerings.filter(each => each !== own)
        return (
          <div key={`${program} ${code}`} className="check-list__with">
            <CheckField
              label={name}
              isChecked={own !== undefined}
              onChange={isIn =>
                onChange(isIn ? [...others, { program, code, capacity: null, accepting: true }] : others)
              }
            />
            {own && (
              <div className="check-list__more">
                <CheckField
                  label={say.takes({ name: code })}
                  isChecked={own.accepting}
                  onChange={accepting => onChange([...others, { ...own, accepting }])}
                />
                <TextField
                  label={say.places({ name: code })}
                  type="number"
                  min={0}
                  value={own.capacity === null ? '' : String(own.capacity)}
                  onChange={text =>
                    onChange([...others, { ...own, capacity: text === '' ? null : Number(text) }])
                  }
                  isShort
                />
              </div>
            )}
          </div>
        )
      })}
    </Fieldset>
  )
}
