/** Finds the provider for a member by the guidance's order: what the member's side says, and who then comes first. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { assignmentEnds, assignmentOrder } from '#guidance/assignments/order.ts'
import { county } from '#guidance/code-sets/county.ts'
import { populationsOfFocus } from '#guidance/code-sets/populations-of-focus.ts'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { SelectField, WordsField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { assignmentWords } from '../../../words/records/assignments.ts'
import { useCodeName } from '../../casework/code-names.ts'
import { usePartners } from '../../files/names.ts'
import { serviceCodes, useServiceNames } from '../service-names.ts'

type FindProps = {
  readonly member: string
  /** True where a provider has the member: its assignment then ends, for a reason. */
  readonly has: boolean
  readonly onClose: () => void
}

const nothing = {
  ...{ service: 'ecm', memberChoice: '', behavioralHealth: '', primaryCare: '', population: '', county: '' },
  ...{ despite: '', endsBecause: '' },
}
type Form = typeof nothing

const orNull = (text: string): string | null => (text === '' ? null : text)

function wishesOf({ memberChoice, behavioralHealth, primaryCare, population, county: code }: Form) {
  return {
    memberChoice: orNull(memberChoice),
    behavioralHealth: orNull(behavioralHealth),
    primaryCare: orNull(primaryCare),
    populations: population === '' ? [] : [population],
    county: orNull(code),
  }
}

type Kept = Answered<'assignments.see-wishes'>['wishes']

const fieldOf = {
  ...{ county: 'county', 'member-choice': 'memberChoice' },
  ...{ 'behavioral-health': 'behavioralHealth', 'primary-care': 'primaryCare' },
} as const

/** What was told before stands in the form already: nobody asks a member twice. */
function formOf(kept: Kept): Form {
  const standing = kept.filter(({ stands }) => stands)
  return {
    ...nothing,
    ...Object.fromEntries(standing.map(({ kind, value }) => [fieldOf[kind], value ?? ''])),
  }
}

export function FindProvider(props: FindProps) {
  const kept = useAnswer('assignments.see-wishes', { member: props.member })
  if (kept.isPending) return <Loading />
  if (kept.isError) return <Trouble title={kept.error.message} remedy={kept.error.remedy} />
  return <FindBy {...props} kept={kept.data.wishes} />
}

function FindBy({ member, has, onClose, kept }: FindProps & { readonly kept: Kept }) {
  const say = useWords(assignmentWords)
  const { language } = useLanguage()
  const [form, setForm] = useState(() => formOf(kept))
  const change = (changed: Partial<Form>): void => setForm(now => ({ ...now, ...changed }))
  return (
    <section className="panel" aria-labelledby="find-provider">
      <h3 id="find-provider">{say.find()}</h3>
      <p>{say.findSays()}</p>
      <Wishes form={form} change={change} />
      <KeepWishes member={member} form={form} kept={kept} />
      <WordsField
        label={say.despite()}
        hint={say.despiteHint()}
        value={form.despite}
        onChange={despite => change({ despite })}
      />
      {has && (
        <SelectField
          label={say.endsBecause()}
          value={form.endsBecause}
          onChange={endsBecause => change({ endsBecause })}
          choices={[
            { code: '', name: say.endsByWish() },
            ...assignmentEnds.map(({ id, says }) => ({ code: id, name: sayIn(language, says) })),
          ]}
        />
      )}
      <Ranked member={member} form={form} onClose={onClose} />
      <Button type="button" unstyled onClick={onClose}>
        {say.cancel()}
      </Button>
    </section>
  )
}

type KeepProps = { readonly member: string; readonly form: Form; readonly kept: Kept }

/** Keeps what the member told without giving them to anybody yet; since when it is so is shown. */
function KeepWishes({ member, form, kept }: KeepProps) {
  const say = useWords(assignmentWords)
  const write = useWriting()
  const tell = useAsk('assignments.tell-wishes')
  const { populations: _populations, ...wishes } = wishesOf(form)
  const days = kept.filter(({ stands }) => stands).map(({ on }) => on)
  const last = days.toSorted().at(-1)
  return (
    <div>
      {last !== undefined && <p className="usa-hint">{say.wishesAsOf({ day: write.day(last) })}</p>}
      <Refused trouble={tell.error} />
      <Button
        type="button"
        outline
        disabled={tell.isPending}
        onClick={() => tell.mutate({ input: { member, ...wishes } })}
      >
        {say.keepWishes()}
      </Button>
      <p role="status">{tell.data && say.wishesKept()}</p>
    </div>
  )
}

