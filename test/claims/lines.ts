/** What the tests of claims and encounters share: prices, members under contract, and a line of an invoice. */
import type { Job } from '#actions/job.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { makeMember, mustAsk, once, type TestHouse } from '../actions/house.ts'
import { sampleFacts, tellMembers, type World } from '../billing/house.ts'
import { work } from '../exchange/house.ts'

/** Two members that the plan told of, and who pays. */
export async function setUpClaims(
  house: TestHouse,
  world: World,
  jobs: readonly Job[],
): Promise<readonly Facts[]> {
  const members = sampleFacts('MIF', 2, facts => ({
    ...facts,
    ...{ ecmMemberRecord: 'New', memberAssignmentDate: '11/01/2026' },
  }))
  await tellMembers(house, world, 'MIF', members)
  await work(house, jobs)
  const payer = { name: 'Sample Plan', tin: '990000002', payerNumber: '99999', address: '1 Example Street' }
  const place = { city: 'Sampleville', state: 'CA', zip: '99998', phone: '5550100100' }
  const keeper = await makeMember(house, world.plan, ['plan-adjudicator'])
  await mustAsk(
    house,
    'claims.save-payer',
    keeper,
    { ...payer, ...place, secondLookCents: 50_000 },
    once(house),
  )
  return members
}

const who = ['memberCin', 'memberFirstName', 'memberLastName', 'memberDateOfBirth']

/** Outreach to the first member on a day, unless the changes say something else. */
export function row(members: readonly Facts[], number: string, day: string, changes: Facts = {}): Facts {
  const [facts = {}] = sampleFacts('INV', 1, each => each)
  const member = members[0] ?? {}
  const named = who.map(key => [key, member[key] ?? ''])
  const blank = Object.keys(facts).flatMap(key =>
    /^(procedureCodeModifier|memberDiagnosisCode)#/.test(key) ? [[key, '']] : [],
  )
  return {
    ...{ ...facts, ...Object.fromEntries(blank), ...Object.fromEntries(named) },
    ...{
      invoiceNumber: number,
      authorizationNumber: '',
      procedureCode: 'G9008',
      procedureCodeModifier: 'U8',
    },
    ...{ placeOfService: '11', serviceName: '', serviceStartDate: day, serviceEndDate: day },
    ...{ serviceUnitCount: '1', memberDiagnosisCode: 'Z59.00', serviceUnitCost: '30.00' },
    ...{ serviceChargeAmount: '30.00', invoiceAmount: '30.00', invoiceDate: '11/20/2026' },
    ...{
      billingProviderNpi: '1999999984',
      billingProviderTin: '990000001',
      billingProviderName: 'Sample Care',
    },
    ...changes,
  }
}
