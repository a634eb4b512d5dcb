/** What is shown where an address leads to no report, table, row or figure. */
import { Link } from '@tanstack/react-router'
import type { HubTrouble } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Trouble } from '../../ui/states.tsx'
import { reportWords } from '../../words/reports/reports.ts'

export function NoTable({ trouble }: { readonly trouble: HubTrouble | null }) {
  const say = useWords(reportWords)
  return (
    <>
      <PageHeading title={say.title()} />
      {trouble === null ? (
        <Empty title={say.noRows()}>
          <p>{say.noRowsSay()}</p>
        </Empty>
      ) : (
        <Trouble title={trouble.message} remedy={trouble.remedy} />
      )}
      <p>
        <Link to="/reports" search={{}}>
          {say.back()}
        </Link>
      </p>
    </>
  )
}
