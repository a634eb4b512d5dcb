/** What the tests of exchange share: made-up files, partners under contract, and the clockwork run till it rests. */
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { Job } from '#actions/job.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { Day } from '#base/day.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { MachineActor, PersonActor } from '#domain/people/actor.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { type Layout, layoutOf } from '#files/layout.ts'
import { insertContract, insertStatement, insertVersion } from '#store/network/contracts.ts'
import { fileOf, mustAsk, once, type TestHouse, type TestOrganization } from '../actions/house.ts'

/** The day on which the house of tests stands. */
export const day: Day = '2026-11-23'

export function layoutFor(short: string): Layout {
  const file = findFile(short)
  if (!file) throw new Error(`no file ${short}`)
  return layoutOf(file, { day })
}

/** Rows that every rule lets through, the same for the same seed. */
export function rowsOf(layout: Layout, rows: number, seed = 1): string[][] {
  return [...sampleRows(layout, { rows, seed })]
}

/** The place of an element in a row. */
export function placeOf(layout: Layout, element: string): number {
  const place = layout.columns.findIndex(({ key }) => key === element)
  if (place < 0) throw new Error(`no element ${element}`)
  return place
}

export async function bytesOf(
  layout: Layout,
  rows: readonly (readonly string[])[],
  format: 'csv' | 'xlsx' = 'csv',
): Promise<Uint8Array> {
  async function* all(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  const chunks: Uint8Array[] = []
  for await (const part of writtenFile(all(), layout, layout, format))
    chunks.push(typeof part === 'string' ? Buffer.from(part) : part)
  return Buffer.concat(chunks)
}

/** Works till nothing is ready, and gives what became of each job. With no turn a job stops at every place it may. */
export async function work(
  house: TestHouse,
  jobs: readonly Job[] = exchangeJobs,
  times: { readonly turnSeconds?: number } = {},
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = []
  const settings = { ...usualWork(house.database.kind), lookSeconds: 0.01, graceSeconds: 1, ...times }
  const working = await startWork(house, jobs, settings, outcome => outcomes.push(outcome))
  await working.settled()
  await working.stop()
  const failed = outcomes.filter(({ outcome }) => outcome !== 'done' && outcome !== 'again')
  if (failed.length > 0) throw failed[0]?.error ?? new Error(JSON.stringify(failed))
  return outcomes
}

export type Shown = {
  readonly id: string
  readonly receipt: string
  readonly step: string
  readonly waitsFor: string | null
  readonly outcome: string | null
  readonly refusedBecause: string | null
  readonly file: string | null
  readonly profile: string | null
  readonly fileName: string
  readonly sha256: string | null
  readonly sequence: number | null
  readonly version: number | null
  readonly resubmissionOf: string | null
  readonly rows: Readonly<Record<string, number>>
  readonly records: Readonly<Record<string, number | boolean>>
}

export type Received = { readonly transmission: Shown; readonly alreadyReceived: boolean }

export async function receive(
  house: TestHouse,
  actor: PersonActor,
  bytes: Uint8Array | string,
  asked: object = {},
  name = 'members.csv',
): Promise<Received> {
  const options = once(house, { file: fileOf(bytes, name) })
  return (await mustAsk(house, 'exchange.receive-file', actor, asked, options)) as Received
}

export type Seen = {
  readonly transmission: Shown
  readonly steps: readonly { readonly step: string; readonly at: string; readonly note: string | null }[]
  readonly questions: readonly {
    readonly key: string
    readonly candidates: readonly { readonly key: string }[]
  }[]
  readonly answers: readonly { readonly kind: string; readonly bytes: number }[]
  readonly findings: Readonly<Record<string, number>>
  readonly decidedWhy: string | null
}

export async function see(house: TestHouse, actor: PersonActor, transmission: string): Promise<Seen> {
  return (await mustAsk(house, 'exchange.see-transmission', actor, { transmission })) as Seen
}

/** Receives, works, and gives where it came to. */
export async function exchange(
  house: TestHouse,
  actor: PersonActor,
  bytes: Uint8Array | string,
  asked: object = {},
  name = 'members.csv',
): Promise<Seen> {
  const { transmission } = await receive(house, actor, bytes, asked, name)
  await work(house)
  return see(house, actor, transmission.id)
}

/** A file that an action answers with, whole. */
export async function download(
  house: TestHouse,
  actor: PersonActor | MachineActor,
  name: 'exchange.download-file' | 'exchange.download-answer' | 'casework.make-plan-copy',
  asked: object,
): Promise<Buffer> {
  const { bytes } = (await mustAsk(house, name, actor, asked)) as { bytes: AsyncIterable<Uint8Array> }
  const chunks: Uint8Array[] = []
  for await (const chunk of bytes) chunks.push(chunk)
  return Buffer.concat(chunks)
}

const bareTerms: ContractTerms = {
  ...{ ecm: null, communitySupports: [], counties: [], payment: [], files: [], delegates: [] },
  ...{ billing: { by: 'invoices', attestedOn: null }, dataSharing: null },
}

/** A contract between a plan and a provider that is in force, kept by the plan and agreed to by both. */
export async function makeContract(
  house: TestHouse,
  plan: TestOrganization,
  provider: TestOrganization,
  terms: ContractTerms = bareTerms,
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
  await house.database.inTransaction({ organizationId: plan.id, personId: null }, async tx => {
    await insertContract(tx, contract)
    await insertVersion(
      tx,
      contract,
      {
        version: 1,
        since: '2026-01-01',
        until: null,
        terms,
        proposedAt: house.now(),
        note: null,
      },
      'test',
    )
  })
  await house.database.inTransaction({ organizationId: provider.id, personId: null }, tx =>
    insertStatement(
      tx,
      contract,
      {
        id: house.newId(),
        byId: provider.id,
        said: 'accepted',
        version: 1,
        endsOn: null,
        reason: null,
        note: null,
        saidAt: house.now(),
      },
      'test',
    ),
  )
}
