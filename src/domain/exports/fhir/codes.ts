/** Our codes in the writing of FHIR: services, categories of need, languages, races. */
import type { Day } from '#base/day.ts'
import type { CodeableConcept, Coding } from '#formats/fhir/resource.ts'
import { services } from '#guidance/all-services.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import { language } from '#guidance/code-sets/language.ts'
import { raceEthnicity } from '#guidance/code-sets/race-ethnicity.ts'
import type { CodeSet } from '#guidance/define.ts'
import {
  categoryNames,
  fhirProfiles,
  fhirSystems,
  languageTags,
  ownSystems,
  racesAndEthnicities,
  supportCategories,
  unspecifiedCategory,
} from '#guidance/exports/fhir-codes.ts'
import { isInForce } from '../../calendar/in-force.ts'

/** The entry of a code set that a value names: by its code, or by its label. */
function entryOf(set: CodeSet, value: string | undefined): CodeSet['codes'][number] | null {
  if (value === undefined || value === '') return null
  return set.codes.find(({ code, label }) => code === value || label === value) ?? null
}

/** What a service is called; the code itself where it is unknown. */
export function serviceName(service: string): string {
  if (service === 'ecm') return 'Enhanced Care Management'
  return entryOf(communitySupports, service)?.label ?? service
}

/** A service by our code, and by its HCPCS code where only one stands for it on the day. */
export function serviceConcept(service: string, on: Day): CodeableConcept {
  const text = serviceName(service)
  const billed = services.filter(each => each.service === service && isInForce(each, on))
  const procedures = [...new Set(billed.map(({ procedure }) => procedure))]
  const [procedure] = procedures
  const hcpcs: readonly Coding[] =
    procedures.length === 1 && procedure !== undefined ? [{ system: fhirSystems.hcpcs, code: procedure }] : []
  return { coding: [{ system: ownSystems.service, code: service, display: text }, ...hcpcs], text }
}

/** The categories of a request: a social need as the Gravity Project names it; ECM answers none of them. */
export function serviceCategories(service: string): readonly CodeableConcept[] {
  if (service === 'ecm') return []
  const { code } = supportCategories[service] ?? unspecifiedCategory
  return [
    { coding: [{ system: fhirSystems.sdohCategory, code }] },
    { coding: [{ system: fhirSystems.usCoreTags, code: 'sdoh', display: 'SDOH' }] },
  ]
}

/** A language by its tag; in words alone where it has none. */
export function languageConcept(value: string | undefined): CodeableConcept | null {
  const entry = entryOf(language, value)
  if (entry === null) return value === undefined || value === '' ? null : { text: value }
  const tag = languageTags[entry.code]
  if (tag === undefined) return { text: entry.label }
  return { coding: [{ system: fhirSystems.language, code: tag, display: entry.label }], text: entry.label }
}

/** The extension of US Core for race or for ethnicity; none where nothing is known. */
export function raceExtensions(value: string | undefined): readonly object[] {
  const entry = entryOf(raceEthnicity, value)
  const said = racesAndEthnicities.find(({ code }) => code === entry?.code)
  if (entry === null || said === undefined) return []
  const coding = (code: string, display: string | undefined): Coding => ({
    system: code in notKnown ? fhirSystems.nullFlavor : fhirSystems.race,
    code,
    ...(display !== undefined && { display }),
  })
  const parts = [
    ...(said.category === undefined
      ? []
      : [{ url: 'ombCategory', valueCoding: coding(said.category, categoryNames[said.category]) }]),
    ...(said.detailed === undefined
      ? []
      : [{ url: 'detailed', valueCoding: coding(said.detailed, entry.label) }]),
    { url: 'text', valueString: entry.label },
  ]
  return [{ url: said.of === 'race' ? fhirProfiles.race : fhirProfiles.ethnicity, extension: parts }]
}

const notKnown = { UNK: true, ASKU: true } as const
