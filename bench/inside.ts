/** What the programs of a bench share inside their own process: the house that they open, and how they are timed. */
import { join } from 'node:path'
import { type OpenHouse, openHouse } from '#actions/open.ts'
import type { DatabaseSettings } from '#store/open.ts'

/** Where a program works: a folder for blobs, and a database of its own. */
export type Place = { readonly folder: string; readonly database: DatabaseSettings }

export async function openBenchHouse({ folder, database }: Place): Promise<OpenHouse> {
  const opened = await openHouse({
    mode: 'test',
    publicUrl: 'http://localhost',
    keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
    database,
    blobs: { folder: join(folder, 'blobs') },
    limits: { fileBytes: 1 << 30, endedShare: 0.2 },
  })
  if (!opened.ok) throw new Error(opened.refusal.says)
  return opened.value
}

export type Timed = {
  readonly seconds: number
  readonly cpuSeconds: number
  /** The highest memory held in each quarter of the time, in megabytes. */
  readonly curve: readonly number[]
}

/** How long a piece of work took, what it cost, and the memory that was held meanwhile. */
export async function timed(work: () => Promise<void>): Promise<Timed> {
  const seen: { readonly at: number; readonly megabytes: number }[] = []
  const look = (): void =>
    void seen.push({ at: performance.now(), megabytes: process.memoryUsage().rss / 1e6 })
  const timer = setInterval(look, 50)
  const [began, before] = [performance.now(), process.cpuUsage()]
  look()
  await work()
  look()
  const ended = performance.now()
  clearInterval(timer)
  const { user, system } = process.cpuUsage(before)
  const quarter = (place: number): number => {
    const [from, to] = [began + ((ended - began) * place) / 4, began + ((ended - began) * (place + 1)) / 4]
    const held = seen.filter(({ at }) => at >= from && at <= to).map(({ megabytes }) => megabytes)
    return Math.round(Math.max(0, ...held))
  }
  return {
    ...{ seconds: (ended - began) / 1000, cpuSeconds: (user + system) / 1e6 },
    curve: [0, 1, 2, 3].map(quarter),
  }
}
