/** What a plan says once for all its reports: its counties with its code in each, and what kind each provider is. */

import { useAnswer } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { reportSetupWords } from '../../words/reports/reports.ts'
import { countyName } from '../network/offers/offers-page.tsx'
import { CountyForm } from './county-form.tsx'
import { ProviderTypes } from './provider-types.tsx'

export function SetupPage() {
  const say = useWords(reportSetupWords)
  const { mayDo } = useSession()
  const settings = useAnswer('reports.see-settings', {})
  if (settings.isPending) return <Loading />
  if (settings.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={settings.error.message} remedy={settings.error.remedy} />
      </>
    )
  const { counties, providers } = settings.data
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <section aria-labelledby="report-counties">
        <h2 id="report-counties">{say.counties()}</h2>
        {mayDo('oversight/manage') ? (
          <CountyForm counties={counties} />
        ) : counties.length === 0 ? (
          <p>{say.noCounties()}</p>
        ) : (
          <DataTable
            caption={say.counties()}
            rows={counties}
            keyOf={({ county }) => county}
            columns={[
              { heading: say.county(), show: ({ county }) => countyName(county) },
              { heading: say.planCode(), show: ({ planCode }) => <span translate="no">{planCode}</span> },
              {
                heading: say.zips(),
                show: ({ zips }) => <span translate="no">{zips.join(' ') || '—'}</span>,
              },
            ]}
          />
        )}
      </section>
      <section aria-labelledby="report-providers">
        <h2 id="report-providers">{say.providers()}</h2>
        <ProviderTypes providers={providers} />
      </section>
    </>
  )
}
