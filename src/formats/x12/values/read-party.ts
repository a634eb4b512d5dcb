/** NM1 or N1 with the segments below it, as a party. */
import { endOf, hasElement, packedCodeAt, packId, type Segment, startOf, textAt } from '../read/segment.ts'
import type { OtherSegment, Party } from './parts.ts'
import { codeAt, type Draft, dayBetween, endsBefore, optionalCode, optionalText } from './read-elements.ts'
import { dateFormats, readContact, readDate, readDay, readReference } from './read-parts.ts'

/** Anything that keeps segments which its fields do not hold. */
export type Owner = { other?: Draft<OtherSegment>[] | undefined }

/** A party with nothing in it yet; it has no role before its NM1 or N1 is read. */
export function emptyParty(): Draft<Party> {
  return {
    role: '',
    kind: 'organization',
    name: undefined,
    firstName: undefined,
    middleName: undefined,
    suffix: undefined,
    prefix: undefined,
    idQualifier: undefined,
    id: undefined,
    address: undefined,
    contacts: undefined,
    references: undefined,
    taxonomy: undefined,
    birthDate: undefined,
    gender: undefined,
    dates: undefined,
    other: undefined,
  }
}

/** NM1 into a party; false when it holds more than a party does, or the party has a name already. */
export function readName(segment: Segment, party: Draft<Party>): boolean {
  if (party.role !== '') return false
  const kind = codeAt(segment, 2)
  party.role = codeAt(segment, 1)
  party.kind = kind === '1' ? 'person' : 'organization'
  party.name = optionalText(segment, 3)
  party.firstName = optionalText(segment, 4)
  party.middleName = optionalText(segment, 5)
  party.prefix = optionalCode(segment, 6)
  party.suffix = optionalCode(segment, 7)
  party.idQualifier = optionalCode(segment, 8)
  party.id = optionalText(segment, 9)
  return (kind === '1' || kind === '2') && (segment.count <= 10 || endsBefore(segment, 10))
}

/** N1 likewise. */
export function readOrganization(segment: Segment, party: Draft<Party>): boolean {
  if (party.role !== '') return false
  party.role = codeAt(segment, 1)
  party.name = optionalText(segment, 2)
  party.idQualifier = optionalCode(segment, 3)
  party.id = optionalText(segment, 4)
  return segment.count <= 5 || endsBefore(segment, 5)
}

/**
 * Which segments a party takes, by packed id, each into its party; false: it holds more, or the party has
 * one.
 */
export const partySegments: { readonly [id: string]: (segment: Segment, party: Draft<Party>) => boolean } = {
  N3: readStreet,
  N4: readPlace,
  PER: addContact,
  REF: addReference,
  PRV: readTaxonomy,
  DMG: readDemographics,
  DTP: addDate,
  DTM: addDay,
}

function readStreet(segment: Segment, party: Draft<Party>): boolean {
  if (party.address !== undefined || (segment.count > 3 && !endsBefore(segment, 3))) return false
  party.address = {
    line1: textAt(segment, 1),
    line2: optionalText(segment, 2),
    city: undefined,
    state: undefined,
    zip: undefined,
    country: undefined,
    subdivision: undefined,
  }
  return true
}

function readPlace(segment: Segment, party: Draft<Party>): boolean {
  const address = party.address ?? { line1: '' }
  if (address.city !== undefined || address.state !== undefined || address.zip !== undefined) return false
  if (address.country !== undefined) return false
  party.address = address
  address.city = optionalText(segment, 1)
  address.state = optionalCode(segment, 2)
  address.zip = optionalText(segment, 3)
  address.country = optionalCode(segment, 4)
  if (segment.count <= 5) return true
  address.subdivision = optionalCode(segment, 7)
  return !hasElement(segment, 5) && !hasElement(segment, 6) && endsBefore(segment, 8)
}

function addContact(segment: Segment, party: Draft<Party>): boolean {
  const contact = readContact(segment)
  if (contact === null) return false
  if (party.contacts === undefined) party.contacts = [contact]
  else party.contacts.push(contact)
  return true
}

function addReference(segment: Segment, party: Draft<Party>): boolean {
  const reference = readReference(segment)
  if (reference === null) return false
  if (party.references === undefined) party.references = [reference]
  else party.references.push(reference)
  return true
}

function addDate(segment: Segment, party: Draft<Party>): boolean {
  const date = readDate(segment)
  return date !== null && pushDate(party, date)
}

function addDay(segment: Segment, party: Draft<Party>): boolean {
  const date = readDay(segment)
  return date !== null && pushDate(party, date)
}

function pushDate(party: Draft<Party>, date: NonNullable<Draft<Party>['dates']>[number]): boolean {
  if (party.dates === undefined) party.dates = [date]
  else party.dates.push(date)
  return true
}

/** The code list of provider taxonomies. */
const taxonomyList = packId('PXC')

function readTaxonomy(segment: Segment, party: Draft<Party>): boolean {
  if (party.taxonomy !== undefined || packedCodeAt(segment, 2) !== taxonomyList) return false
  party.taxonomy = { role: codeAt(segment, 1), code: textAt(segment, 3) }
  return segment.count <= 4 || endsBefore(segment, 4)
}

function readDemographics(segment: Segment, party: Draft<Party>): boolean {
  if (party.birthDate !== undefined || party.gender !== undefined) return false
  const day = hasElement(segment, 2) ? dayBetween(segment, startOf(segment, 2), endOf(segment, 2)) : null
  party.birthDate = day ?? optionalText(segment, 2)
  party.gender = optionalCode(segment, 3)
  if (packedCodeAt(segment, 1) !== dateFormats.day) return false
  return day !== null && (segment.count <= 4 || endsBefore(segment, 4))
}
