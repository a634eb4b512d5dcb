/** A house that exchanges files, round by round, and may be killed anywhere: begun again, it asks for all of it again. */
import { setTimeout as pause } from 'node:timers/promises'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import { type OpenHouse, openHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { nobody, theHub } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { findOrganization, insertOrganization } from '#store/people/organizations.ts'
import { memberFile, plan, provider, terms, today } from './exchange.ts'
import { housesSettings } from './houses.ts'

const { HOUSE = '{}', FROM = '0', TO = '0' } = process.env

/** Each as a program of its organization would ask. */
const asPlan: MachineActor = {
  kind: 'machine',
  tokenId: plan,
  organizationId: plan,
  organizationKinds: ['plan'],
  rights: ['exchange/read', 'exchange/send', 'network/manage', 'network/read'],
}
const asProvider: MachineActor = {
  ...asPlan,
  tokenId: provider,
  organizationId: provider,
  organizationKinds: ['ecm-provider'],
}

const say = (line: string): void => void process.stdout.write(`${line}\n`)

async function must<Name extends ActionName>(
  house: OpenHouse,
  name: Name,
  actor: MachineActor,
  key: string,
  input: ActionInput<Name>,
  bytes?: Uint8Array,
): Promise<ActionAnswer<Name>> {
  const file =
    bytes === undefined ? {} : { file: { name: 'members.csv', mediaType: 'text/csv', bytes: inOne(bytes) } }
  const answer = await ask(house, name, actor, input, { idempotencyKey: `kills-${key}`, ...file })
  if (answer.ok) return answer.value
  throw new Error(`${name}: ${answer.refusal.code}: ${answer.refusal.says}`)
}

async function* inOne(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

/** Waits until no step of an exchange waits or runs. A dead one is a failure. */
async function quiet(house: OpenHouse): Promise<void> {
  for (;;) {
    const counts = await house.database.inTransaction(nobody, countJobs)
    const dead = counts.find(each => each.state === 'failed')
    if (dead) throw new Error(`${dead.queue} was given up`)
    if (!counts.some(each => /^exchange-|^audit-anchor/.test(each.queue))) return
    await pause(15)
  }
}

async function found(house: OpenHouse): Promise<void> {
  for (const [id, kind] of [
    [plan, 'plan'],
    [provider, 'ecm-provider'],
  ] as const) {
    await house.database.inTransaction({ organizationId: id, personId: null }, async tx => {
      if (await findOrganization(tx, id)) return
      await insertOrganization(tx, {
        id,
        name: `Sample ${kind}`,
        kinds: [kind],
        npi: null,
        planCode: null,
        foundedByOrganizationId: null,
        createdAt: `${today}T16:00:00.000Z`,
      })
    })
  }
  const since = '2026-01-01'
  const { contractId, version } = await must(house, 'network.propose-contract', asPlan, 'propose', {
    partnerId: provider,
    number: 'kills',
    since,
    until: null,
    terms: terms(since),
    note: null,
  })
  await must(house, 'network.answer-contract', asProvider, 'agree', { contractId, version, says: 'accepted' })
}

/** One round: the plan's members come in, go out to the provider, and are answered; then an anchor is cast. */
async function exchange(house: OpenHouse, round: number): Promise<void> {
  const about = { file: 'ecm/member-information', partner: provider }
  const bytes = await memberFile(round)
  const own = await must(
    house,
    'exchange.receive-file',
    asPlan,
    `own-${round}`,
    { ...about, ours: true },
    bytes,
  )
  say(`acknowledged ${own.transmission.id}`)
  await quiet(house)
  const made = await must(house, 'exchange.compose-file', asPlan, `compose-${round}`, {
    ...about,
    format: 'csv',
    period: '11/2026',
  })
  say(`acknowledged ${made.transmission.id}`)
  await quiet(house)
  await must(house, 'exchange.send-file', asPlan, `send-${round}`, { transmission: made.transmission.id })
  say(`sent ${made.transmission.id}`)
  await quiet(house)
  await house.database.inTransaction(theHub, tx =>
    house.jobs.send(tx, 'audit-anchor', { organizationId: theHub.organizationId ?? '' }, { key: 'kills' }),
  )
  house.jobs.nudge('audit-anchor')
  await quiet(house)
}

const opened = await openHouse(housesSettings(HOUSE))
if (!opened.ok) throw new Error(opened.refusal.says)
const house = opened.value
const jobs = allJobs
  .filter(({ queue }) => /^exchange-|^audit-anchor/.test(queue))
  .map(({ every: _, ...job }) => job)
const times = { ...usualWork(house.database.kind), leaseSeconds: 1, lookSeconds: 0.1 }
const work = await startWork(house, jobs, times, ({ error }) => {
  if (error !== undefined) console.error(error)
})
await found(house)
for (let round = Number(FROM); round <= Number(TO); round++) await exchange(house, round)
await work.stop()
await house.close()
say('finished')
