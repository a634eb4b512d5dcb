/** A contract as both of its parties see it. */

import { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { ContractHistory } from '#domain/network/contract.ts'
import {
  endOf,
  firstDayOf,
  sideOf,
  stateOfVersion,
  stateOn,
  timelineOf,
  versionOn,
} from '#domain/network/contract.ts'
import { notesOnTerms, type TermsNote } from '#domain/network/judge-terms.ts'
import { day, id, instant } from './fields.ts'
import { shownTerms, termsForm } from './terms-form.ts'

export const shownNote = z.strictObject({
  code: z.string().describe('Names the note for good'),
  where: z.string().describe('Place in the terms, counted from 1'),
  says: z.string(),
  words: z.strictObject({ en: z.string(), es: z.string() }).describe('The same in every language'),
})

/** A note as both parties see it. */
export function shownNoteOf({ code, where, says }: TermsNote): z.output<typeof shownNote> {
  return { code, where, says: says.en, words: { ...says } }
}

export const shownContract = z.strictObject({
  id,
  number: z.string().describe('By which the parties call it'),
  side: z.enum(['payer', 'provider']).describe('Which side your organization is on'),
  writtenByUs: z.boolean().describe('True when your organization wrote it and proposes its versions'),
  partnerId: id,
  partnerName: z.string().nullable(),
  partnerIsOnHub: z.boolean(),
  state: z.enum(['proposed', 'declined', 'withdrawn', 'to-come', 'in-force', 'ended']),
  waitsForUs: z.boolean().describe('True when a version is proposed that your organization has to answer'),
  inForce: z
    .strictObject({
      version: z.int(),
      since: day,
      until: day.nullable(),
      ecmPopulations: z.array(z.string()),
      communitySupports: z.array(z.string()),
    })
    .nullable()
    .describe('What is in force today, in short'),
  endsOn: day.nullable().describe('Last day, once a party has ended it'),
})

export const shownVersion = z.strictObject({
  version: z.int(),
  state: z.enum(['proposed', 'agreed', 'declined', 'withdrawn']),
  since: day.describe('First day as proposed'),
  beginsOn: day
    .nullable()
    .describe('First day in force: later than proposed, where an amendment was agreed later'),
  until: day.nullable(),
  note: z.string().nullable(),
  terms: termsForm,
  notes: z.array(shownNote).describe('What is worth knowing before agreeing'),
})

export const shownStatement = z.strictObject({
  at: instant,
  on: day,
  what: z.enum(['proposed', 'accepted', 'declined', 'withdrawn', 'ended']),
  version: z.int().nullable(),
})

/** The contract in short, as one of its parties sees it today. */
export function shownContractOf(
  history: ContractHistory,
  organizationId: Id,
  names: ReadonlyMap<Id, string>,
  today: Day,
): z.output<typeof shownContract> {
  const { contract, versions } = history
  const side = sideOf(contract, organizationId) ?? 'provider'
  const partnerId = side === 'payer' ? contract.providerId : contract.payerId
  const version = versionOn(history, today)
  const isOpen = versions.some(each => stateOfVersion(history, each.version) === 'proposed')
  return {
    id: contract.id,
    number: contract.number,
    side,
    writtenByUs: contract.ownerId === organizationId,
    partnerId,
    partnerName: names.get(partnerId) ?? null,
    partnerIsOnHub: contract.otherId !== null,
    state: stateOn(history, today),
    waitsForUs: isOpen && contract.ownerId !== organizationId,
    inForce: version && {
      version: version.version,
      since: firstDayOf(history, version) ?? version.since,
      until: version.until,
      ecmPopulations: version.terms.ecm?.populations.map(({ population }) => population) ?? [],
      communitySupports: version.terms.communitySupports.map(({ support }) => support),
    },
    endsOn: endOf(history),
  }
}

/** Every version of a contract, and everything that was said. */
export function shownHistoryOf(history: ContractHistory): {
  versions: z.output<typeof shownVersion>[]
  timeline: z.output<typeof shownStatement>[]
} {
  return {
    versions: history.versions.map(version => ({
      version: version.version,
      state: stateOfVersion(history, version.version),
      since: version.since,
      beginsOn: firstDayOf(history, version),
      until: version.until,
      note: version.note,
      terms: termsForm.parse(shownTerms(version.terms)),
      notes: notesOnTerms(version.terms, version.since, version.until).map(shownNoteOf),
    })),
    timeline: timelineOf(history).map(each => ({ ...each })),
  }
}
