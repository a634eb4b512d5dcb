/** The audit of the organization: who saw or changed what, sought by person, object and day, and whether it is intact. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import { type Answered, addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { deeds } from '../../../words/network/deeds.ts'
import { recordWords } from '../../../words/network/record.ts'
import { thingsDone } from '../../../words/network/things.ts'

type Entry = Answered<'audit.list-entries'>['entries'][number]

export function RecordPage() {
  const say = useWords(recordWords)
  const [actorId, setActor] = useState('')
  const [object, setObject] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [isDisclosed, setDisclosed] = useState(false)
  const asked = {
    limit: 50,
    ...(actorId !== '' && { actorId }),
    ...(object.trim() !== '' && { object: object.trim() }),
    ...(from !== '' && { from }),
    ...(until !== '' && { until }),
    ...(isDisclosed && { disclosed: true }),
  }
  const pages = usePages('audit.list-entries', asked, ({ entries, next }) => ({ rows: entries, next }))
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Intact />
      <div className="filters">
        <ActorField value={actorId} onChange={setActor} entries={pages.rows} />
        <TextField label={say.object()} hint={say.objectHint()} value={object} onChange={setObject} />
        <TextField label={say.from()} type="date" value={from} onChange={setFrom} isShort />
        <TextField label={say.until()} type="date" value={until} onChange={setUntil} isShort />
        <CheckField label={say.disclosed()} isChecked={isDisclosed} onChange={setDisclosed} />
      </div>
      <Paged pages={pages} none={<Empty title={say.none()} />}>
        {rows => <EntryTable entries={rows} narrow={setObject} />}
      </Paged>
      <p>
        <a href={addressOf('audit.export')} download>
          {say.export()}
        </a>
      </p>
    </>
  )
}

type ActorFieldProps = {
  readonly value: string
  readonly onChange: (actorId: string) => void
  readonly entries: readonly Entry[]
}

/** Our people where they may be listed, and whoever stands in the entries shown. */
function ActorField({ value, onChange, entries }: ActorFieldProps) {
  const say = useWords(recordWords)
  const { mayDo } = useSession()
  const members = useAnswer('people.list-members', { limit: 500 }, { enabled: mayDo('people/read') })
  const named = new Map([
    ...entries.flatMap(({ actorId, actorName }) =>
      actorName === null ? [] : [[actorId, actorName] as const],
    ),
    ...(members.data?.members ?? []).map(({ personId, name }) => [personId, name] as const),
  ])
  if (value !== '' && !named.has(value)) named.set(value, value)
  return (
    <SelectField
      label={say.person()}
      value={value}
      onChange={onChange}
      choices={[
        { code: '', name: say.everybody() },
        ...[...named]
          .map(([code, name]) => ({ code, name }))
          .toSorted((a, b) => a.name.localeCompare(b.name)),
      ]}
    />
  )
}

type EntryTableProps = {
  readonly entries: readonly Entry[]
  /** Shows only what was about one thing. */
  readonly narrow: (object: string) => void
}

function EntryTable({ entries, narrow }: EntryTableProps) {
  const say = useWords(recordWords)
  const write = useWriting()
  const { deedOf } = useDeeds()
  return (
    <DataTable
      caption={say.title()}
      rows={entries}
      keyOf={({ sequence }) => sequence}
      columns={[
        { heading: say.entry(), show: ({ sequence }) => write.count(sequence) },
        { heading: say.when(), show: ({ at }) => write.instant(at) },
        { heading: say.who(), show: entry => <Actor entry={entry} /> },
        {
          heading: say.did(),
          show: ({ action, outcome }) =>
            outcome === 'done' ? deedOf(action) : `${deedOf(action)} (${say.refused({ code: outcome })})`,
        },
        {
          heading: say.about(),
          show: ({ objects, members }) => (
            <>
              {objects.slice(0, 3).map(object => (
                <Thing key={object} object={object} narrow={narrow} />
              ))}
              {objects.length > 3 && <div>{`… ${write.count(objects.length)}`}</div>}
              {members.length > 0 && (
                <div>
                  {members.length === 1 ? say.member() : say.members({ count: write.count(members.length) })}
                </div>
              )}
            </>
          ),
        },
        {
          heading: say.to(),
          show: ({ disclosedTo, disclosedToName }) => disclosedToName ?? disclosedTo ?? '',
        },
      ]}
    />
  )
}

/** One thing that a deed was about, by its kind and the end of its id; pressed, only what was about it is shown. */
function Thing({ object, narrow }: { readonly object: string; readonly narrow: (object: string) => void }) {
  const say = useWords(recordWords)
  const { thingOf } = useDeeds()
  const name = thingOf(object)
  return (
    <div>
      <Button type="button" unstyled aria-label={say.onlyThis({ name })} onClick={() => narrow(object)}>
        {name}
      </Button>
    </div>
  )
}

/** Deeds and things in the words of the moment, a thing with the end of its id; what has none yet keeps its name. */
function useDeeds() {
  const { language } = useLanguage()
  return {
    deedOf(action: string): string {
      const words = deeds[action]
      return words ? sayIn(language, words) : action
    },
    thingOf(object: string): string {
      const [kind = '', id = ''] = object.split(/:(.*)/s)
      const words = thingsDone[kind]
      return `${words ? sayIn(language, words) : kind} ${id.length > 12 ? id.slice(-6) : id}`.trim()
    },
  }
}

function Actor({ entry: { actorKind, actorId, actorName } }: { readonly entry: Entry }) {
  const say = useWords(recordWords)
  if (actorName !== null) return actorName
  if (actorKind === 'machine') return say.machine({ id: actorId.slice(0, 8) })
  if (actorKind === 'system') return say.system({ id: actorId })
  return actorKind === 'anyone' ? say.anyone() : <span className="breakable">{actorId}</span>
}

/** Follows the whole chain when it is asked to: that takes a while where there are many entries. */
function Intact() {
  const say = useWords(recordWords)
  const write = useWriting()
  const [isAsked, setAsked] = useState(false)
  const report = useAnswer('audit.verify', {}, { enabled: isAsked })
  if (report.isError) return <Trouble title={report.error.message} remedy={report.error.remedy} />
  if (report.data) {
    const { intact, entries, anchors, troubles } = report.data
    const [first] = troubles
    return (
      <Alert
        type={intact ? 'success' : 'error'}
        heading={intact ? say.intact() : say.broken()}
        headingLevel="h2"
        role={intact ? 'status' : 'alert'}
      >
        {intact
          ? say.intactSays({ entries: write.count(entries), anchors: write.count(anchors) })
          : say.brokenSays({ sequence: first?.sequence ?? 0, what: first?.what ?? '' })}
      </Alert>
    )
  }
  return (
    <p className="actions-line">
      <Button type="button" outline disabled={isAsked} onClick={() => setAsked(true)}>
        {say.verify()}
      </Button>
      <span role="status">{isAsked && say.verifying()}</span>
    </p>
  )
}
