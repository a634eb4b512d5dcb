/** The files of the months before, as providers sent them to one plan: most rows right, some with mistakes. */
import type { OpenHouse as House } from '#actions/open.ts'
import type { Day } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import { askWithFile, type Founded } from './found-county.ts'

/** In the months before this one: whose file, and how many of its rows have a mistake. The oldest month first. */
const past: readonly (readonly (readonly [provider: string, bad: number])[])[] = [
  [
    ['bluebird', 3],
    ['cottonwood', 7],
  ],
  [
    ['bluebird', 1],
    ['cottonwood', 9],
    ['pinecone', 0],
  ],
]

const rows = 16

/** As if the county had lived through those months: each with its own clock, its files judged before the next. */
export async function receivePastFiles(
  house: House,
  county: ReadonlyMap<string, Founded>,
  working: (house: House, work: () => Promise<void>) => Promise<void>,
): Promise<void> {
  const plan = county.get('harbor')
  if (!plan) return
  for (const [at, files] of past.entries()) {
    const before = (past.length - at) * 30 * 86_400_000
    const then: House = { ...house, clock: () => house.clock() - before }
    const on = californiaDay(then.clock())
    await working(then, async () => {
      for (const [key, bad] of files) {
        const provider = county.get(key)
        if (provider) await receive(then, plan, provider, bad, on)
      }
    })
  }
}

async function receive(house: House, plan: Founded, provider: Founded, bad: number, on: Day): Promise<void> {
  const definition = findFile('ecm/return-transmission')
  if (!definition) return
  const layout = layoutOf(definition, { day: on })
  const cin = layout.columns.findIndex(({ key }) => key === 'memberCin')
  async function* given(): AsyncGenerator<readonly string[]> {
    const seed = Number(on.slice(5, 7)) + bad
    // Plainly false, and of two kinds: a number without its letter, and none at all.
    for (const [at, row] of [...sampleRows(layout, { rows, seed })].entries())
      yield at < bad ? row.with(cin, at % 3 === 0 ? '' : `9000000${at % 10}`) : row
  }
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const part of writtenFile(given(), layout, layout, 'csv'))
      yield typeof part === 'string' ? Buffer.from(part) : part
  }
  const file = {
    name: `${provider.organization.key}-${on.slice(0, 7)}.csv`,
    mediaType: 'text/csv',
    bytes: bytes(),
  }
  await askWithFile(house, 'exchange.receive-file', plan.administrator, { partner: provider.id }, file)
}
