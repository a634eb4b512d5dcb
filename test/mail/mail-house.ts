/** What the tests of e-mail share: a plan whose partner is reached by e-mail, and the clockwork run till it rests. */
import { allJobs } from '#actions/all-jobs.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import type { Settings } from '#actions/settings.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { layoutFor, rowsOf, type Shown, see } from '#test/exchange/house.ts'
import { sampleTerms } from '#test/network/sample-terms.ts'
import type { PostOffice } from './post-office.ts'

/** Our e-mail goes to the post office; without a drop unless one is named. */
export function mailSettings(office: PostOffice, drop?: Settings['mailDrop']): Partial<Settings> {
  return {
    mail: {
      host: '127.0.0.1',
      port: office.port,
      tls: 'none-on-loopback',
      from: 'Causeway <no-reply@hub.example.org>',
    },
    ...(drop && { mailDrop: drop }),
  }
}

/** Works till nothing is ready; gives what became of each job, failed ones too. */
export async function workAll(house: TestHouse): Promise<readonly Outcome[]> {
  // A moment, so that what comes later sorts later.
  house.pass(1000)
  const outcomes: Outcome[] = []
  const settings = { ...usualWork(house.database.kind), lookSeconds: 0.01, graceSeconds: 1 }
  const working = await startWork(house, allJobs, settings, outcome => outcomes.push(outcome))
  await working.settled()
  await working.stop()
  return outcomes
}

export type MailPlan = {
  readonly plan: TestOrganization
  readonly analyst: PersonActor
  readonly keeper: PersonActor
  readonly partnerId: string
  /** Our own public key, and how GnuPG finds it among those of other tests. */
  readonly publicKey: string
  readonly fingerprint: string
}

export const partnerAddress = 'files@partner.example'

type Key = { readonly key: { readonly id: string; readonly publicKey: string; readonly fingerprint: string } }

/** A plan with a partner that is not on the hub, a contract that says secure e-mail, and the keys of both. */
export async function makeMailPlan(house: TestHouse, theirKey: string): Promise<MailPlan> {
  const plan = await makeOrganization(house, ['plan'], 'Sample Harbor Plan')
  const analyst = await makeMember(house, plan, ['plan-analyst'])
  const keeper = await makeMember(house, plan, ['administrator'])
  const must = (name: string, actor: PersonActor, input: object) =>
    mustAsk(house, name, actor, input, once(house))
  const added = (await must('network.add-partner', keeper, {
    name: 'Sample Partner Care',
    kinds: ['ecm-provider'],
  })) as { partner: { id: string } }
  const partnerId = added.partner.id
  const file = {
    file: 'ecm/member-information',
    owes: 'payer',
    layout: { as: 'guidance' },
    transport: 'secure-email',
    cadence: null,
  }
  await must('network.propose-contract', analyst, {
    partnerId,
    number: `M-${house.newId()}`,
    since: '2026-01-01',
    terms: { ...sampleTerms, files: [file] },
  })
  const ours = (await must('mail.make-key', keeper, {})) as Key
  const theirs = (await must('mail.add-partner-key', keeper, { partnerId, publicKey: theirKey })) as Key
  const lastLetters = theirs.key.fingerprint.slice(-24)
  await must('mail.confirm-key', keeper, { keyId: theirs.key.id, lastLetters })
  const senders = [partnerAddress]
  await must('mail.save-partner', keeper, { partnerId, sendTo: partnerAddress, senders })
  const { publicKey, fingerprint } = ours.key
  return { plan, analyst, keeper, partnerId, publicKey, fingerprint: fingerprint.replaceAll(' ', '') }
}

/** A Member Information File for the partner, composed and ready to go. */
export async function composeMembers(house: TestHouse, { analyst, partnerId }: MailPlan): Promise<Shown> {
  const layout = layoutFor('MIF')
  const records = rowsOf(layout, 3).map(row => ({
    facts: Object.fromEntries(
      layout.columns.flatMap(({ key }, at) => (row[at] ? [[key, row[at]] as const] : [])),
    ),
  }))
  const about = { file: 'MIF', partner: partnerId, period: '10/2026' }
  await mustAsk(house, 'exchange.enter-records', analyst, { ...about, records }, once(house))
  const composed = (await mustAsk(house, 'exchange.compose-file', analyst, about, once(house))) as {
    transmission: Shown
  }
  await workAll(house)
  return (await see(house, analyst, composed.transmission.id)).transmission
}
