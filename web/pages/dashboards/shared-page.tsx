/** What plans share of their figures, as a county sees it: one plan, one subject, one quarter that has ended. */
import { useNavigate, useSearch } from '@tanstack/react-router'
import { dashboards } from '#guidance/all-dashboards.ts'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sharingWords } from '../../words/dashboards/sharing.ts'
import { sayIn } from '../../words/define.ts'
import { Figure } from './figure.tsx'
import type { SharedSearch } from './search.ts'

type Shared = Answered<'dashboards.list-shared'>

export function SharedPage() {
  const say = useWords(sharingWords)
  const shared = useAnswer('dashboards.list-shared', {})
  return (
    <>
      <PageHeading title={say.sharedTitle()} says={say.sharedSays()} />
      {shared.isPending && <Loading />}
      {shared.isError && <Trouble title={shared.error.message} remedy={shared.error.remedy} />}
      {shared.data?.plans.length === 0 && (
        <Empty title={say.nobody()}>
          <p>{say.nobodySays()}</p>
        </Empty>
      )}
      {shared.data && shared.data.plans.length > 0 && <Chosen {...shared.data} />}
    </>
  )
}

/** What the address leaves out is the first of each list. */
function Chosen({ plans, quarters }: Shared) {
  const say = useWords(dashboardWords)
  const sayShared = useWords(sharingWords)
  const { language } = useLanguage()
  const navigate = useNavigate()
  const search = useSearch({ from: '/inside/shared-figures' })
  const plan = plans.find(({ id }) => id === search.plan) ?? plans[0]
  const shown = dashboards.filter(({ id }) => plan?.dashboards.some(each => each === id))
  const dashboard = shown.find(({ id }) => id === search.dashboard) ?? shown[0]
  const quarter = quarters.find(each => each === search.quarter) ?? quarters[0]
  if (plan === undefined || dashboard === undefined || quarter === undefined) return null
  const go = (next: SharedSearch) =>
    void navigate({ to: '/shared-figures', search: { ...search, ...next }, replace: true })
  return (
    <>
      <div className="filters not-printed">
        <SelectField
          label={say.plan()}
          value={plan.id}
          onChange={id => go({ plan: id })}
          choices={plans.map(({ id, name }) => ({ code: id, name }))}
        />
        <SelectField
          label={sayShared.subject()}
          value={dashboard.id}
          onChange={id => go({ dashboard: id })}
          choices={shown.map(({ id, title }) => ({ code: id, name: sayIn(language, title) }))}
        />
        <SelectField
          label={sayShared.quarter()}
          value={quarter}
          onChange={label => go({ quarter: label })}
          choices={quarters.map(label => ({ code: label, name: label }))}
        />
      </div>
      <h2>{sayIn(language, dashboard.title)}</h2>
      <Figures plan={plan.id} dashboard={dashboard} quarter={quarter} />
      <p className="dashboard-small">{sayShared.small()}</p>
    </>
  )
}

type FiguresProps = {
  readonly plan: string
  readonly dashboard: (typeof dashboards)[number]
  readonly quarter: string
}

function Figures({ plan, dashboard, quarter }: FiguresProps) {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  const asked = { plan, dashboard: dashboard.id, quarter } as Parameters<
    typeof useAnswer<'dashboards.see-shared'>
  >[1]
  const answer = useAnswer('dashboards.see-shared', asked)
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Trouble title={answer.error.message} remedy={answer.error.remedy} />
  const { from, to, figures } = answer.data
  const query = { plan, dashboard: dashboard.id, quarter, language: language === 'es' ? 'es' : 'en' }
  return (
    <>
      <p className="dashboard-period" role="status">
        {say.shown({ from: write.day(from), to: write.day(to) })}
      </p>
      {figures.map(({ id, rows }) => {
        const definition = dashboard.figures.find(each => each.id === id)
        if (definition === undefined) return null
        const given = { definition, rows, query, answer: { from, to }, unheeded: [] }
        return <Figure key={id} file="dashboards.download-shared" {...given} />
      })}
    </>
  )
}
