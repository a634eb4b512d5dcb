/** Holds the files to the guidance: labels, order, counts and needs, copied by hand from the documents. */
import { describe, expect, test } from 'vitest'
import { files } from './all-files.ts'
import type { Element, FileDefinition } from './define.ts'

const today = '2026-11-22'
const definitions: readonly FileDefinition[] = files

function inForce(entry: { since?: string; until?: string }, day: string): boolean {
  return (entry.since ?? '') <= day && (entry.until === undefined || day <= entry.until)
}

function elementsOf(file: FileDefinition, day?: string): Element[] {
  return file.tables
    .flatMap(table => table.elements)
    .filter(element => day === undefined || inForce(element, day))
}

function findDefinition(id: string): FileDefinition {
  const file = definitions.find(definition => definition.id === id)
  if (!file) throw new Error(`no file ${id}`)
  return file
}

/** The labels of one table on a day. */
function labels(fileId: string, tableId: string, day: string): string[] {
  const table = findDefinition(fileId).tables.find(({ id }) => id === tableId)
  return (table?.elements ?? []).filter(element => inForce(element, day)).map(element => element.label)
}

describe('labels are those of the guidance, in its order', () => {
  test('Member Information File, Table 1', () => {
    expect(labels('ecm/member-information', 'table-1', '2022-08-11')).toEqual([
      'Member Client Index Number (CIN)',
      'Medical Record Number (MRN)',
      'Member First Name',
      'Member Last Name',
      'Member Homelessness Indicator',
      'Member Residential Address',
      'Member Residential City',
      'Member Residential Zip',
      'Member Mailing Address',
      'Member Mailing City',
      'Member Mailing Zip',
      'Member Phone Number',
      'Member Email Address',
      'Member Date of Birth (MM/DD/YYYY)',
      'Member Gender Code',
      'Member Preferred Language (Spoken)',
      'Member Race or Ethnicity Code',
      'Medi-Cal Renewal Date (MM/DD/YYYY)',
      'ECM Service Authorization Date by MCP (MM/DD/YYYY)',
      'ECM Population(s) of Focus',
      'Member Assignment to ECM Provider (MM/DD/YYYY)',
      'Member Transitioned from Health Homes Program',
      'Member Transitioned from Whole Person Care Pilot',
      'Member Guardian or Conservator First Name (if applicable)',
      'Member Guardian or Conservator Last Name (if applicable)',
      'Member Guardian or Conservator Phone Number (if applicable)',
    ])
  })

  test('Member Information File, Table 2', () => {
    expect(labels('ecm/member-information', 'table-2', '2022-08-11')).toEqual([
      'Asthma',
      'Bipolar disorder',
      'Chronic congestive heart failure',
      'Chronic kidney disease',
      'Chronic liver disease',
      'Coronary artery disease',
      'Chronic obstructive pulmonary disease',
      'Dementia',
      'Diabetes',
      'Hypertension',
      'Major depression disorder',
      'Psychotic disorders',
      'Serious Mental Illness (SMI), Substance Use Disorder (SUD), Serious Emotional Disturbance (SED)',
      'Traumatic brain injury',
      'Other clinical chronic conditions or conditions of concern',
      'Social determinant of health indicators (claims-based)',
      'Emergency Room admissions in previous six (6) months, count',
      'Emergency Room admission, last date (MM/DD/YYYY)',
      'Emergency Room admission, facility name',
      'Inpatient days in previous six (6) months, count',
      'Inpatient admission, last date (MM/DD/YYYY)',
      'Inpatient admission, facility name',
      'Pharmacy/drug listing from the prior 90 days',
      'Prescribing provider (most recent)',
    ])
  })

  test('Member Information File, Tables 3 and 4', () => {
    expect(labels('ecm/member-information', 'table-3', '2022-08-11')).toEqual([
      'Primary Care Provider/Clinic Name (Assigned PCP)',
      'Primary Care Provider/Clinic National Provider Identifier (NPI)',
      'Primary Care Provider/Clinic Phone Number',
      'Last Visit Date (MM/DD/YYYY)',
    ])
    expect(labels('ecm/member-information', 'table-4', '2022-08-11')).toEqual([
      'Member Information File Production Date (MM/DD/YYYY)',
      'Member Information File Reporting Period',
      'Primary Payer (MCP) Identifier',
      'MCP Name',
      'MCP Provider Services Phone Number',
      'MCP ECM Contact Person (if applicable)',
      'MCP ECM Contact Person Phone Number (if different than MCP Member Services Phone Number)',
      'ECM Member Record: New / Continuing / Termed (final report)',
    ])
  })

  test('Return Transmission File, Tables 5 to 7', () => {
    expect(labels('ecm/return-transmission', 'table-5', '2022-08-11')).toEqual([
      'Member New Address Indicator',
      'Member Homelessness Indicator',
      'Member Residential Address',
      'Member Residential City',
      'Member Residential Zip',
      'Member New Phone Number Indicator',
      'Member Phone Number',
      'ECM Benefit Start Date (Enrollment Date as MM/DD/YYYY)',
      'Status of Member Engagement',
      'ECM Benefit End Date (Disenrollment Date as MM/DD/YYYY)',
      'ECM Lead Care Manager Name',
      'ECM Lead Care Manager Phone Number',
      'ECM Lead Case Manager Phone Number Extension',
      'Recommendation for Discontinuation Date (MM/DD/YYYY)',
      'Discontinuation Reason Code',
      'Discontinuation Reason',
    ])
    expect(labels('ecm/return-transmission', 'table-6', '2022-08-11')).toEqual([
      'Number of ECM Encounters During Reporting Period: In-Person',
      'Number of ECM Encounters During Reporting Period: Telephonic/Video',
    ])
    expect(labels('ecm/return-transmission', 'table-7', '2022-08-11')).toEqual([
      'Member Information Return Transmission File Production Date (MM/DD/YYYY)',
      'Member Information Return Transmission File Reporting Period',
      'ECM Provider Name',
      'ECM Provider National Provider Identifier (NPI)',
      'ECM Provider Phone Number',
    ])
  })

  test('the three closed-loop elements come with July 2025, in both return transmission files', () => {
    const added = ['Referral Status', 'Date of Referral Status Update', 'Reason for Referral Loop Closure']
    for (const id of ['ecm/return-transmission', 'community-supports/return-transmission']) {
      expect(labels(id, 'closed-loop', '2025-06-30')).toEqual([])
      expect(labels(id, 'closed-loop', '2025-07-01')).toEqual(added)
      expect(labels(id, 'closed-loop', today)).toEqual(added)
    }
  })

  test('Initial Outreach Tracker, Table 8, and what was seen later', () => {
    const table = [
      'Member Client Index Number (CIN)',
      'Provider Type',
      'Date of Outreach Attempt (MM/DD/YYYY)',
      'Outreach Attempt Method',
    ]
    expect(labels('ecm/initial-outreach-tracker', 'table-8', '2022-08-11')).toEqual(table)
    expect(labels('ecm/initial-outreach-tracker', 'table-8', today)).toEqual([
      ...table,
      'Outreach Attempt Successful',
      'Time Spent Performing Outreach',
    ])
  })

  test('Potential ECM Member Referral File, Table 9', () => {
    expect(labels('ecm/potential-member-referral', 'table-9', '2022-08-11')).toEqual([
      'Member Client Index Number (CIN)',
      'Member First Name',
      'Member Last Name',
      'Member Date of Birth (MM/DD/YYYY)',
      'Member Phone Number',
      'Potential ECM Population(s) of Focus',
      'Potential ECM Population of Focus Explanation',
    ])
  })

  test('Invoice, Table 1', () => {
    expect(labels('billing/invoice', 'table-1', '2022-08-11')).toEqual([
      'Billing Provider National Provider Identifier (NPI)',
      'Billing Provider Tax Identification Number (TIN)',
      'Billing Provider Name',
      'Billing Provider First Name',
      'Billing Provider Last Name',
      'Billing Provider Phone Number',
      'Billing Provider Address',
      'Billing Provider City',
      'Billing Provider State',
      'Billing Provider Zip',
      'Rendering Provider National Provider Identifier (NPI)',
      'Rendering Provider Tax Identification Number (TIN)',
      'Rendering Provider Name',
      'Rendering Provider First Name',
      'Rendering Provider Last Name',
      'Rendering Provider Phone Number',
      'Rendering Provider Address',
      'Rendering Provider City',
      'Rendering Provider State',
      'Rendering Provider Zip',
    ])
  })

  test('Invoice, Tables 2 to 4', () => {
    expect(labels('billing/invoice', 'table-2', '2022-08-11')).toEqual([
      'Member Client Identification Number (CIN)',
      'Medical Record Number (MRN)',
      'Member First Name',
      'Member Last Name',
      'Member Homelessness Indicator',
      'Member Residential Address',
      'Member Residential City',
      'Member Residential Zip',
      'Member Date of Birth (MM/DD/YYYY)',
    ])
    expect(labels('billing/invoice', 'table-3', '2022-08-11')).toEqual([
      'Primary Payer Identifier',
      'Payer Name',
      'Procedure Code(s)',
      'Procedure Code Modifier(s)',
      'Service Start Date',
      'Service End Date',
      'Service Name(s)',
      'Service Unit Count(s)',
      'Place of Service (POS)',
      'Member Diagnosis Code(s)',
      'Service Unit Cost(s)',
      'Service Charge Amount(s)',
      'Invoice Amount',
    ])
    expect(labels('billing/invoice', 'table-4', '2022-08-11')).toEqual([
      'Invoice Date (MM/DD/YYYY)',
      'Invoice Number',
      'Control Number',
      'Authorization Number',
    ])
  })

  test('the files and their tables are all there', () => {
    const counts = definitions.map(file => [
      file.id,
      ...file.tables.map(table => table.elements.filter(element => inForce(element, today)).length),
    ])
    expect(counts).toEqual([
      ['ecm/member-information', 26, 24, 4, 8],
      ['ecm/return-transmission', 3, 16, 2, 5, 3],
      ['ecm/initial-outreach-tracker', 6],
      ['ecm/potential-member-referral', 7],
      ['billing/invoice', 20, 9, 13, 4],
      ['community-supports/authorization-status', 21, 14, 6, 7],
      ['community-supports/return-transmission', 10, 9, 5, 3],
    ])
  })
})

