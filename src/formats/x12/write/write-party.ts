/** A party over the segments of its loop. */
import type { AnyLoop } from '../sets/uses.ts'
import type { Party } from '../values/parts.ts'
import { choose, keptOf, type Layout, type SegmentPart, writeLoop } from './loop-writer.ts'
import { periodText } from './periods.ts'
import type { LoopGroup, LoopPlan } from './plan.ts'
import { closeSegment, openSegment, putDay, putText, skipElement } from './segment-writer.ts'
import { contacts, dates, days, openOnly, references } from './write-parts.ts'
import { tell, type Writer } from './writer.ts'

/** NM1. */
export const name: SegmentPart<Party> = {
  has: () => true,
  write(writer, choice, party) {
    const plan = choose(writer, choice, party.role)
    if (plan === null) return
    const kept = keptOf(writer, plan, party)
    openSegment(writer, plan, kept)
    putText(writer, party.role)
    // An entity type that is neither 1 nor 2 was read as an organization, and stays as it was.
    const keptKind = kept?.[2]
    const keepsKind = keptKind !== undefined && keptKind !== '1' && party.kind === 'organization'
    putText(writer, keepsKind ? keptKind : party.kind === 'person' ? '1' : '2')
    putText(writer, party.name)
    putText(writer, party.firstName)
    putText(writer, party.middleName)
    putText(writer, party.prefix)
    putText(writer, party.suffix)
    putText(writer, party.idQualifier)
    putText(writer, party.id)
    closeSegment(writer)
  },
}

/** N1. */
const organization: SegmentPart<Party> = {
  has: () => true,
  write(writer, choice, party) {
    const plan = choose(writer, choice, party.role)
    if (plan === null) return
    openSegment(writer, plan, keptOf(writer, plan, party))
    putText(writer, party.role)
    putText(writer, party.name)
    putText(writer, party.idQualifier)
    putText(writer, party.id)
    closeSegment(writer)
    const personal = party.firstName ?? party.middleName ?? party.suffix ?? party.prefix
    if (personal !== undefined) tell(writer, 'write/no-place', { found: personal, values: { name: 'N1' } })
  },
}

const street: SegmentPart<Party> = {
  has: party => party.address !== undefined,
  write(writer, choice, party) {
    const { address } = party
    if (address === undefined) return
    if (address.line1 === '' && address.line2 === undefined) return
    if (openOnly(writer, choice, party) === null) return
    putText(writer, address.line1)
    putText(writer, address.line2)
    closeSegment(writer)
  },
}

const place: SegmentPart<Party> = {
  has: party => party.address !== undefined,
  write(writer, choice, party) {
    const { address } = party
    if (address === undefined) return
    const { city, state, zip, country, subdivision } = address
    if ((city ?? state ?? zip ?? country ?? subdivision) === undefined) return
    if (openOnly(writer, choice, party) === null) return
    putText(writer, city)
    putText(writer, state)
    putText(writer, zip)
    putText(writer, country)
    skipElement(writer)
    skipElement(writer)
    putText(writer, subdivision)
    closeSegment(writer)
  },
}

export const taxonomy: SegmentPart<Party> = {
  has: party => party.taxonomy !== undefined,
  write(writer, choice, party) {
    const of = party.taxonomy
    const plan = of === undefined ? null : choose(writer, choice, of.role)
    if (of === undefined || plan === null) return
    openSegment(writer, plan, keptOf(writer, plan, party))
    putText(writer, of.role)
    putText(writer, 'PXC')
    putText(writer, of.code)
    closeSegment(writer)
  },
}

const demographics: SegmentPart<Party> = {
  has: party => party.birthDate !== undefined || party.gender !== undefined,
  write(writer, choice, party) {
    if (party.birthDate === undefined && party.gender === undefined) return
    if (openOnly(writer, choice, party) === null) return
    if (party.birthDate === undefined) skipElement(writer)
    else putText(writer, writer.kept?.[1] || 'D8')
    if (party.birthDate !== undefined && periodText({ qualifier: '', from: party.birthDate })?.length !== 8) {
      tell(writer, 'write/not-a-date', { found: party.birthDate }, 2)
    }
    putDay(writer, party.birthDate)
    putText(writer, party.gender)
    closeSegment(writer)
  },
}

/** Of NM1 loops. */
export const partyLayout: Layout<Party> = {
  segments: {
    NM1: name,
    N3: street,
    N4: place,
    PER: contacts,
    REF: references,
    PRV: taxonomy,
    DMG: demographics,
    DTP: dates,
  },
  groups: {},
}

/** Of N1 loops. */
export const organizationLayout: Layout<Party> = {
  segments: {
    N1: organization,
    N3: street,
    N4: place,
    PER: contacts,
    REF: references,
    DTM: days,
    PRV: taxonomy,
    DMG: demographics,
  },
  groups: {},
}

/** Each party into the loop of its role. */
export function writeParties(writer: Writer, group: LoopGroup, parties: readonly Party[] | undefined): void {
  if (parties === undefined) return
  for (const party of parties) {
    const plan = group.byCode.get(party.role)
    if (plan === undefined) tellNoLoop(writer, group, party.role)
    else writeLoop(writer, plan, partyLayout, party)
  }
}

/** One party into the loop of that id. */
export function writeParty(writer: Writer, plan: LoopPlan, party: Party): void {
  writeLoop(writer, plan, partyLayout, party)
}

/** The loop of a group by its id; told when the guide has none. */
export function loopOf(writer: Writer, group: LoopGroup, id: AnyLoop): LoopPlan | undefined {
  const plan = group.loops.find(each => each.id === id)
  if (plan === undefined) tellNoLoop(writer, group, id)
  return plan
}

function tellNoLoop(writer: Writer, group: LoopGroup, found: string): void {
  const expected = [...group.byCode.keys()].join(', ')
  tell(writer, 'write/no-place', { found, expected, values: { name: group.opener } })
}
