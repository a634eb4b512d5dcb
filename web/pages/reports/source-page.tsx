/** Where a fact of a report came from: the row of a file, cell by cell, as it stood then. */
import { Link, useParams } from '@tanstack/react-router'
import { findFile } from '#files/guidance.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { reportWords } from '../../words/reports/reports.ts'
import { useOrganizationNames } from '../files/names.ts'

type Seen = Answered<'exchange.see-record'>
type Version = Seen['versions'][number]

export function SourcePage() {
  const { record, version: asked } = useParams({ from: '/inside/reports/sources/$record/$version' })
  const say = useWords(reportWords)
  const seen = useAnswer('exchange.see-record', { record })
  if (seen.isPending) return <Loading />
  const version =
    seen.data?.versions.find(each => String(each.version) === asked) ?? seen.data?.versions.at(-1)
  if (seen.isError || version === undefined)
    return (
      <>
        <PageHeading title={say.source()} />
        {seen.error !== null && <Trouble title={seen.error.message} remedy={seen.error.remedy} />}
      </>
    )
  return (
    <>
      <PageHeading title={say.source()} says={say.sourceSays()} />
      <Whence seen={seen.data} version={version} />
      <Cells seen={seen.data} version={version} />
    </>
  )
}

type Shown = { readonly seen: Seen; readonly version: Version }

function Whence({ seen, version: { source, since } }: Shown) {
  const say = useWords(reportWords)
  const write = useWriting()
  const nameOf = useOrganizationNames()
  const file = findFile(seen.file)
  const name = (
    <span lang="en" translate="no">
      {file?.name ?? seen.file}
    </span>
  )
  const sheet = source.is === 'file' && source.sheet !== '' && <span translate="no">{source.sheet}</span>
  const brought = source.is === 'file' && (
    <Link to="/files/$transmission" params={{ transmission: source.transmission }}>
      {say.openFile()}
    </Link>
  )
  return (
    <Facts
      facts={[
        [say.file(), name],
        seen.partner === null ? null : [say.provider(), nameOf(seen.partner)],
        [say.since(), write.instant(since)],
        source.is === 'file' ? [say.row(), write.count(source.row)] : [say.cameFrom(), say.entered()],
        sheet === false ? null : [say.sheet(), sheet],
        brought === false ? null : [say.cameFrom(), brought],
      ]}
    />
  )
}

function Cells({ seen, version: { facts } }: Shown) {
  const say = useWords(reportWords)
  const elements = findFile(seen.file)?.tables.flatMap(table => table.elements) ?? []
  const cells = elements.filter(({ id }) => facts[id])
  return (
    <section aria-labelledby="source-cells">
      <h2 id="source-cells">{say.cells()}</h2>
      <DataTable
        caption={say.cells()}
        rows={cells}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.column(),
            show: ({ label }) => (
              <span lang="en" translate="no">
                {label}
              </span>
            ),
          },
          { heading: say.value(), show: ({ id }) => <span translate="no">{facts[id]}</span> },
        ]}
      />
    </section>
  )
}
