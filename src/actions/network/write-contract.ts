/** What proposing, recording and amending a contract have in common: the other party, and the terms. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import type { SpokenLanguage } from '#base/words.ts'
import type { Contract } from '#domain/network/contract.ts'
import { notesOnTerms } from '#domain/network/judge-terms.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import { hasContractNumber, insertContract, insertVersion } from '#store/network/contracts.ts'
import { findPartner } from '#store/network/partners.ts'
import { findOrganization } from '#store/people/organizations.ts'
import type { Context } from '../action.ts'
import { sendNotice } from '../notices/put-notice.ts'
import { refuse } from '../refusals.ts'
import { day, id, line, sayerOf, words } from './fields.ts'
import { shownNote, shownNoteOf } from './shown-contract.ts'
import { readTerms, termsForm } from './terms-form.ts'

export const versionAsked = {
  since: day.describe('First day'),
  until: day.nullable().default(null).describe('Last day; null: until it is ended'),
  terms: termsForm,
  note: words.nullable().default(null).describe('What the other party should know'),
}

export const contractAsked = {
  partnerId: id.describe('The other party: an organization of the hub, or one of your partners'),
  number: line.describe('By which the parties call the contract'),
  ...versionAsked,
}

export const written = z.strictObject({
  contractId: id,
  version: z.int(),
  state: z.enum(['proposed', 'agreed']),
  notes: z.array(shownNote).describe('What is worth knowing; nothing of it stands in the way'),
})

export type OtherParty = {
  readonly id: Id
  readonly isOnHub: boolean
  readonly kinds: readonly OrganizationKind[]
}

/** An organization of the hub, or a partner of the acting one; a partner that has joined since is the organization. */
export async function findParty({ tx, organizationId }: Context, partyId: Id): Promise<OtherParty | null> {
  const partner = await findPartner(tx, organizationId, partyId)
  const joined = partner?.joinedAsOrganizationId ?? null
  if (partner !== null && joined === null) return { id: partner.id, isOnHub: false, kinds: partner.kinds }
  const organization = await findOrganization(tx, joined ?? partyId)
  if (organization === null || organization.id === organizationId) return null
  return { id: organization.id, isOnHub: true, kinds: organization.kinds }
}

type VersionAsked = {
  readonly since: Day
  readonly until: Day | null
  readonly terms: z.output<typeof termsForm>
  readonly note: string | null
}

/** The terms, read and judged: refused with everything that stands in the way. */
export function judged(
  asked: VersionAsked,
): Result<{ terms: ContractTerms; notes: z.output<typeof shownNote>[] }> {
  const terms = readTerms(asked.terms)
  if (!terms.ok) return terms
  const notes = notesOnTerms(terms.value, asked.since, asked.until)
  const problems = notes.filter(({ refuses }) => refuses)
  const line = (language: SpokenLanguage) =>
    problems.map(({ where, says }) => `${where}: ${says[language]}`).join(' ')
  if (problems.length > 0)
    return refuse('network/terms-not-valid', { problems: { en: line('en'), es: line('es') } })
  return done({ terms: terms.value, notes: notes.map(shownNoteOf) })
}

/** The other party hears of it, where it is on the hub. */
export async function tellProposed(
  context: Pick<Context, 'tx' | 'house' | 'organizationId'>,
  { id: contractId, otherId }: Contract,
  version: number,
): Promise<void> {
  if (otherId === null) return
  const about = `contract:${contractId} version ${version}`
  await sendNotice(context, otherId, { kind: 'contract-proposed', about, objectId: contractId })
}

/** Writes a new contract with its first version, whichever side the writer is on. */
export async function writeContract(
  context: Context,
  asked: VersionAsked & { readonly number: string },
  parties: { readonly payerId: Id; readonly providerId: Id; readonly otherId: Id | null },
): Promise<Result<z.output<typeof written>>> {
  const { tx, organizationId, now, actor } = context
  const read = judged(asked)
  if (!read.ok) return read
  const { number, since, until, note } = asked
  if (await hasContractNumber(tx, organizationId, number)) return refuse('network/number-taken', { number })
  const contract: Contract = {
    id: context.newId(),
    ownerId: organizationId,
    number,
    createdAt: now,
    ...parties,
  }
  await insertContract(tx, contract)
  const { terms, notes } = read.value
  const version = { version: 1, since, until, terms, note, proposedAt: now }
  await insertVersion(tx, contract, version, sayerOf(actor))
  await tellProposed(context, contract, 1)
  context.tell({ objects: [`contract:${contract.id}`] })
  const state = contract.otherId === null ? 'agreed' : 'proposed'
  return done({ contractId: contract.id, version: 1, state, notes })
}
