/** What the tests of referrals share: a plan with contracts, forms as people fill them in, the clockwork. */
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { referralJobs } from '#actions/referrals/all-jobs.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'

/** Works till nothing is ready; a job that fails fails the test. */
export async function workReferrals(house: TestHouse): Promise<void> {
  const failures: unknown[] = []
  const settings = { ...usualWork(house.database.kind), lookSeconds: 0.01, graceSeconds: 1 }
  const working = await startWork(house, [...exchangeJobs, ...referralJobs], settings, outcome => {
    if (outcome.outcome !== 'done' && outcome.outcome !== 'again') failures.push(outcome.error ?? outcome)
  })
  await working.settled()
  await working.stop()
  if (failures.length > 0) throw failures[0]
}

export type County = {
  readonly plan: TestOrganization
  readonly analyst: PersonActor
  readonly provider: TestOrganization
  readonly manager: PersonActor
  readonly other: TestOrganization
  readonly otherManager: PersonActor
}

/** A plan and two providers under contract for ECM (1a and 3) and housing navigation. */
export async function makeCounty(house: TestHouse): Promise<County> {
  const plan = await makeOrganization(house, ['plan'], 'Sample Plan')
  const analyst = await makeMember(house, plan, ['plan-analyst'])
  const [provider, manager] = await makeProvider(house, analyst, 'Sample Care')
  const [other, otherManager] = await makeProvider(house, analyst, 'Sample Circle')
  return { plan, analyst, provider, manager, other, otherManager }
}

async function makeProvider(
  house: TestHouse,
  analyst: PersonActor,
  name: string,
): Promise<readonly [TestOrganization, PersonActor]> {
  const provider = await makeOrganization(house, ['ecm-provider', 'community-supports-provider'], name)
  const administrator = await makeMember(house, provider, ['administrator'])
  const asked = { partnerId: provider.id, number: name, since: '2026-01-01', terms: sampleTerms }
  const { contractId } = (await mustAsk(house, 'network.propose-contract', analyst, asked, once(house))) as {
    contractId: Id
  }
  const accepted = { contractId, version: 1, says: 'accepted' }
  await mustAsk(house, 'network.answer-contract', administrator, accepted, once(house))
  return [provider, await makeMember(house, provider, ['supervisor'])]
}

let serial = 0

/** A form that can be sent, for a person whom no test has used before. */
export function formFor(
  changes: { readonly [field: string]: unknown } = {},
  answers: Record<string, string> = {},
) {
  serial++
  return {
    source: 'self',
    who: 'adult' as const,
    services: ['ecm'],
    answers: {
      firstName: 'Testina',
      lastName: `Sample${String.fromCharCode(97 + (serial % 26))}${String.fromCharCode(97 + Math.floor(serial / 26))}`,
      bornOn: '1980-02-29',
      phone: `(555) 010-${String(1000 + serial)}`,
      consent: 'agrees',
      ...answers,
    },
    screening: {},
    ...changes,
  }
}
