/** Whether the rows of a file name another partner of ours than the one that the sender said. */
import type { CheckedRow } from '#files/check/answer.ts'
import type { Layout } from '#files/layout.ts'
import type { Tx } from '#store/database.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'
import { listContracts } from '#store/network/contracts.ts'
import { findParty } from '../parties.ts'

/** The element by which rows name the plan that they are of. */
const payerElement = 'payerName'
/** A file names one plan; of one that names many, the first are enough. */
const mostNames = 5
const mostContracts = 100

export type NamedPayers = {
  add(row: Pick<CheckedRow, 'values'>, layout: Layout): void
  names(): readonly string[]
}

/** Gathers the plans that the rows name, in memory that does not grow. */
export function gatherPayers(): NamedPayers {
  const places = new Map<Layout, number>()
  const names = new Set<string>()
  return {
    add({ values }, layout) {
      const place = places.get(layout) ?? layout.columns.findIndex(({ key }) => key === payerElement)
      places.set(layout, place)
      const name = values[place] ?? ''
      if (name !== '' && names.size < mostNames) names.add(name)
    },
    names: () => [...names],
  }
}

const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '')

/**
 * True when the rows name, to the letter, another party that we have a contract with, and not the one that the
 * sender said. A name that nobody has is no sign of anything.
 */
export async function namesAnother(
  tx: Tx,
  { organization_id: organizationId, partner_organization_id: saidId }: Transmission,
  names: readonly string[],
): Promise<boolean> {
  if (saidId === null || names.length === 0) return false
  const named = new Set(names.map(plain))
  const said = await findParty(tx, organizationId, saidId)
  if (said === null || named.has(plain(said.name))) return false
  const contracts = await listContracts(tx, organizationId, { after: null, limit: mostContracts })
  const others = new Set(contracts.flatMap(({ contract }) => [contract.payerId, contract.providerId]))
  for (const id of others) {
    if (id === saidId || id === organizationId) continue
    const party = await findParty(tx, organizationId, id)
    if (party && named.has(plain(party.name))) return true
  }
  return false
}
