/** One figure of a report: its rule, and the facts that made it, each open to where it came from. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { DataTable } from '../../ui/data-table.tsx'
import { Facts } from '../../ui/facts.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { factWords, reportWords, sourceWords } from '../../words/reports/reports.ts'
import { useServiceNames } from '../members/service-names.ts'
import { NoTable } from './no-table.tsx'
import { useReportTable } from './report-table.ts'

type Fact = Answered<'reports.see-figure'>['facts'][number]

export function FigurePage() {
  const params = useParams({ from: '/inside/reports/made/$report/tables/$table/$row/$column' })
  const { report, table: id, row, column: columnId } = params
  const say = useWords(reportWords)
  const { language } = useLanguage()
  const { seen, table } = useReportTable(report, id)
  const column = table?.columns.find(each => each.id === columnId)
  const number = Number(row)
  const isFigure = column !== undefined && Number.isSafeInteger(number) && number > 0
  const asked = { report, table: id, row: isFigure ? number : 1, column: columnId }
  const figure = useAnswer('reports.see-figure', { ...asked, limit: 1 }, { enabled: isFigure })
  if (seen.isPending || (isFigure && figure.isPending)) return <Loading />
  if (seen.isError || column === undefined || figure.data === undefined)
    return <NoTable trouble={seen.error ?? figure.error} />
  const told = language === 'es' ? 'es' : 'en'
  const basis = (['dhcs', 'plan', 'assumed'] as const).find(each => each === column.basis)
  return (
    <>
      <Link
        to="/reports/made/$report/tables/$table/$row"
        params={{ report, table: id, row }}
        className="back-link"
      >
        {say.backToRow()}
      </Link>
      <PageHeading title={column.label}>
        <p className="figure-value" translate="no">
          {figure.data.value || say.blank()}
        </p>
      </PageHeading>
      <Facts
        facts={[
          [say.how(), column.counts[told]],
          [say.of(), column.source[told]],
          basis === undefined ? null : [say.basis(), say[basis]()],
        ]}
      />
      <section aria-labelledby="figure-made-of">
        <h2 id="figure-made-of">{say.madeOf()}</h2>
        <MadeOf asked={asked} />
      </section>
    </>
  )
}

type Asked = {
  readonly report: string
  readonly table: string
  readonly row: number
  readonly column: string
}

function MadeOf({ asked }: { readonly asked: Asked }) {
  const say = useWords(reportWords)
  const sayFact = useWords(factWords)
  const write = useWriting()
  const nameOf = useServiceNames()
  const pages = usePages('reports.see-figure', { ...asked, limit: 50 }, ({ facts, next }) => ({
    rows: facts.map((fact, at) => ({ ...fact, at })),
    next,
  }))
  const kindOf = ({ kind }: Fact): string =>
    kind in factWords ? sayFact[kind as keyof typeof factWords]() : kind
  const whenOf = ({ on, until }: Fact): string => {
    if (on === null) return '—'
    if (until === null || until === on) return write.day(on)
    return say.span({ from: write.day(on), until: write.day(until) })
  }
  const detailOf = ({ code, mode, outcome, amount }: Fact): string =>
    [code && nameOf(code), mode, outcome, amount === null ? '' : write.count(amount)]
      .filter(Boolean)
      .join(', ')
  const none = (
    <Empty title={say.nothing()}>
      <p>{say.nothingSays()}</p>
    </Empty>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => (
        <DataTable
          caption={say.madeOf()}
          rows={rows.map((row, at) => ({ ...row, at }))}
          keyOf={({ at }) => at}
          columns={[
            { heading: say.fact(), show: kindOf },
            {
              heading: say.who(),
              show: ({ memberId, name }) =>
                memberId === null ? (
                  '—'
                ) : (
                  <Link to="/members/$member" params={{ member: memberId }} translate="no">
                    {name ?? memberId}
                  </Link>
                ),
            },
            { heading: say.when(), show: whenOf },
            { heading: say.detail(), show: fact => <span translate="no">{detailOf(fact) || '—'}</span> },
            { heading: say.cameFrom(), show: fact => <Source fact={fact} /> },
          ]}
        />
      )}
    </Paged>
  )
}

/** Where the fact stands: the row of a file, or the page of what it is of. */
function Source({ fact: { memberId, source } }: { readonly fact: Fact }) {
  const say = useWords(reportWords)
  const sayOf = useWords(sourceWords)
  const write = useWriting()
  const { kind, id, transmission, record, row } = source
  if (kind === 'record')
    return (
      <Link to="/reports/sources/$record/$version" params={{ record: id, version: String(source.version) }}>
        {transmission === null || row === null ? say.entered() : say.fromRow({ row: write.count(row) })}
      </Link>
    )
  if (kind === 'claim-line')
    return (
      <>
        <Link to="/claims/lines/$line" params={{ line: id }}>
          {sayOf[kind]()}
        </Link>
        {record !== null && row !== null && (
          <>
            {' · '}
            <Link to="/reports/sources/$record/$version" params={{ record, version: String(source.version) }}>
              {say.fromRow({ row: write.count(row) })}
            </Link>
          </>
        )}
      </>
    )
  if (kind === 'referral')
    return (
      <Link to="/referrals/$referral" params={{ referral: id }}>
        {sayOf[kind]()}
      </Link>
    )
  if (kind === 'contract')
    return (
      <Link to="/network/contracts/$contract" params={{ contract: id }}>
        {sayOf[kind]()}
      </Link>
    )
  if (kind === 'capacity') return <Link to="/network/capacity">{sayOf[kind]()}</Link>
  if (memberId !== null && (kind === 'authorization' || kind === 'member'))
    return (
      <Link to="/members/$member" params={{ member: memberId }}>
        {sayOf[kind]()}
      </Link>
    )
  return kind in sourceWords ? sayOf[kind as keyof typeof sourceWords]() : kind
}
