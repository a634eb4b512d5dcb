/** By what the rows of a transmission are shown, written and judged while they are mended. */
import type { Day } from '#base/day.ts'
import type { MappedHeading } from '#files/check/answer.ts'
import type { Layout } from '#files/layout.ts'
import { type MendedLayout, mendedLayout } from '#files/mended-file.ts'
import type { Party } from '#guidance/define.ts'
import type { PartnerProfile } from '#guidance/profile.ts'
import type { Tx } from '#store/database.ts'
import type { Transmission } from '#store/exchange/transmissions.ts'
import { agreedProfiles } from '../steps/agreed-profiles.ts'
import { outgoingLayout } from '../steps/outgoing-layout.ts'

export type MendingLayout = MendedLayout & {
  /** Layouts of the partners' own, by which the rows are judged as well. */
  readonly agreed: readonly PartnerProfile[]
}

function partyOf(party: string | null): Party | null {
  return party === 'ecm' || party === 'community-supports' ? party : null
}

/** Null for a file that was not recognised, or in a layout that is known no more. */
export async function findMendingLayout(tx: Tx, transmission: Transmission): Promise<MendingLayout | null> {
  const { organization_id: organizationId, partner_organization_id: partnerId, file } = transmission
  if (file === null) return null
  const day = transmission.as_of as Day
  const agreed = await agreedProfiles(tx, organizationId, partnerId, day)
  const { party, profile } = transmission
  const layout = outgoingLayout({ file, day, party: partyOf(party), profile, agreed })
  return layout && { ...mendedLayout(layout, presentIn(layout, transmission)), agreed }
}

/** The columns that the sender's file had. */
function presentIn(layout: Layout, { mapping }: Transmission): ReadonlySet<string> {
  const had = new Set(((mapping ?? []) as readonly MappedHeading[]).map(({ element }) => element))
  return new Set(layout.columns.flatMap(({ key }) => (had.has(key) ? [key] : [])))
}
