/** What the tests of billing share: a plan and a provider under contract, the members it told us of, filled drafts. */
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { Facts } from '#domain/exchange/records.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { insertContract, insertStatement, insertVersion } from '#store/network/contracts.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  type TestHouse,
  type TestOrganization,
} from '../actions/house.ts'
import { sampleTerms } from '../network/sample-terms.ts'

export type World = {
  readonly plan: TestOrganization
  readonly provider: TestOrganization
  readonly analyst: PersonActor
  readonly biller: PersonActor
}

/** A plan and a provider that it pays for ECM and for one Community Support, both agreed. */
export async function makeWorld(house: TestHouse, terms: ContractTerms = sampleTerms): Promise<World> {
  const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
  const provider = await makeOrganization(
    house,
    ['ecm-provider', 'community-supports-provider'],
    'Sample Care',
  )
  await agree(house, plan, provider, terms)
  return {
    plan,
    provider,
    analyst: await makeMember(house, plan, ['plan-analyst']),
    biller: await makeMember(house, provider, ['biller']),
  }
}

async function agree(
  house: TestHouse,
  plan: TestOrganization,
  provider: TestOrganization,
  terms: ContractTerms,
): Promise<void> {
  const contract = {
    id: house.newId(),
    ownerId: plan.id,
    otherId: provider.id,
    payerId: plan.id,
    providerId: provider.id,
    number: `C-${house.newId()}`,
    createdAt: house.now(),
  }
  const version = {
    version: 1,
    since: '2026-01-01',
    until: null,
    terms,
    proposedAt: house.now(),
    note: null,
  } as const
  const statement = {
    id: house.newId(),
    byId: provider.id,
    said: 'accepted',
    version: 1,
    endsOn: null,
    reason: null,
    note: null,
    saidAt: house.now(),
  } as const
  await house.database.inTransaction({ organizationId: plan.id, personId: null }, async tx => {
    await insertContract(tx, contract)
    await insertVersion(tx, contract, version, 'test')
  })
  await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
    insertStatement(tx, contract, statement, 'test'),
  )
}

/** Works till nothing is ready; a job that failed fails the test. */
export async function settle(house: TestHouse): Promise<void> {
  const outcomes: Outcome[] = []
  const settings = { ...usualWork(house.database.kind), lookSeconds: 0.01, graceSeconds: 1 }
  const working = await startWork(house, exchangeJobs, settings, outcome => outcomes.push(outcome))
  await working.settled()
  await working.stop()
  const failed = outcomes.find(({ outcome }) => outcome !== 'done' && outcome !== 'again')
  if (failed) throw failed.error ?? new Error(JSON.stringify(failed))
}

/** Rows of a file by element, each changed as the test wants. */
export function sampleFacts(
  short: string,
  count: number,
  change: (facts: Facts, at: number) => Facts,
): Facts[] {
  const file = findFile(short)
  if (!file) throw new Error(`no file ${short}`)
  const layout = layoutOf(file, { day: '2026-11-23' })
  return [...sampleRows(layout, { rows: count, seed: 5 })].map((values, at) =>
    change(
      Object.fromEntries(
        layout.columns.flatMap(({ key }, place) => (values[place] ? [[key, values[place]]] : [])),
      ),
      at,
    ),
  )
}

/** The plan tells the provider of members, as it does every month. */
export async function tellMembers(
  house: TestHouse,
  { plan, provider, analyst }: World,
  file: 'MIF' | 'ASF',
  facts: readonly Facts[],
): Promise<void> {
  const about = { file, partner: provider.id, period: '11/2026' }
  const records = facts.map(each => ({ facts: each, ends: false }))
  const entered = (await mustAsk(
    house,
    'exchange.enter-records',
    analyst,
    { ...about, records },
    once(house),
  )) as {
    records: { saved: boolean; findings: { wrong: string }[] }[]
  }
  const held = entered.records.filter(({ saved }) => !saved)
  if (held.length > 0) throw new Error(`${plan.id}: ${JSON.stringify(held[0]?.findings)}`)
  const { transmission } = (await mustAsk(
    house,
    'exchange.compose-file',
    analyst,
    { ...about, thenSend: true },
    once(house),
  )) as { transmission: { id: string } }
  await settle(house)
  const seen = (await mustAsk(house, 'exchange.see-transmission', analyst, {
    transmission: transmission.id,
  })) as {
    transmission: { step: string }
  }
  if (seen.transmission.step !== 'answered') throw new Error(`the members stand at ${seen.transmission.step}`)
}

/** Who bills, as a provider types it once. */
export const providerBlock: Facts = Object.fromEntries(
  (['billing', 'rendering'] as const).flatMap(role =>
    Object.entries({
      Npi: '1999999984',
      Tin: '990000001',
      Name: 'Sample Care',
      PhoneNumber: '5550100150',
      Address: '200 Example Avenue',
      City: 'Sampleville',
      State: 'CA',
      Zip: '99998',
    }).map(([name, value]) => [`${role}Provider${name}`, value]),
  ),
)

/** An hour of ECM in person on a day. */
export function service(id: string, day: string, changes: Facts = {}): { id: string; facts: Facts } {
  return {
    id,
    facts: {
      procedureCode: 'G9008',
      procedureCodeModifier: 'U1',
      serviceName: 'ECM In-Person: Provided by Clinical Staff',
      serviceStartDate: day,
      serviceEndDate: day,
      serviceUnitCount: '4',
      placeOfService: '11',
      memberDiagnosisCode: 'Z59.00',
      serviceUnitCost: '25.00',
      serviceChargeAmount: '100.00',
      ...changes,
    },
  }
}
