/** Reports to the State: which periods want one and by when, and those that were made. */
import { Link, useSearch } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { readinessWords, reportWords } from '../../words/reports/reports.ts'
import { ReportState } from './report-state.tsx'

type Kind = 'quarter' | 'month'
type Period = Answered<'reports.list'>['periods'][number]

const lookSeconds = 3

export function ReportsPage() {
  const say = useWords(reportWords)
  const { kind = 'quarter' } = useSearch({ from: '/inside/reports/' })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <nav aria-label={say.kind()}>
        <ul className="plain-list plain-list--row report-kinds">
          {(['quarter', 'month'] as const).map(each => (
            <li key={each}>
              <Link
                to="/reports"
                search={each === 'month' ? { kind: 'month' } : {}}
                aria-current={each === kind ? 'page' : undefined}
              >
                {say[each]()}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <Due key={kind} kind={kind} />
      <Made kind={kind} />
    </>
  )
}

/** Asked again while one is being made, so that it is seen when it is done. */
function Due({ kind }: { readonly kind: Kind }) {
  const say = useWords(reportWords)
  const ready = useWords(readinessWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const list = useAnswer('reports.list', { kind, limit: 20 }, { everySeconds: lookSeconds })
  const settings = useAnswer('reports.see-settings', {})
  const make = useAsk('reports.make')
  if (list.isPending) return <Loading />
  if (list.isError) return <Trouble title={list.error.message} remedy={list.error.remedy} />
  const { periods, reports } = list.data
  const stateOf = ({ latest, isLate, submittedAt }: Period) => {
    if (submittedAt !== null) return 'submitted'
    const made = reports.find(({ id }) => id === latest)
    if (made && made.state !== 'done') return made.state
    if (isLate) return 'late'
    return latest === null ? 'missing' : 'notSubmitted'
  }
  const isMayMake = mayDo('oversight/manage') && (settings.data?.counties.length ?? 0) > 0
  return (
    <section aria-labelledby="reports-due">
      <h2 id="reports-due">{say.periods()}</h2>
      {settings.data?.counties.length === 0 && (
        <Alert type="info" headingLevel="h3" slim>
          <Link to="/reports/settings">{say.needsCounties()}</Link>
        </Alert>
      )}
      <Refused trouble={make.error} />
      <div role="status">{make.isSuccess && <p>{say.begun()}</p>}</div>
      <DataTable
        caption={say.periods()}
        rows={periods}
        keyOf={({ period }) => period}
        columns={[
          {
            heading: say.period(),
            show: ({ period, latest }) =>
              latest === null ? (
                period
              ) : (
                <Link to="/reports/made/$report" params={{ report: latest }}>
                  {period}
                </Link>
              ),
          },
          { heading: say.due(), show: ({ dueOn }) => (dueOn === null ? say.noDay() : write.day(dueOn)) },
          {
            heading: say.standing(),
            show: period => (
              <>
                <ReportState state={stateOf(period)} />{' '}
                {period.submittedAt === null && (
                  <Link
                    to="/reports/readiness"
                    search={{ ...(kind === 'month' && { kind }), day: period.to }}
                    aria-label={ready.checkOf({ period: period.period })}
                  >
                    {ready.check()}
                  </Link>
                )}
              </>
            ),
          },
          ...(isMayMake
            ? [
                {
                  heading: say.does(),
                  show: ({ period, to, latest }: Period) => (
                    <Button
                      type="button"
                      outline
                      disabled={make.isPending}
                      aria-label={latest === null ? say.makeOf({ period }) : say.againOf({ period })}
                      onClick={() => make.mutate({ input: { kind, day: to } })}
                    >
                      {latest === null ? say.make() : say.again()}
                    </Button>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  )
}

function Made({ kind }: { readonly kind: Kind }) {
  const say = useWords(reportWords)
  const write = useWriting()
  const pages = usePages(
    'reports.list',
    { kind, limit: 20 },
    ({ reports, next }) => ({ rows: reports, next }),
    {
      everySeconds: lookSeconds,
    },
  )
  const none = (
    <Empty title={say.none()}>
      <p>{say.noneSays()}</p>
    </Empty>
  )
  return (
    <section aria-labelledby="reports-made">
      <h2 id="reports-made">{say.list()}</h2>
      <Paged pages={pages} none={none}>
        {rows => (
          <DataTable
            caption={say.list()}
            rows={rows}
            keyOf={({ id }) => id}
            columns={[
              {
                heading: say.report(),
                show: ({ id, period, asOf }) => (
                  <Link
                    to="/reports/made/$report"
                    params={{ report: id }}
                    aria-label={asOf === null ? period : `${period}, ${write.instant(asOf)}`}
                  >
                    {period}
                  </Link>
                ),
              },
              { heading: say.asOf(), show: ({ asOf }) => (asOf === null ? '—' : write.instant(asOf)) },
              {
                heading: say.standing(),
                show: ({ state, submittedAt }) => (
                  <ReportState state={submittedAt === null ? state : 'submitted'} />
                ),
              },
              { heading: say.rows(), show: each => write.count(each.rows), isNumeric: true },
              {
                heading: say.changed(),
                show: ({ replaces, differences }) =>
                  replaces === null ? say.first() : write.count(differences),
                isNumeric: true,
              },
            ]}
          />
        )}
      </Paged>
    </section>
  )
}
