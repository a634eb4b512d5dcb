/** Everybody with whom the organization has a contract, to be found by name. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { DataTable } from '../../../ui/data-table.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { partnerWords } from '../../../words/network/rates.ts'
import { type Contract, ContractState, Services } from '../contracts/contracts-page.tsx'

export function PartnersPage() {
  const say = useWords(partnerWords)
  const [sought, setSought] = useState('')
  const pages = usePages('network.list-contracts', { limit: 200 }, ({ contracts, next }) => ({
    rows: contracts,
    next,
  }))
  const found = { ...pages, rows: pages.rows.filter(each => isSought(each, sought)) }
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <TextField label={say.search()} value={sought} onChange={setSought} isShort />
      <Paged
        pages={found}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => <PartnerTable contracts={rows} />}
      </Paged>
    </>
  )
}

function isSought({ partnerName }: Contract, sought: string): boolean {
  return (partnerName ?? '').toLowerCase().includes(sought.trim().toLowerCase())
}

function PartnerTable({ contracts }: { readonly contracts: readonly Contract[] }) {
  const say = useWords(partnerWords)
  const frame = useWords(networkFrameWords)
  const partners = [...new Set(contracts.map(({ partnerId }) => partnerId))].map(id =>
    contracts.filter(({ partnerId }) => partnerId === id),
  )
  const ordered = partners.toSorted((one, other) =>
    (one[0]?.partnerName ?? '').localeCompare(other[0]?.partnerName ?? ''),
  )
  return (
    <DataTable
      caption={say.title()}
      rows={ordered}
      keyOf={own => own[0]?.partnerId ?? ''}
      columns={[
        {
          heading: frame.partner(),
          show: ([first]) =>
            first && (
              <Link to="/network/partners/$partner" params={{ partner: first.partnerId }}>
                {first.partnerName ?? '—'}
              </Link>
            ),
        },
        {
          heading: say.serves(),
          show: own => (
            <div>
              {own.map(contract => (
                <Services key={contract.id} contract={contract} />
              ))}
            </div>
          ),
        },
        {
          heading: say.contract(),
          show: own => (
            <ul className="plain-list">
              {own.map(({ id, number }) => (
                <li key={id}>
                  <Link to="/network/contracts/$contract" params={{ contract: id }}>
                    {number}
                  </Link>
                </li>
              ))}
            </ul>
          ),
        },
        {
          heading: say.state(),
          show: own => (
            <ul className="plain-list">
              {own.map(contract => (
                <li key={contract.id}>
                  <ContractState contract={contract} />
                </li>
              ))}
            </ul>
          ),
        },
      ]}
    />
  )
}