type WishesProps = { readonly form: Form; readonly change: (changed: Partial<Form>) => void }

function Wishes({ form, change }: WishesProps) {
  const say = useWords(assignmentWords)
  const nameOf = useServiceNames()
  const codeName = useCodeName()
  const partners = usePartners()
  const providers = [
    { code: '', name: say.notKnown() },
    ...partners.map(({ id, name }) => ({ code: id, name })),
  ]
  return (
    <>
      <SelectField
        label={say.service()}
        value={form.service}
        onChange={service => change({ service })}
        choices={serviceCodes.map(code => ({ code, name: nameOf(code) }))}
      />
      {(['memberChoice', 'behavioralHealth', 'primaryCare'] as const).map(wish => (
        <SelectField
          key={wish}
          label={say[wish]()}
          value={form[wish]}
          onChange={value => change({ [wish]: value })}
          choices={providers}
        />
      ))}
      <SelectField
        label={say.population()}
        value={form.population}
        onChange={population => change({ population })}
        choices={[
          { code: '', name: say.notKnown() },
          ...populationsOfFocus.codes.map(({ code }) => ({
            code,
            name: codeName('populations-of-focus', code),
          })),
        ]}
      />
      <SelectField
        label={say.county()}
        value={form.county}
        onChange={code => change({ county: code })}
        choices={[
          { code: '', name: say.notKnown() },
          ...county.codes.map(({ code, label }) => ({ code, name: label })),
        ]}
      />
    </>
  )
}

type RankedProps = Omit<FindProps, 'has'> & { readonly form: Form }
type Provider = Answered<'assignments.rank-providers'>['providers'][number]

function Ranked({ member, form, onClose }: RankedProps) {
  const say = useWords(assignmentWords)
  const wishes = wishesOf(form)
  const { service } = form
  const found = useAnswer('assignments.rank-providers', { member, service, ...wishes })
  const assign = useAsk('assignments.assign')
  if (found.isPending) return <Loading />
  if (found.isError) return <Trouble title={found.error.message} remedy={found.error.remedy} />
  const { outcome, outside, providers } = found.data
  const give = ({ providerId }: Provider): void => {
    const despite = orNull(form.despite.trim())
    const input = {
      member,
      service,
      provider: providerId,
      ...wishes,
      despite,
      endsBecause: orNull(form.endsBecause),
    }
    assign.mutate({ input }, { onSuccess: onClose })
  }
  return (
    <div aria-live="polite">
      {outcome !== 'ready' && (
        <Alert type="warning" headingLevel="h4" slim>
          {say[outcome]()}
        </Alert>
      )}
      {outside.length > 0 && <p>{say.outside()}</p>}
      <Refused trouble={assign.error} />
      <ol className="ranked-providers">
        {providers.slice(0, 10).map((each, place) => (
          <li key={each.providerId}>
            <ProviderLine provider={each} />
            <Button type="button" outline={place > 0} disabled={assign.isPending} onClick={() => give(each)}>
              {say.assign({ name: each.name })}
            </Button>
          </li>
        ))}
      </ol>
    </div>
  )
}

function ProviderLine({ provider }: { readonly provider: Provider }) {
  const say = useWords(assignmentWords)
  const { language } = useLanguage()
  const { name, rule, isInCounty, room, free } = provider
  const why = assignmentOrder.find(({ id }) => id === rule)?.says
  const roomSays =
    room === 'free'
      ? say.roomFree({ count: free ?? 0 })
      : room === 'full'
        ? say.roomFull()
        : say.roomNotTold()
  const place = isInCounty === null ? [] : [isInCounty ? say.inCounty() : say.notInCounty()]
  return (
    <p>
      <strong>{name}</strong>
      <br />
      {[why ? sayIn(language, why) : rule, roomSays, ...place].join(' · ')}
    </p>
  )
}
