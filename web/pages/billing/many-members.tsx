/** The same service for many members: choose them, fill it in once. */
import {
  Button,
  ButtonGroup,
  Checkbox,
  Fieldset,
  Label,
  Radio,
  Select,
  TextInput,
} from '@trussworks/react-uswds'
import { useDeferredValue, useState } from 'react'
import { readDay, usDay } from '#base/day.ts'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { billingWords } from '../../words/billing.ts'
import { needsList, SocialNeeds } from './diagnosis-fields.tsx'
import {
  type Facts,
  type Form,
  keyOf,
  type Member,
  type Service,
  servicesOn,
  withServiceForAll,
  writtenAmount,
} from './draft-changes.ts'
import { DayInput } from './field.tsx'
import { memberLine } from './member-line.ts'
import { useOpenDraft } from './open-draft.ts'
import { ServiceOptions } from './service-line.tsx'

/** More than so many members are chosen by looking for them. */
const mostShown = 200

export function ManyMembers({ close }: { readonly close: () => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { form, change } = useOpenDraft()
  const [chosen, choose] = useState<readonly Member[]>([])
  const [facts, setFacts] = useState<Facts>(() => onDay(form.firstDay, form.firstDay))
  const count = chosen.length
  return (
    <section aria-labelledby="many-heading" className="tile">
      <h2 id="many-heading" tabIndex={-1}>
        {say.addMany()}
      </h2>
      <p>{say.manySays()}</p>
      <SocialNeeds />
      <div className="beside">
        <MemberChoice chosen={chosen} choose={choose} />
        <ServiceOnce facts={facts} set={more => setFacts(so => ({ ...so, ...more }))} />
      </div>
      <ButtonGroup>
        <Button
          type="button"
          disabled={count === 0 || (facts.procedureCode ?? '') === ''}
          onClick={() => {
            change(so => withServiceForAll(so, form, chosen, facts))
            close()
          }}
        >
          {count === 1 ? say.addToOne() : say.addTo({ count: write.count(count) })}
        </Button>
        <Button type="button" outline onClick={close}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </section>
  )
}

function onDay(from: string, to: string): Facts {
  const [first, last] = [readDay(from), readDay(to)]
  return {
    serviceStartDate: first ? usDay(first) : '',
    serviceEndDate: last ? usDay(last) : '',
  }
}

type ChoiceProps = {
  readonly chosen: readonly Member[]
  readonly choose: (members: readonly Member[]) => void
}

function MemberChoice({ chosen, choose }: ChoiceProps) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { head } = useOpenDraft()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const found = useAnswer('billing.find-members', {
    partner: head.partner,
    party: head.party,
    words: asked,
    limit: mostShown,
  })
  const isChosen = (cin: string): boolean => chosen.some(each => each.cin === cin)
  const shown = found.data?.members ?? []
  const all = shown.length > 0 && shown.every(({ cin }) => isChosen(cin))
  const others = chosen.filter(({ cin }) => !shown.some(each => each.cin === cin))
  return (
    <Fieldset legend={say.chooseMembers()}>
      <Label htmlFor="many-words">{say.find()}</Label>
      <TextInput
        id="many-words"
        name="many-words"
        type="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      {found.isPending && <Loading />}
      {found.isError && <Trouble title={found.error.message} remedy={found.error.remedy} />}
      {found.data !== undefined && shown.length === 0 && <p>{say.noneFound()}</p>}
      {shown.length > 0 && (
        <Checkbox
          id="many-all"
          name="many-all"
          label={say.chooseAll()}
          checked={all}
          onChange={() => choose(all ? others : [...others, ...shown])}
        />
      )}
      <div className="member-list">
        {shown.map(member => (
          <Checkbox
            key={member.cin}
            id={`many-${member.cin}`}
            name={`many-${member.cin}`}
            label={memberLine(member, say, write)}
            checked={isChosen(member.cin)}
            onChange={({ target }) =>
              choose(target.checked ? [...chosen, member] : chosen.filter(({ cin }) => cin !== member.cin))
            }
          />
        ))}
      </div>
      <p role="status">{say.chosen({ count: write.count(chosen.length) })}</p>
    </Fieldset>
  )
}

