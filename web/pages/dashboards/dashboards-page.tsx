/** All dashboards, each with what it shows. */
import { Link } from '@tanstack/react-router'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'
import { Annexes } from './annexes.tsx'
import { dashboardsFor } from './dashboards-for.ts'

export function DashboardsPage() {
  const say = useWords(dashboardWords)
  const { language } = useLanguage()
  const { isKind } = useSession()
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <ul className="dashboard-list">
        {dashboardsFor(isKind).map(({ id, title, says, figures }) => (
          <li key={id}>
            <h2>
              <Link to="/dashboards/$dashboard" params={{ dashboard: id }}>
                {sayIn(language, title)}
              </Link>
            </h2>
            <p>{sayIn(language, says)}</p>
            <ul>
              {figures.map(figure => (
                <li key={figure.id}>{sayIn(language, figure.title)}</li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      {(isKind('plan') || isKind('delegate')) && <Annexes />}
    </>
  )
}
