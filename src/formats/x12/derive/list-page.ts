/** The reference page of the lists that others keep: whose they are, how we judge them, and what we assume. */
import { bullets, code, page, plain, table } from '#base/markdown.ts'
import type { ExternalSet } from '../define.ts'
import { adjustmentReasons, remarkCodes } from '../sets/code-lists-adjustments.ts'
import { countries, placesOfService, states } from '../sets/code-lists-places.ts'
import { claimStatusCategories, claimStatuses } from '../sets/code-lists-statuses.ts'
import type { DatedCodes } from '../sets/dated-codes.ts'
import { derivedNote } from './words-of-names.ts'

/** What each list is, and who keeps it. */
const lists: { readonly [list in ExternalSet]: readonly [what: string, keeper: string] } = {
  'admission-source': ['Where a patient came from', 'National Uniform Billing Committee'],
  'admission-type': ['How urgent an admission was', 'National Uniform Billing Committee'],
  'bill-type': ['Kinds of bills, their first two digits', 'National Uniform Billing Committee'],
  carc: ['Claim adjustment reason codes', 'X12 (list 139)'],
  'claim-status': ['Claim status codes', 'X12 (list 508)'],
  'claim-status-category': ['Claim status categories', 'X12 (list 507)'],
  condition: ['Conditions of a stay', 'National Uniform Billing Committee'],
  country: ['Countries', 'ISO 3166-1'],
  'country-subdivision': ['Parts of countries', 'ISO 3166-2'],
  currency: ['Currencies', 'ISO 4217'],
  drg: ['Diagnosis related groups', 'CMS'],
  hcpcs: ['Services: HCPCS and CPT', 'CMS, American Medical Association'],
  'hcpcs-modifier': ['Modifiers of services', 'CMS, American Medical Association'],
  hipps: ['Payment groups of facilities', 'CMS'],
  'icd-10-cm': ['Diagnoses since October 2015', 'National Center for Health Statistics'],
  'icd-10-pcs': ['Procedures of hospitals since October 2015', 'CMS'],
  'icd-9-cm': ['Diagnoses before October 2015', 'National Center for Health Statistics'],
  'icd-9-cm-procedure': ['Procedures of hospitals before October 2015', 'CMS'],
  ndc: ['Drugs', 'Food and Drug Administration'],
  npi: ['Providers', 'CMS'],
  occurrence: ['What happened on a day', 'National Uniform Billing Committee'],
  'occurrence-span': ['What happened over days', 'National Uniform Billing Committee'],
  'patient-status': ['How a stay ended', 'National Uniform Billing Committee'],
  'place-of-service': ['Places of service', 'CMS'],
  postal: ['ZIP and postal codes', 'the post of each country'],
  rarc: ['Remittance advice remark codes', 'CMS (list 411)'],
  revenue: ['Kinds of charges', 'National Uniform Billing Committee'],
  ssn: ['People', 'Social Security Administration'],
  taxonomy: ['Kinds of providers', 'National Uniform Claim Committee'],
  tin: ['Tax payers', 'Internal Revenue Service'],
  'us-state': ['States, possessions, and provinces of Canada', 'US Postal Service'],
  'value-code': ['Amounts with a meaning', 'National Uniform Billing Committee'],
}

const copies: { readonly [list in ExternalSet]?: DatedCodes } = {
  carc: adjustmentReasons,
  rarc: remarkCodes,
  'claim-status': claimStatuses,
  'claim-status-category': claimStatusCategories,
  'place-of-service': placesOfService,
  'us-state': states,
  country: countries,
}

export function listPage(): string {
  const copied: { readonly [list: string]: DatedCodes | undefined } = copies
  return page(
    '# Lists that others keep',
    derivedNote,
    'A code is judged by its shape; against our copy where there is one; and against any source that the caller has.',
    ...Object.entries(lists).map(([id, [what, keeper]]) => {
      const copy = copied[id]
      return page(
        `## ${id}`,
        `${plain(what)}. Kept by: ${plain(keeper)}.`,
        copy === undefined ? 'Judged by its shape.' : copyPart(copy),
      ).trimEnd()
    }),
  )
}

function copyPart({ asOf, codes, assumed, stopped }: DatedCodes): string {
  const stops = Object.entries(stopped)
  return page(
    bullets([
      `Our copy is of ${asOf}: ${codes.length.toLocaleString('en-US')} codes in use`,
      assumed.length === 0
        ? 'All were held against a published list'
        : `**Assumed**, not held against a published list: ${assumed.length.toLocaleString('en-US')} of them, ` +
          `${code(assumed[0] ?? '')} to ${code(assumed.at(-1) ?? '')}`,
    ]),
    stops.length === 0
      ? ''
      : table(
          ['Stopped', 'From', 'Rests on'],
          stops.map(([id, { on, basis }]) => [code(id), on, basis === 'assumed' ? '**assumed**' : basis]),
        ),
  ).trimEnd()
}