describe('needs are those of the guidance, or a reading says why not', () => {
  /** What each document marks Optional, by file. All else it marks Yes. */
  const optional: Record<string, readonly string[]> = {
    'ecm/member-information': [
      'medicalRecordNumber',
      'memberEmailAddress',
      'guardianFirstName',
      'guardianLastName',
      'guardianPhoneNumber',
      'payerName',
      'planEcmContactPerson',
      'planEcmContactPhoneNumber',
    ],
    'ecm/return-transmission': [
      'memberNewAddressIndicator',
      'memberHomelessnessIndicator',
      'memberResidentialAddress',
      'memberResidentialCity',
      'memberResidentialZip',
      'memberNewPhoneNumberIndicator',
      'memberPhoneNumber',
      'leadCareManagerPhoneExtension',
      'discontinuationReason',
      'inPersonEncounterCount',
      'telephonicEncounterCount',
    ],
    'ecm/initial-outreach-tracker': [],
    'ecm/potential-member-referral': [
      'memberCin',
      'memberFirstName',
      'memberLastName',
      'memberDateOfBirth',
      'memberPhoneNumber',
      'potentialPopulationsOfFocus',
      'potentialPopulationOfFocusExplanation',
    ],
    'billing/invoice': [
      'billingProviderFirstName',
      'billingProviderLastName',
      'renderingProviderNpi',
      'renderingProviderTin',
      'renderingProviderFirstName',
      'renderingProviderLastName',
      'medicalRecordNumber',
      'serviceName',
      'controlNumber',
      'authorizationNumber',
    ],
  }
  /** The invoice's own notes 20 and 21 let these two be blank for a member who is homeless. */
  const byNote = ['memberResidentialCity', 'memberResidentialZip']

  for (const [id, optionalIds] of Object.entries(optional)) {
    test(id, () => {
      const unlike = elementsOf(findDefinition(id), '2022-08-11')
        .filter(element => element.needed !== (optionalIds.includes(element.id) ? 'optional' : 'always'))
        .filter(element => !(id === 'billing/invoice' && byNote.includes(element.id)))
      expect(unlike.filter(element => !element.reading).map(element => element.id)).toEqual([])
    })
  }

  test('the tax number of the rendering provider is optional, as version 1.1 has it', () => {
    const tin = elementsOf(findDefinition('billing/invoice')).find(({ id }) => id === 'renderingProviderTin')
    expect(tin).toMatchObject({ needed: 'optional', reading: 'R-01' })
  })

  test('an address may say HOMELESS, and city and zip be blank, only for a member who is homeless', () => {
    for (const id of [
      'billing/invoice',
      'ecm/member-information',
      'community-supports/authorization-status',
    ]) {
      const byId = new Map(elementsOf(findDefinition(id)).map(element => [element.id, element]))
      expect(byId.get('memberResidentialAddress')?.allows).toEqual({
        word: 'HOMELESS',
        when: { when: 'memberHomelessnessIndicator', is: ['1'] },
      })
      for (const part of ['memberResidentialCity', 'memberResidentialZip']) {
        expect(byId.get(part)?.needed).toEqual({ when: 'memberHomelessnessIndicator', is: 'blank' })
      }
    }
  })

  test('the pilots that ended in 2021 are asked for until the update of April 2023 is in use', () => {
    const file = findDefinition('ecm/member-information')
    const needOn = (day: string) =>
      elementsOf(file, day).find(({ id }) => id === 'transitionedFromHealthHomesProgram')?.needed
    expect([needOn('2022-01-01'), needOn('2023-06-30')]).toEqual(['always', 'always'])
    expect([needOn('2023-07-01'), needOn(today)]).toEqual(['if-known', 'if-known'])
  })
})

describe('how rows are kept', () => {
  const noneIn = (file: FileDefinition, ids: readonly string[]): string[] =>
    ids.filter(id => !elementsOf(file).some(element => element.id === id))

  test.each(definitions.map(file => [file.id, file] as const))('%s', (_, file) => {
    const keeping = file.keeping
    if (!keeping) throw new Error('every file that is exchanged says how its rows are kept')
    expect(keeping.by.length).toBeGreaterThan(0)
    const named = [
      ...keeping.by,
      ...(keeping.aboutFile ?? []),
      ...(keeping.endsWhen ? [keeping.endsWhen.when] : []),
    ]
    expect(noneIn(file, named)).toEqual([])
    // What no two rows of a file may share names a record; where nothing is, rows are counted or taken as one.
    if (file.key.length > 0) expect(keeping.by).toEqual(file.key)
  })
})
