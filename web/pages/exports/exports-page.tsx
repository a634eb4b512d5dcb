/** Exports: asking for a file of one's own data, and fetching those that were made. */
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Mark } from '../../ui/mark.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { exportWords } from '../../words/records/exports.ts'
import { useOrganizationNames } from '../files/names.ts'
import { MakeExport } from './make-export.tsx'

type Made = Answered<'exports.list'>['exports'][number]

/** The last ones are enough: they are gone after a week. */
const most = 100
const lookSeconds = 2

export function ExportsPage() {
  const say = useWords(exportWords)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <MakeExport />
      <ExportList />
    </>
  )
}

function ExportList() {
  const say = useWords(exportWords)
  const [isWaiting, setWaiting] = useState(true)
  const list = useAnswer('exports.list', { limit: most }, isWaiting ? { everySeconds: lookSeconds } : {})
  const waits = list.data?.exports.some(({ state }) => state === 'waiting') ?? true
  if (waits !== isWaiting) setWaiting(waits)
  return (
    <section aria-labelledby="exports-heading">
      <h2 id="exports-heading">{say.list()}</h2>
      {list.isPending && <Loading />}
      {list.isError && <Trouble title={list.error.message} remedy={list.error.remedy} />}
      {list.data?.exports.length === 0 && (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      )}
      {list.data && list.data.exports.length > 0 && (
        <>
          <ExportTable exports={list.data.exports} />
          <p>{say.careful()}</p>
        </>
      )}
    </section>
  )
}

function ExportTable({ exports }: { readonly exports: readonly Made[] }) {
  const say = useWords(exportWords)
  const write = useWriting()
  const nameOf = useOrganizationNames()
  return (
    <DataTable
      caption={say.list()}
      rows={exports}
      keyOf={({ id }) => id}
      columns={[
        { heading: say.kind(), show: ({ kind }) => say[kind]() },
        { heading: say.asked(), show: ({ askedAt }) => write.instant(askedAt) },
        {
          heading: say.for(),
          show: ({ recipient }) => (recipient === null ? say.ourselves() : nameOf(recipient)),
        },
        { heading: say.state(), show: each => <State made={each} /> },
        {
          heading: say.rows(),
          show: ({ state, rows }) => (state === 'waiting' ? '—' : write.count(rows)),
          isNumeric: true,
        },
        {
          heading: say.size(),
          show: ({ bytes }) => (bytes === null ? '—' : write.bytes(bytes)),
          isNumeric: true,
        },
        { heading: say.get(), show: each => <Download made={each} /> },
      ]}
    />
  )
}

function State({ made: { state, keptUntil } }: { readonly made: Made }) {
  const say = useWords(exportWords)
  const write = useWriting()
  if (state === 'waiting') return <Mark tone="soft">{say.waiting()}</Mark>
  if (state === 'gone') return <Mark tone="soft">{say.gone()}</Mark>
  return <Mark tone="good">{say.made({ day: write.instant(keptUntil) })}</Mark>
}

function Download({ made: { id, kind, state, askedAt } }: { readonly made: Made }) {
  const say = useWords(exportWords)
  const write = useWriting()
  if (state !== 'made') return '—'
  return (
    <a
      href={`${addressOf('exports.download')}?export=${encodeURIComponent(id)}`}
      aria-label={say.download({ name: say[kind](), when: write.instant(askedAt) })}
      download
    >
      {say.get()}
    </a>
  )
}
