/** The contracts of the organization, and where each stands today. */
import { Table } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
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
    <div className="table-scroll">
      <Table fullWidth bordered={false}>
        <thead>
          <tr>
            <th scope="col">{say.number()}</th>
            <th scope="col">{say.partner()}</th>
            <th scope="col">{say.serves()}</th>
            <th scope="col">{say.since()}</th>
            <th scope="col">{say.state()}</th>
          </tr>
        </thead>
        <tbody>
          {contracts.map(({ id, number, partnerName, inForce, state, waitsForUs }) => (
            <tr key={id}>
              <th scope="row">{number}</th>
              <td>{partnerName ?? '—'}</td>
              <td>
                {inForce && inForce.ecmPopulations.length > 0 && (
                  <div>{say.populations({ list: inForce.ecmPopulations.join(', ') })}</div>
                )}
                {inForce && inForce.communitySupports.length > 0 && (
                  <div>{say.supports({ list: inForce.communitySupports.join(', ') })}</div>
                )}
              </td>
              <td>{inForce ? write.day(inForce.since) : '—'}</td>
              <td>
                {say[state]()}
                {waitsForUs && ` · ${say.waitsForUs()}`}
              </td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
