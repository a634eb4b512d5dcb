/** What an organization knows already of what a file asks for: who both parties are, and the members it was told of. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { isInForce } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { knownBefore } from '#guidance/known-before.ts'
import type { Tx } from '#store/database.ts'
import { findSet } from '#store/exchange/record-sets.ts'
import { listRecords } from '#store/exchange/records.ts'
import type { Organization } from '#store/people/organizations.ts'
import type { Party } from '../parties.ts'

type Row = { readonly [key: string]: string }

/** A workbook with more members than this is slow to open; whoever has more sends by a program. */
const mostMembers = 1000

export type KnownRows = { readonly rows: readonly Row[]; readonly members: readonly string[] }

/** Elements that name one of the two parties. */
function factsOfParties(own: Organization, partner: Party | null): Row {
  const isPlan = own.kinds.includes('plan')
  const provider = isPlan ? partner : own
  const payer = isPlan ? own.name : (partner?.name ?? '')
  const npi = provider?.npi ?? ''
  const name = provider?.name ?? ''
  return {
    ecmProviderName: name,
    ecmProviderNpi: npi,
    communitySupportsProviderName: name,
    communitySupportsProviderNpi: npi,
    billingProviderName: name,
    billingProviderNpi: npi,
    payerName: payer,
  }
}

type Choice = {
  readonly layout: Layout
  readonly own: Organization
  readonly partner: Party | null
  /** False: no member is named, whatever is known. */
  readonly withMembers: boolean
  readonly day: Day
}

/** The first rows of a template. Without members there is one row, with who the parties are. */
export async function findKnownRows(tx: Tx, organizationId: Id, choice: Choice): Promise<KnownRows> {
  const { layout, own, partner, withMembers, day } = choice
  const parties = factsOfParties(own, partner)
  const source = knownBefore.find(each => each.file === layout.file.id && isInForce(each, day))
  const set =
    source && withMembers && partner !== null
      ? await findSet(tx, organizationId, { side: 'theirs', file: source.from, partnerId: partner.id })
      : null
  if (!set) return { rows: [parties], members: [] }
  const records = await listRecords(tx, organizationId, { setId: set.id, withEnded: false }, mostMembers)
  const about = new Set(layout.file.keeping?.aboutFile ?? [])
  const rows = records.map(({ facts }) => {
    const told = Object.entries(facts).filter(([key]) => !about.has(key))
    return { ...parties, ...Object.fromEntries(told) }
  })
  const members = [...new Set(records.flatMap(({ facts }) => facts.memberCin ?? []))]
  return rows.length > 0 ? { rows, members } : { rows: [parties], members: [] }
}
