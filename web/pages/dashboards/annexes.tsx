/** The tables that the State asks for beside reports, each as a file. */
import { addressOf } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'

const tables = [
  { annex: 'rates-paid', name: 'ratesPaid', says: 'ratesPaidSays' },
  { annex: 'rates-agreed', name: 'ratesAgreed', says: 'ratesAgreedSays' },
  { annex: 'network-capacity', name: 'networkCapacity', says: 'networkCapacitySays' },
  { annex: 'elections', name: 'elections', says: 'electionsSay' },
  { annex: 'capacity-plan', name: 'capacityPlan', says: 'capacityPlanSays' },
  { annex: 'directory', name: 'directoryTable', says: 'directoryTableSays' },
] as const

export function Annexes() {
  const say = useWords(dashboardWords)
  return (
    <section className="dashboard-annexes" aria-labelledby="annexes">
      <h2 id="annexes">{say.annexes()}</h2>
      <p>{say.annexesSay()}</p>
      <ul>
        {tables.map(({ annex, name, says }) => (
          <li key={annex}>
            <a href={`${addressOf('dashboards.download-annex')}?annex=${annex}`} download>
              {say[name]()}
            </a>
            : {say[says]()}
          </li>
        ))}
      </ul>
    </section>
  )
}
