/** The form in which work with a member is written down, or a thing of it changed. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import type { ActionInput } from '#actions/all-actions.ts'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { careWords, kindWords, valueWords } from '../../words/casework/care-work.ts'
import { caseloadWords } from '../../words/casework/caseload.ts'
import { sayIn, type Words } from '../../words/define.ts'
import { usePartners } from '../files/names.ts'
import { type CareField, careFields, fieldsFor, type Kind } from './care-fields.ts'
import { useFieldNames } from './care-values.ts'
import { useCodeName, useCodes } from './code-names.ts'
import { todayHere } from './today-here.ts'

type Entry = ActionInput<'casework.write-down'>['entries'][number]

type WriteDownProps = {
  readonly member: string
  /** What the member is in, or was told of: `ecm`, codes of community-supports. */
  readonly programs: readonly string[]
  /** The thing that is changed; nothing for a new one. */
  readonly changed: {
    readonly id: string
    readonly kind: Kind
    readonly program: string
    readonly said: Readonly<Record<string, string>>
  } | null
  readonly onClose: (saved: boolean) => void
}

const kinds = Object.keys(careFields) as Kind[]
/** What may be a record of a substance use program. */
const mayBeProtected: readonly Kind[] = ['need', 'goal', 'task', 'encounter', 'stay', 'referral']

export function WriteDownForm({ member, programs, changed, onClose }: WriteDownProps) {
  const say = useWords(careWords)
  const caseload = useWords(caseloadWords)
  const codeName = useCodeName()
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const ask = useAsk('casework.write-down')
  const [kind, setKind] = useState<Kind>(changed?.kind ?? 'encounter')
  const [program, setProgram] = useState(changed?.program ?? programs[0] ?? 'ecm')
  const [on, setOn] = useState<string>(todayHere())
  const [said, setSaid] = useState<Readonly<Record<string, string>>>(changed?.said ?? {})
  const [isPart2, setIsPart2] = useState(false)
  // Once for each form, so that saving twice writes it down once.
  const [command] = useState(() => crypto.randomUUID())
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const shown = new Set(fieldsFor(kind, program).map(({ field }) => field))
    const kept = Object.entries(said).filter(
      ([field, value]) =>
        shown.has(field) && (changed === null ? value !== '' : value !== (changed.said[field] ?? '')),
    )
    const about = changed === null ? {} : { about: changed.id }
    // The hub looks at each field by the form of the kind.
    const entry = { kind, command, program, on, isPart2, ...about, said: Object.fromEntries(kept) } as Entry
    ask.mutate({ input: { member, entries: [entry] } }, { onSuccess: () => onClose(true) })
  }
  return (
    <Form onSubmit={submit} large className="attempt-form" aria-label={say.add()}>
      {changed === null && (
        <SelectField
          label={say.whatKind()}
          value={kind}
          onChange={value => {
            setKind(value as Kind)
            setSaid({})
          }}
          choices={kinds.map(code => ({ code, name: sayIn(language, kindWords[code]) }))}
        />
      )}
      {changed === null && programs.length > 1 && (
        <SelectField
          label={say.program()}
          value={program}
          onChange={setProgram}
          choices={programs.map(code => ({
            code,
            name: code === 'ecm' ? caseload.ecm() : codeName('community-supports', code),
          }))}
        />
      )}
      <TextField label={say.on()} type="date" value={on} onChange={setOn} isShort />
      {fieldsFor(kind, program).map(field => (
        <OneField
          key={`${kind} ${field.field}`}
          kind={kind}
          field={field}
          value={said[field.field] ?? ''}
          change={value => setSaid({ ...said, [field.field]: value })}
        />
      ))}
      {changed === null && mayDo('care/part2') && mayBeProtected.includes(kind) && (
        <CheckField label={say.isPart2()} isChecked={isPart2} onChange={setIsPart2} />
      )}
      <Refused trouble={ask.error} />
      <ButtonGroup>
        <Button type="submit" disabled={ask.isPending}>
          {say.save()}
        </Button>
        <Button type="button" unstyled onClick={() => onClose(false)}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

type OneFieldProps = {
  readonly kind: Kind
  readonly field: CareField
  readonly value: string
  readonly change: (value: string) => void
}

const ofValues: { readonly [value: string]: Words } = valueWords

function OneField({ kind, field, value, change }: OneFieldProps) {
  const nameOf = useFieldNames()
  const { language } = useLanguage()
  const codes = useCodes()
  const partners = usePartners()
  const label = nameOf(kind, field.field)
  const common = { label, value, onChange: change }
  if (field.as === 'words') return <WordsField {...common} />
  if (field.as === 'day') return <TextField {...common} type="date" isShort />
  if (field.as === 'time') return <TextField {...common} type="time" isShort />
  if (field.as === 'count') return <TextField {...common} type="number" min={0} isShort />
  if (field.as === 'line') return <TextField {...common} />
  const blank = { code: '', name: '—' }
  if (field.as === 'methods') return <Methods label={label} value={value} change={change} />
  if (field.as === 'partner')
    return (
      <SelectField {...common} choices={[blank, ...partners.map(({ id, name }) => ({ code: id, name }))]} />
    )
  if (field.as === 'code') return <SelectField {...common} choices={[blank, ...codes(field.set ?? '')]} />
  const choices = (field.choices ?? []).map(({ id, says }) => {
    const words = says ?? ofValues[id]
    return { code: id, name: words === undefined ? id : sayIn(language, words) }
  })
  return <SelectField {...common} choices={[blank, ...choices]} />
}

function Methods(props: {
  readonly label: string
  readonly value: string
  readonly change: (value: string) => void
}) {
  const codes = useCodes()
  const chosen = props.value.split(';').flatMap(each => (each.trim() === '' ? [] : [each.trim()]))
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{props.label}</legend>
      {codes('outreach-method').map(({ code, name }) => (
        <CheckField
          key={code}
          label={name}
          isChecked={chosen.includes(code)}
          onChange={isChecked =>
            props.change((isChecked ? [...chosen, code] : chosen.filter(each => each !== code)).join('; '))
          }
        />
      ))}
    </fieldset>
  )
}
