/** The contracts of the organization, and where each stands today. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { contractWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'

export type Contract = Answered<'network.list-contracts'>['contracts'][number]

export function ContractsPage() {
  const say = useWords(contractWords)
  const { mayDo, isKind } = useSession()
  const isPayer = isKind('plan') || isKind('delegate')
  const pages = usePages('network.list-contracts', { limit: 50 }, ({ contracts, next }) => ({
    rows: contracts,
    next,
  }))
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('network/manage') && (
        <p>
          <Link to="/network/contracts/new" className="usa-button">
            {isPayer ? say.propose() : say.record()}
          </Link>
        </p>
      )}
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => <ContractTable caption={say.title()} contracts={rows} />}
      </Paged>
    </>
  )
}

type ContractTableProps = { readonly caption: string; readonly contracts: readonly Contract[] }

export function ContractTable({ caption, contracts }: ContractTableProps) {
  const say = useWords(contractWords)
  const write = useWriting()
  return (
    <DataTable
      caption={caption}
      rows={contracts}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.number(),
          show: ({ id, number }) => (
            <Link to="/network/contracts/$contract" params={{ contract: id }}>
              {number}
            </Link>
          ),
        },
        {
          heading: say.partner(),
          show: ({ partnerId, partnerName }) => (
            <Link to="/network/partners/$partner" params={{ partner: partnerId }}>
              {partnerName ?? '—'}
            </Link>
          ),
        },
        { heading: say.serves(), show: contract => <Services contract={contract} /> },
        { heading: say.since(), show: ({ inForce }) => (inForce ? write.day(inForce.since) : '—') },
        { heading: say.state(), show: contract => <ContractState contract={contract} /> },
      ]}
    />
  )
}

const tones: { readonly [state in Contract['state']]: MarkTone } = {
  proposed: 'warn',
  declined: 'soft',
  withdrawn: 'soft',
  'to-come': 'soft',
  'in-force': 'good',
  ended: 'soft',
}

export function ContractState({ contract }: { readonly contract: Contract }) {
  const say = useWords(contractWords)
  const write = useWriting()
  const { state, waitsForUs, endsOn } = contract
  return (
    <>
      <Mark tone={waitsForUs ? 'bad' : tones[state]}>
        {waitsForUs ? `${say[state]()} · ${say.waitsForUs()}` : say[state]()}
      </Mark>
      {endsOn !== null && state === 'in-force' && <div>{say.endsOn({ day: write.day(endsOn) })}</div>}
    </>
  )
}

export function Services({ contract: { inForce } }: { readonly contract: Contract }) {
  const frame = useWords(networkFrameWords)
  if (!inForce) return '—'
  const { ecmPopulations, communitySupports } = inForce
  return (
    <div>
      {ecmPopulations.length > 0 && <div>{`ECM: ${ecmPopulations.join(', ')}`}</div>}
      {communitySupports.length > 0 && (
        <div>{`${frame['community-supports']()}: ${communitySupports.join(', ')}`}</div>
      )}
    </div>
  )
}