type OnceProps = { readonly facts: Facts; readonly set: (change: Facts) => void }

/** The fields that are filled once, by the guidance's own words. */
function ServiceOnce({ facts, set }: OnceProps) {
  const say = useWords(billingWords)
  const { form } = useOpenDraft()
  const allowed = servicesOn(form, facts.serviceStartDate ?? '')
  const [service, setService] = useState<Service | null>(null)
  const [isWhole, setWhole] = useState(false)
  return (
    <Fieldset legend={say.fillOnce()}>
      <Label htmlFor="many-service" lang="en">
        {labelOf(form, 'procedureCode')}
      </Label>
      <Select
        id="many-service"
        name="many-service"
        value={service?.id ?? ''}
        onChange={({ target }) => {
          const found = allowed.find(({ id }) => id === target.value) ?? null
          setService(found)
          set(factsOf(found))
        }}
      >
        <option value="">{say.chooseService()}</option>
        <ServiceOptions services={allowed} />
      </Select>
      <Fieldset legend={say.when()}>
        <Radio
          id="many-day"
          name="many-when"
          label={say.oneDay()}
          checked={!isWhole}
          onChange={() => {
            setWhole(false)
            set(onDay(form.firstDay, form.firstDay))
          }}
        />
        <Radio
          id="many-month"
          name="many-when"
          label={say.wholeMonth()}
          checked={isWhole}
          onChange={() => {
            setWhole(true)
            set(onDay(form.firstDay, form.lastDay))
          }}
        />
      </Fieldset>
      {!isWhole && (
        <>
          <Label htmlFor="many-start" lang="en">
            {labelOf(form, 'serviceStartDate')}
          </Label>
          <DayInput
            id="many-start"
            value={facts.serviceStartDate ?? ''}
            change={value => set({ serviceStartDate: value, serviceEndDate: value })}
          />
        </>
      )}
      <OnceFields facts={facts} set={set} unit={service?.unit ?? null} />
    </Fieldset>
  )
}

const once = ['serviceUnitCount', 'placeOfService', 'memberDiagnosisCode', 'serviceUnitCost'] as const

function OnceFields({ facts, set, unit }: OnceProps & { readonly unit: string | null }) {
  const say = useWords(billingWords)
  const { language } = useLanguage()
  const { form } = useOpenDraft()
  const fields = form.sections.flatMap(section => section.fields)
  return once.flatMap(name => {
    const field = fields.find(each => each.name === name)
    if (!field) return []
    const id = `many-${name}`
    return [
      <div key={name}>
        <Label htmlFor={id} lang="en">
          {field.label}
        </Label>
        {field.options ? (
          <Select
            id={id}
            name={id}
            value={facts[name] ?? ''}
            onChange={({ target }) => set({ [name]: target.value })}
          >
            <option value="">{say.choose()}</option>
            {field.options.map(({ value, label }) => (
              <option key={value} value={value}>
                {value} · {language === 'es' ? label.es : label.en}
              </option>
            ))}
          </Select>
        ) : (
          <TextInput
            id={id}
            name={id}
            type="text"
            autoComplete="off"
            {...(field.kind === 'diagnosis' && { list: needsList })}
            value={facts[name] ?? ''}
            onChange={({ target }) => set({ [name]: target.value })}
            onBlur={() => field.control === 'money' && set({ [name]: writtenAmount(facts[name] ?? '') })}
          />
        )}
        {field.kind === 'units' && unit !== null && <span className="usa-hint">{say.unit({ unit })}</span>}
      </div>,
    ]
  })
}

function labelOf(form: Form, name: string): string {
  return form.sections.flatMap(({ fields }) => fields).find(field => field.name === name)?.label ?? name
}

function factsOf(service: Service | null): Facts {
  return {
    procedureCode: service?.procedure ?? '',
    ...Object.fromEntries(
      [0, 1, 2, 3].map(at => [keyOf('procedureCodeModifier', at + 1), service?.modifiers[at] ?? '']),
    ),
    serviceName: service?.name ?? '',
    ...(service?.unitCost != null && { serviceUnitCost: service.unitCost }),
  }
}
