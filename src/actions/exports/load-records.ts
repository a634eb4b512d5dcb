/** Loads what resources are made from, without what the reader may not see. */
import type { Day } from '#base/day.ts'
import { groupedBy } from '#base/grouped.ts'
import type { Id } from '#base/id.ts'
import {
  type Diagnosis,
  type MemberRecord,
  type MemberType,
  partsNeeded,
  type Staff,
  type Surroundings,
} from '#domain/exports/fhir/record.ts'
import type { Actor } from '#domain/people/actor.ts'
import { mayDo, type Right } from '#domain/people/rights.ts'
import { substanceUseDiagnoses } from '#guidance/exports/fhir-codes.ts'
import { listOfMembers } from '#store/authorizations/authorizations.ts'
import { type Audience, listEntries } from '#store/casework/entries.ts'
import { listStatements } from '#store/coverage/statements.ts'
import type { Tx } from '#store/database.ts'
import type { DataExport } from '#store/exports/exports.ts'
import { type ExportedMember, listDiagnoses, listExported, listParties } from '#store/exports/records.ts'
import { listSites } from '#store/network/sites.ts'
import { listMembers as listStaff } from '#store/people/members.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { listReferralsByCin } from '#store/referrals/referrals.ts'

/** For whom entries of the work with members are read; null: for somebody who sees none of them. */
export type Reader = Audience | null

function holds(actor: Actor, right: Right): boolean {
  if (actor.kind === 'person') return mayDo(actor.roles, right)
  return actor.kind === 'machine' && actor.rights.includes(right)
}

/** What of the work with members somebody sees: by their rights alone. */
export function sightOf(actor: Actor): DataExport['sees'] {
  if (!holds(actor, 'care/read')) return 'no-care'
  return holds(actor, 'care/part2') ? 'all' : 'without-part2'
}

/** What goes to a partner is held back where the member's consent lacks, whatever the asker sees. */
export function readerOf(sees: DataExport['sees'], recipientId: Id | null, on: Day): Reader {
  if (sees === 'no-care') return null
  return recipientId === null ? { sees } : { sees: 'consented', recipientId, on }
}

const most = 1000

/** The organization with all that surrounds its members. */
export async function loadSurroundings(tx: Tx, organizationId: Id, today: Day): Promise<Surroundings> {
  const own = await findOrganization(tx, organizationId)
  return {
    own: {
      id: organizationId,
      name: own?.name ?? organizationId,
      kinds: own?.kinds ?? [],
      npi: own?.npi ?? null,
    },
    parties: await listParties(tx, organizationId),
    staff: await everyone(tx, organizationId),
    sites: await listSites(tx, organizationId, null, most),
    today,
  }
}

async function everyone(tx: Tx, organizationId: Id): Promise<readonly Staff[]> {
  const staff: Staff[] = []
  for (let after: Id | null = null; ; ) {
    const page: Awaited<ReturnType<typeof listStaff>> = await listStaff(tx, organizationId, after, most)
    staff.push(...page.map(({ personId, name, roles }) => ({ personId, name, roles })))
    after = page.at(-1)?.personId ?? null
    if (page.length < most) return staff
  }
}

/** The records of these members, in the order of their ids; only the parts that the kind of resource is made from. */
export async function loadRecords(
  tx: Tx,
  organizationId: Id,
  ids: readonly Id[],
  reader: Reader,
  type: MemberType,
): Promise<readonly MemberRecord[]> {
  if (ids.length === 0) return []
  const needs = new Set(partsNeeded[type])
  const members = await listExported(tx, organizationId, ids)
  const cins = members.flatMap(({ cin }) => cin ?? [])
  const statements = needs.has('statements') ? await listStatements(tx, organizationId, ids) : null
  const authorizations = needs.has('authorizations') ? await authorizationsOf(tx, organizationId, ids) : null
  const referrals = needs.has('referrals') ? await listReferralsByCin(tx, organizationId, cins) : null
  const entries =
    needs.has('entries') && reader !== null ? await listEntries(tx, organizationId, ids, reader) : null
  const diagnoses = needs.has('diagnoses') ? await listDiagnoses(tx, organizationId, cins) : null
  return members.map(member => ({
    ...recordOf(member),
    statements: statements?.get(member.id) ?? [],
    authorizations: authorizations?.get(member.id) ?? [],
    referrals: referrals?.get(member.cin ?? '') ?? [],
    entries: entries?.get(member.id) ?? [],
    diagnoses: shownDiagnoses(diagnoses?.get(member.cin ?? '') ?? [], reader),
  }))
}

async function authorizationsOf(tx: Tx, organizationId: Id, ids: readonly Id[]) {
  const all = [
    ...(await listOfMembers(tx, organizationId, 'plan', ids)),
    ...(await listOfMembers(tx, organizationId, 'provider', ids)),
  ]
  return groupedBy(all, ({ memberId }) => memberId)
}

function recordOf({ partnerIds, ...member }: ExportedMember) {
  return { ...member, isActive: partnerIds.length > 0 }
}

/** No claim says whether it is a record of a substance use program: such diagnoses go where those records may. */
function shownDiagnoses(diagnoses: readonly Diagnosis[], reader: Reader): readonly Diagnosis[] {
  if (reader?.sees === 'all') return diagnoses
  return diagnoses.filter(({ code }) => !substanceUseDiagnoses.beginWith.some(each => code.startsWith(each)))
}
