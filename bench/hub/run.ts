/**
 * One measurement of the hub in a process of its own: `run.js WHAT {…}`; its figures are the last line it
 * says.
 */
import { createReadStream } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { allJobs } from '#actions/all-jobs.ts'
import { ask } from '#actions/ask.ts'
import type { House } from '#actions/house.ts'
import type { OpenHouse } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { idFrom } from '#base/id.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { nobody } from '#store/database.ts'
import { countJobs } from '#store/jobs/count.ts'
import { insertOrganization } from '#store/people/organizations.ts'
import { openBenchHouse, type Place } from '../inside.ts'
import { journey } from './journey.ts'

type Task = Place & {
  /** The file that comes, and how many organizations get it. */
  readonly file: string
  readonly organizations: number
  /** Also ask for a page of transmissions again and again, and time that. */
  readonly asks?: boolean
  /** Of the journey: how many members. */
  readonly members?: number
}

const [what = '', text = '{}'] = process.argv.slice(2)
const task = JSON.parse(text) as Task

const opened = (): Promise<OpenHouse> => openBenchHouse(task)

function actorOf(number: number): MachineActor {
  const id = idFrom(1_767_225_600_000 + number, new Uint8Array(10).fill(number))
  return {
    kind: 'machine',
    tokenId: id,
    organizationId: id,
    organizationKinds: ['plan', 'ecm-provider'],
    rights: ['exchange/read', 'exchange/send'],
  }
}

async function found(house: House, actor: MachineActor): Promise<void> {
  const id = actor.organizationId
  await house.database.inTransaction({ organizationId: id, personId: null }, tx =>
    insertOrganization(tx, {
      id,
      name: 'Sample',
      kinds: actor.organizationKinds,
      npi: null,
      planCode: null,
      foundedByOrganizationId: null,
      createdAt: '2026-01-01T00:00:00.000Z',
    }),
  )
}

async function bring(house: House, actor: MachineActor): Promise<void> {
  const file = { name: 'members.csv', mediaType: 'text/csv', bytes: createReadStream(task.file) }
  const answer = await ask(house, 'exchange.receive-file', actor, {}, { idempotencyKey: actor.tokenId, file })
  if (!answer.ok) throw new Error(answer.refusal.says)
}

/** Waits till every step of every file is done. */
async function acknowledged(house: House): Promise<void> {
  for (;;) {
    const counts = await house.database.inTransaction(nobody, countJobs)
    if (counts.some(each => each.state === 'failed')) throw new Error('A step was given up.')
    if (!counts.some(each => each.queue.startsWith('exchange-'))) return
    await pause(50)
  }
}

const exchangeJobs = allJobs.filter(job => job.queue.startsWith('exchange-'))
const quantile = (sorted: readonly number[], share: number): number =>
  sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0

/** Asks for a page as a screen does, one after the other with a short pause, till it is told to stop. */
async function keepAsking(house: House, actor: MachineActor, isOver: () => boolean): Promise<number[]> {
  const times: number[] = []
  while (!isOver()) {
    const began = performance.now()
    const page = await ask(house, 'exchange.list-transmissions', actor, {})
    if (!page.ok) throw new Error(page.refusal.says)
    times.push(performance.now() - began)
    await pause(20)
  }
  return times.sort((one, other) => one - other)
}

/** From a file that is handed over to its acknowledgement, with one process that does all of it. */
async function receive(): Promise<object> {
  const house = await opened()
  const actor = actorOf(1)
  await found(house, actor)
  const curve: number[] = []
  const watching = setInterval(() => curve.push(process.memoryUsage().rss / 1e6), 200)
  const work = await startWork(house, exchangeJobs, usualWork(house.database.kind))
  const before = process.cpuUsage()
  const began = performance.now()
  await bring(house, actor)
  const receiptSeconds = (performance.now() - began) / 1000
  let over = false
  const asking = task.asks ? keepAsking(house, actor, () => over) : Promise.resolve([])
  await acknowledged(house)
  const seconds = (performance.now() - began) / 1000
  over = true
  const times = await asking
  clearInterval(watching)
  const { user, system } = process.cpuUsage(before)
  await work.stop()
  await house.close()
  return {
    seconds,
    receiptSeconds,
    cpuSeconds: (user + system) / 1e6,
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    curve: [0.25, 0.5, 0.75, 1].map(share => Math.round(curve[Math.floor(curve.length * share) - 1] ?? 0)),
    asks: times.length,
    milliseconds: [0.5, 0.95, 0.99].map(share => Math.round(quantile(times, share) * 10) / 10),
  }
}

/** Hands over one file for each organization, for others to work on. */
async function hand(): Promise<object> {
  const house = await opened()
  for (let number = 1; number <= task.organizations; number++) {
    const actor = actorOf(number)
    await found(house, actor)
    await bring(house, actor)
  }
  await house.close()
  return {}
}

/** Works with one job at a time, beside others of its kind, till nothing is left. */
async function workAlong(): Promise<object> {
  const house = await opened()
  process.stdout.write('ready\n')
  await new Promise(resolve => process.stdin.once('data', resolve))
  const began = performance.now()
  const work = await startWork(house, exchangeJobs, {
    ...usualWork('server'),
    concurrency: 1,
    lookSeconds: 0.1,
  })
  await acknowledged(house)
  const seconds = (performance.now() - began) / 1000
  await work.stop()
  await house.close()
  process.stdin.destroy()
  return { seconds }
}

/** Opens the house and answers one request. */
async function answer(): Promise<object> {
  const house = await opened()
  const page = await ask(house, 'exchange.list-transmissions', actorOf(1), {})
  if (!page.ok) throw new Error(page.refusal.says)
  const secondsSinceStart = process.uptime()
  await house.close()
  return { seconds: secondsSinceStart }
}

/** A plan's file to a provider and the provider's back, and the panel. */
async function go(): Promise<object> {
  const house = await opened()
  const rights = ['exchange/read', 'exchange/send', 'care/read', 'care/write', 'network/manage'] as const
  const plan: MachineActor = { ...actorOf(1), organizationKinds: ['plan'], rights }
  const provider: MachineActor = { ...actorOf(2), organizationKinds: ['ecm-provider'], rights }
  for (const actor of [plan, provider]) await found(house, actor)
  const figures = await journey({ house, plan, provider, members: task.members ?? 0, file: task.file })
  await house.close()
  return figures
}

const subjects: { readonly [name: string]: () => Promise<object> } = { receive, hand, workAlong, answer, go }
const subject = subjects[what]
if (subject === undefined) throw new Error(`no subject ${what}`)
process.stdout.write(`${JSON.stringify(await subject())}\n`)
