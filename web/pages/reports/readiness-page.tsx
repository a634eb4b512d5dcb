/** What the report of a period still lacks, and whom to ask for it. */
import { Link, useSearch } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { readinessWords } from '../../words/reports/reports.ts'
import { useFileNames } from '../files/names.ts'
import { useOccasions } from '../network/names.ts'
import { todayInCalifornia } from '../today/due-picture.tsx'

type Readiness = Answered<'reports.see-readiness'>

const counted = [
  'undecidedLines',
  'unmatchedLines',
  'waitingFiles',
  'memberQuestions',
  'contradictions',
] as const

/** Where each is worked off. */
const places = {
  undecidedLines: '/claims',
  unmatchedLines: '/claims',
  waitingFiles: '/files',
  memberQuestions: '/members/questions',
  contradictions: '/members/coverage',
} as const

/** How many things there are to ask for or to look at. */
export function missingCount(ready: Readiness): number {
  const kinds = counted.filter(name => ready[name] > 0).length
  return ready.files.length + (ready.providers.length > 0 ? 1 : 0) + (ready.counties === 0 ? 1 : 0) + kinds
}

export function ReadinessPage() {
  const say = useWords(readinessWords)
  const write = useWriting()
  const { kind = 'quarter', day } = useSearch({ from: '/inside/reports/readiness' })
  const seen = useAnswer('reports.see-readiness', { kind, ...(day !== undefined && { day }) })
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
      </>
    )
  const { period, dueOn } = seen.data
  return (
    <>
      <Link to="/reports" search={kind === 'month' ? { kind } : {}} className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.titleOf({ period })} says={say.says()} />
      {dueOn !== null && (
        <p>
          {dueOn < todayInCalifornia()
            ? say.wasDue({ day: write.day(dueOn) })
            : say.due({ day: write.day(dueOn) })}
        </p>
      )}
      {missingCount(seen.data) === 0 && (
        <div className="state" role="status">
          <p>{say.allThere()}</p>
          <p>{say.allThereSays()}</p>
        </div>
      )}
      <ToLookAt ready={seen.data} />
      {seen.data.files.length > 0 && <Files files={seen.data.files} />}
    </>
  )
}

function ToLookAt({ ready }: { readonly ready: Readiness }) {
  const say = useWords(readinessWords)
  const write = useWriting()
  const names = [...new Set(ready.providers.map(({ name }) => name))].join(', ')
  const counts = counted.filter(name => ready[name] > 0)
  if (ready.counties > 0 && names === '' && counts.length === 0) return null
  return (
    <section aria-labelledby="readiness-open">
      <h2 id="readiness-open">{say.open()}</h2>
      <ul>
        {ready.counties === 0 && (
          <li>
            {say.noCounties()} <Link to="/reports/settings">{say.look()}</Link>
          </li>
        )}
        {names !== '' && (
          <li>
            {say.providers({ names })} <Link to="/reports/settings">{say.look()}</Link>
          </li>
        )}
        {counts.map(name => (
          <li key={name}>
            {say[name]({ count: write.count(ready[name]) })} <Link to={places[name]}>{say.look()}</Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Files({ files }: Pick<Readiness, 'files'>) {
  const say = useWords(readinessWords)
  const write = useWriting()
  const fileName = useFileNames()
  const occasion = useOccasions()
  return (
    <section aria-labelledby="readiness-files">
      <h2 id="readiness-files">{say.files()}</h2>
      <p>
        <Link to="/network">{say.nudge()}</Link>
      </p>
      <DataTable
        caption={say.files()}
        rows={files}
        keyOf={({ key, partner }) => `${key} ${partner}`}
        columns={[
          { heading: say.whose(), show: ({ partnerName }) => partnerName ?? '—' },
          { heading: say.file(), show: ({ file }) => fileName(file) },
          { heading: say.about(), show: ({ about }) => occasion(about) },
          {
            heading: say.dueOn(),
            show: ({ dueOn, state }) => (
              <>
                {write.day(dueOn)} {state === 'late' && <Mark tone="bad">{say.late()}</Mark>}
              </>
            ),
          },
          {
            heading: say.ask(),
            show: ({ contact }) =>
              contact === null ? (
                <span className="usa-hint">{say.nobody()}</span>
              ) : (
                [contact.name, contact.phone, contact.email].filter(part => part !== null).join(' · ')
              ),
          },
        ]}
      />
    </section>
  )
}
