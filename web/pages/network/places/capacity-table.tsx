/** Capacity under contracts: agreed, served, free, and when that was said. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { capacityWords } from '../../../words/network/places.ts'
import { useCodeNames } from '../names.ts'

export type ContractCapacity = Answered<'network.sum-capacity'>['contracts'][number]
type Line = ContractCapacity['lines'][number] & { readonly contract: ContractCapacity }

type CapacityTableProps = {
  readonly contracts: readonly ContractCapacity[]
  /** All of one partner, whose name need not stand in every row. */
  readonly isOfOne?: boolean
}

export function CapacityTable({ contracts, isOfOne = false }: CapacityTableProps) {
  const say = useWords(capacityWords)
  const frame = useWords(networkFrameWords)
  const write = useWriting()
  const nameOf = useCapacityNames()
  // A population for which no number was agreed and none was told says nothing beside the whole.
  const lines = contracts.flatMap(contract =>
    contract.lines
      .filter(({ agreed, asOf, code }) => code === null || agreed !== null || asOf !== null)
      .map(line => ({ ...line, contract })),
  )
  const count = (number: number | null) => (number === null ? '—' : write.count(number))
  const partner = {
    heading: frame.partner(),
    show: ({ contract }: Line) => (
      <Link to="/network/partners/$partner" params={{ partner: contract.partnerId }}>
        {contract.partnerName}
      </Link>
    ),
  }
  return (
    <DataTable
      caption={say.title()}
      rows={lines}
      keyOf={({ contract, program, code }: Line) => `${contract.contractId} ${program} ${code}`}
      columns={[
        ...(isOfOne ? [] : [partner]),
        { heading: say.code(), show: line => nameOf(line) },
        { heading: say.agreed(), isNumeric: true, show: ({ agreed }) => count(agreed) },
        { heading: say.serving(), isNumeric: true, show: ({ serving }) => count(serving) },
        { heading: say.able(), isNumeric: true, show: ({ able }) => count(able) },
        {
          heading: say.free(),
          isNumeric: true,
          show: ({ able, serving }) =>
            able === null || serving === null ? (
              '—'
            ) : (
              <strong>{write.count(Math.max(0, able - serving))}</strong>
            ),
        },
        { heading: say.asOf(), show: ({ asOf }) => (asOf === null ? say.notReported() : write.day(asOf)) },
      ]}
    />
  )
}

/** What a line of capacity is for. */
export function useCapacityNames(): (line: Pick<Line, 'program' | 'code'>) => string {
  const say = useWords(capacityWords)
  const codeName = useCodeNames()
  return ({ program, code }) =>
    code === null
      ? say.whole()
      : program === 'ecm'
        ? `${code} · ${codeName(program, code)}`
        : codeName(program, code)
}
