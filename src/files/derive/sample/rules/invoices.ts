/** A sample for every rule that looks at invoices: service lines that are wrong alone or beside each other. */
import { type RuleSamples, type SampleRow, samplesOf } from './sample.ts'

/** Every column whose element repeats, blank from the second on. */
function blanks(element: string, columns: number): SampleRow {
  return Object.fromEntries(
    Array.from({ length: columns - 1 }, (_, index) => [`${element}#${index + 2}`, '']),
  )
}

/** One valid line of one invoice. */
export const invoiceLine: SampleRow = {
  billingProviderNpi: '1999999984',
  billingProviderTin: '990000001',
  memberCin: '90000001A',
  memberFirstName: 'Testina',
  memberLastName: 'Sample',
  memberHomelessnessIndicator: '',
  memberResidentialAddress: '100 Example Street',
  memberResidentialCity: 'Sampleville',
  memberResidentialZip: '94203',
  memberDateOfBirth: '06/15/1984',
  procedureCode: 'G9008',
  procedureCodeModifier: 'U1',
  ...blanks('procedureCodeModifier', 4),
  serviceStartDate: '05/04/2026',
  serviceEndDate: '05/04/2026',
  serviceUnitCount: '4',
  placeOfService: '11',
  memberDiagnosisCode: 'Z59.00',
  ...blanks('memberDiagnosisCode', 10),
  serviceUnitCost: '25.00',
  serviceChargeAmount: '100.00',
  invoiceAmount: '100.00',
  invoiceDate: '05/20/2026',
  invoiceNumber: '0000000001',
}

/** Another line of the same invoice, which then is over 200.00. */
const first: SampleRow = { invoiceAmount: '200.00' }
const second: SampleRow = { ...first, serviceStartDate: '05/05/2026', serviceEndDate: '05/05/2026' }

const ecm = samplesOf('billing/invoice', invoiceLine, 'ecm')
const support = samplesOf(
  'billing/invoice',
  {
    ...invoiceLine,
    procedureCode: 'H0043',
    procedureCodeModifier: 'U6',
    serviceUnitCount: '1',
    serviceUnitCost: '100.00',
  },
  'community-supports',
)

export const invoiceSamples: RuleSamples = {
  'invoice/charge-is-not-units-times-cost': ecm([{ serviceUnitCount: '3' }]),
  'invoice/amount-is-not-sum-of-charges': ecm([
    first,
    { ...second, invoiceAmount: '200.00' },
    {
      invoiceNumber: '0000000002',
      invoiceAmount: '99.99',
      serviceStartDate: '05/06/2026',
      serviceEndDate: '05/06/2026',
    },
  ]),
  'invoice/number-used-for-two-members': ecm([first, { ...second, memberCin: '90000002B' }]),
  'invoice/number-used-for-two-providers': ecm([{}, { billingProviderNpi: '1888888884' }]),
  'invoice/number-has-two-dates': ecm([first, { ...second, invoiceDate: '05/21/2026' }]),
  'invoice/provider-has-two-tax-numbers': ecm([first, { ...second, billingProviderTin: '990000002' }]),
  'invoice/line-appears-twice': ecm([first, first]),
  'invoice/service-on-two-invoices': ecm([{}, { invoiceNumber: '0000000002' }]),
  'invoice/dated-before-the-service': ecm([{ invoiceDate: '05/03/2026' }]),
  'invoice/dated-in-the-future': ecm([{ invoiceDate: '07/01/2026' }]),
  'service/code-and-modifiers-are-no-service': support([{ procedureCodeModifier: 'U1' }]),
  'service/code-is-no-service': ecm([{ procedureCode: 'T1017' }]),
  'service/modifier-beyond-the-states': ecm([{ 'procedureCodeModifier#2': 'HF' }]),
  'service/not-in-force-on-service-date': support([
    {
      procedureCode: 'S9977',
      procedureCodeModifier: 'U7',
      serviceStartDate: '12/31/2025',
      serviceEndDate: '12/31/2025',
    },
  ]),
  'service/belongs-to-the-other-program': support([{ procedureCode: 'G9008', procedureCodeModifier: 'U1' }]),
  'service/telehealth-without-gq': ecm([{ placeOfService: '10' }]),
  'service/gq-at-an-in-person-place': ecm([{ 'procedureCodeModifier#2': 'GQ' }]),
  'service/place-not-in-force-on-service-date': ecm([
    { placeOfService: '27', serviceStartDate: '09/30/2023', serviceEndDate: '09/30/2023' },
  ]),
  'service/more-units-than-the-days-hold': support([{ serviceUnitCount: '2', serviceUnitCost: '50.00' }]),
  'service/ends-before-it-starts': ecm([{ serviceEndDate: '05/03/2026' }]),
  'service/in-the-future': ecm([
    { serviceStartDate: '06/30/2026', serviceEndDate: '07/01/2026', invoiceDate: '06/30/2026' },
  ]),
  'service/before-the-program': ecm([{ serviceStartDate: '12/31/2021', serviceEndDate: '12/31/2021' }]),
  'diagnosis/appears-twice': ecm([{ 'memberDiagnosisCode#2': 'Z60.2', 'memberDiagnosisCode#3': 'Z59.00' }]),
  'diagnosis/gap-between-codes': ecm([{ 'memberDiagnosisCode#3': 'Z60.2' }]),
  'diagnosis/needs-a-deeper-code': ecm([{ 'memberDiagnosisCode#2': 'Z59.1' }]),
  'member/has-two-birth-dates': ecm([first, { ...second, memberDateOfBirth: '06/15/1985' }]),
  'member/has-two-names': ecm([first, { ...second, memberFirstName: 'Ejempla' }]),
}
