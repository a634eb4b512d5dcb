/** The contracts of the organization, and where each stands today. */
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { networkWords } from '../../words/network.ts'

type Contract = Answered<'network.list-contracts'>['contracts'][number]

export function NetworkPage() {
  const say = useWords(networkWords)
  const contracts = useAnswer('network.list-contracts', { limit: 100 })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {contracts.isPending && <Loading />}
      {contracts.isError && <Trouble title={contracts.error.message} remedy={contracts.error.remedy} />}
      {contracts.data?.contracts.length === 0 && <Empty title={say.none()} />}
      {contracts.data && contracts.data.contracts.length > 0 && (
        <ContractTable contracts={contracts.data.contracts} />
      )}
    </>
  )
}

function ContractTable({ contracts }: { readonly contracts: readonly Contract[] }) {
  const say = useWords(networkWords)
  const write = useWriting()
  return (
    <DataTable
      caption={say.title()}
      rows={contracts}
      keyOf={({ id }) => id}
      columns={[
        { heading: say.number(), show: ({ number }) => number },
        { heading: say.partner(), show: ({ partnerName }) => partnerName ?? '—' },
        { heading: say.serves(), show: ({ inForce }) => <Services inForce={inForce} /> },
        { heading: say.since(), show: ({ inForce }) => (inForce ? write.day(inForce.since) : '—') },
        {
          heading: say.state(),
          show: ({ state, waitsForUs }) =>
            waitsForUs ? `${say[state]()} · ${say.waitsForUs()}` : say[state](),
        },
      ]}
    />
  )
}

function Services({ inForce }: Pick<Contract, 'inForce'>) {
  const say = useWords(networkWords)
  if (!inForce) return '—'
  const { ecmPopulations, communitySupports } = inForce
  return (
    <div>
      {ecmPopulations.length > 0 && <div>{say.populations({ list: ecmPopulations.join(', ') })}</div>}
      {communitySupports.length > 0 && <div>{say.supports({ list: communitySupports.join(', ') })}</div>}
    </div>
  )
}
