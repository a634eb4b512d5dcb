/** Encounters to the State: how many stand where, one list of them, their files, and how much the State has. */
import { getRouteApi, Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { encounterWords } from '../../../words/claims/encounters.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { Completeness, OddAnswers } from './completeness.tsx'
import { type Encounter, type EncounterList, EncounterState, encounterLists } from './encounter-state.tsx'
import { Files } from './files.tsx'
import { SendAgain } from './send-again.tsx'
import { TakeAnswer } from './take-answer.tsx'

const route = getRouteApi('/inside/claims/encounters')
/** Files are made and the State's answers taken in meanwhile: what moved shows without loading the page anew. */
const lookSeconds = 5
const names = Object.keys(encounterLists) as readonly EncounterList[]

export function EncountersPage() {
  const say = useWords(encounterWords)
  const { mayDo } = useSession()
  const { list = 'stopped' } = route.useSearch()
  const [number, setNumber] = useState('')
  const seen = useAnswer('encounters.see-completeness', {}, { everySeconds: lookSeconds })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()}>
        <p>
          <Link to="/claims/encounters/settings">{say.settings()}</Link>
        </p>
      </PageHeading>
      <Lists list={list} states={seen.data?.states} />
      <section aria-labelledby="encounter-list">
        <h2 id="encounter-list">{say[list]()}</h2>
        <TextField label={say.number()} value={number} onChange={setNumber} maxLength={60} />
        <Encounters key={`${list} ${number}`} list={list} invoice={number.trim()} />
      </section>
      <Files />
      {mayDo('exchange/send') && <TakeAnswer />}
      {seen.data && <Completeness months={seen.data.months} />}
      {seen.data && <OddAnswers answers={seen.data.odd} />}
    </>
  )
}

type ListsProps = {
  readonly list: EncounterList
  readonly states: readonly { readonly state: Encounter['state']; readonly count: number }[] | undefined
}

/** The lists as tiles, each with how many encounters stand in it. */
function Lists({ list, states }: ListsProps) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const countOf = (name: EncounterList): number => {
    const wanted: readonly string[] = encounterLists[name]
    return (states ?? []).reduce((sum, { state, count }) => sum + (wanted.includes(state) ? count : 0), 0)
  }
  return (
    <nav aria-label={say.lists()}>
      <ul className="claim-lists">
        {names.map(name => (
          <li key={name}>
            <Link
              to="/claims/encounters"
              search={{ list: name }}
              aria-current={name === list ? 'true' : undefined}
            >
              <span className="claim-lists__count">
                {states === undefined ? '' : write.count(countOf(name))}
              </span>{' '}
              {say[name]()}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}

type Asked = { readonly list: EncounterList; readonly invoice: string }

function Encounters({ list, invoice }: Asked) {
  const say = useWords(encounterWords)
  const { mayDo } = useSession()
  const asked = { states: [...encounterLists[list]], limit: 25, ...(invoice !== '' && { invoice }) }
  const read = ({ encounters, next }: Answered<'encounters.list'>) => ({ rows: encounters, next })
  const pages = usePages('encounters.list', asked, read, { everySeconds: lookSeconds })
  return (
    <Paged
      pages={pages}
      none={
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      }
    >
      {rows => (
        <>
          <EncounterTable caption={say[list]()} rows={rows} isStopped={list === 'stopped'} />
          {list === 'stopped' && mayDo('exchange/send') && (
            <SendAgain encounters={rows.map(({ id }) => id)} isMany />
          )}
        </>
      )}
    </Paged>
  )
}

type TableProps = {
  readonly caption: string
  readonly rows: readonly Encounter[]
  readonly isStopped: boolean
}

function EncounterTable({ caption, rows, isStopped }: TableProps) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const { language } = useLanguage()
  const nameOf = useOrganizationNames()
  const told = language === 'es' ? 'es' : 'en'
  return (
    <DataTable
      caption={caption}
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.encounter(),
          show: ({ id, number, frequency }) => (
            <>
              <Link to="/claims/encounters/$encounter" params={{ encounter: id }}>
                {number}
              </Link>{' '}
              {frequency !== '1' && (
                <span className="usa-hint">{frequency === '7' ? say.correction() : say.takesBack()}</span>
              )}
            </>
          ),
        },
        {
          heading: say.number(),
          show: ({ invoice, provider }) => (
            <>
              {invoice} <span className="usa-hint">{nameOf(provider)}</span>
            </>
          ),
        },
        {
          heading: say.served(),
          show: ({ startedOn }) => (startedOn === null ? '—' : write.day(startedOn)),
        },
        { heading: say.standing(), show: ({ state }) => <EncounterState state={state} /> },
        ...(isStopped
          ? [{ heading: say.whatToDo(), show: ({ remedy }: Encounter) => remedy?.[told] ?? '—' }]
          : []),
      ]}
    />
  )
}
