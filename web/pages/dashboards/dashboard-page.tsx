/** One dashboard: its figures over a period, narrowed as the address says. */
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router'
import { dashboards } from '#guidance/all-dashboards.ts'
import type { Dashboard } from '#guidance/dashboards/forms.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'
import { Figure } from './figure.tsx'
import { Narrowing } from './narrowing.tsx'
import { type DashboardSearch, monthsAgo } from './search.ts'

export function DashboardPage() {
  const say = useWords(dashboardWords)
  const { dashboard: id } = useParams({ from: '/inside/dashboards/$dashboard' })
  const found = dashboards.find(each => each.id === id)
  if (found !== undefined) return <Shown key={id} dashboard={found} />
  return (
    <>
      <PageHeading title={say.none()} says={say.noneSays()} />
      <p>
        <Link to="/dashboards">{say.overview()}</Link>
      </p>
    </>
  )
}

type Asked = Parameters<typeof useAnswer<'dashboards.see'>>[1]

/** What the hub is asked with. */
function askedOf(dashboard: Dashboard, search: DashboardSearch): Asked {
  const { months, ...rest } = search
  return { dashboard: dashboard.id, ...rest, from: rest.from ?? monthsAgo(months ?? 12) } as Asked
}

function Shown({ dashboard }: { readonly dashboard: Dashboard }) {
  const say = useWords(dashboardWords)
  const { language } = useLanguage()
  const { isKind } = useSession()
  const navigate = useNavigate()
  const search = useSearch({ from: '/inside/dashboards/$dashboard' })
  const asked = askedOf(dashboard, search)
  const answer = useAnswer('dashboards.see', asked)
  const side = answer.data?.side ?? search.side ?? (isKind('plan') ? 'plan' : 'provider')
  const change = (next: DashboardSearch) =>
    void navigate({
      to: '/dashboards/$dashboard',
      params: { dashboard: dashboard.id },
      search: next,
      replace: true,
    })
  return (
    <>
      <PageHeading title={sayIn(language, dashboard.title)} says={sayIn(language, dashboard.says)} />
      <Narrowing dashboard={dashboard} search={search} side={side} change={change} />
      {answer.isPending && <Loading />}
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      {answer.data && <Figures dashboard={dashboard} answer={answer.data} search={search} asked={asked} />}
      <p className="dashboard-small">{say.small()}</p>
    </>
  )
}

type FiguresProps = {
  readonly dashboard: Dashboard
  readonly answer: Answered<'dashboards.see'>
  readonly search: DashboardSearch
  readonly asked: Asked
}

function Figures({ dashboard, answer, search, asked }: FiguresProps) {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  const narrowed = (['partner', 'service', 'population'] as const).filter(each => search[each] !== undefined)
  const query = {
    ...Object.fromEntries(Object.entries(asked).map(([name, value]) => [name, String(value)])),
    language: language === 'es' ? 'es' : 'en',
  }
  return (
    <>
      <p className="dashboard-period" role="status">
        {say.shown({ from: write.day(answer.from), to: write.day(answer.to) })}
      </p>
      {answer.figures.map(({ id, rows }) => {
        const definition = dashboard.figures.find(each => each.id === id)
        if (definition === undefined) return null
        const unheeded = narrowed.filter(each => !definition.narrows.includes(each)).map(each => say[each]())
        return (
          <Figure key={id} file="dashboards.download" {...{ definition, answer, rows, query, unheeded }} />
        )
      })}
    </>
  )
}
