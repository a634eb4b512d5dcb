/** What the State asks of networks: cited, in both languages, and in step with the clocks of the files. */
import { expect, test } from 'vitest'
import { files } from '../all-files.ts'
import { reports } from '../all-reports.ts'
import type { Authority, Clock, Words } from '../define.ts'
import { documents } from '../documents.ts'
import type { Obligation } from './forms.ts'
import { noReasons } from './no-reasons.ts'
import { obligations } from './obligations.ts'
import { oversightClocks } from './oversight-clocks.ts'
import { readinessItems } from './readiness-items.ts'

type Entry = Authority & { readonly id: string; readonly says?: Words }
const entries: readonly Entry[] = [...obligations, ...readinessItems, ...oversightClocks, ...noReasons]

test('every entry has an id of its own and cites a document', () => {
  const known = new Set<string>(documents.map(({ id }) => id))
  expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
  for (const { id, cite } of entries) {
    const [document, place] = cite.split(': ')
    expect(known.has(document ?? ''), `${id} cites ${cite}`).toBe(true)
    expect(place, id).toBeTruthy()
  }
})

test('what is assumed says so in its citation, or has a reading', () => {
  for (const { id, basis, cite, reading } of entries) {
    if (basis === 'assumed')
      expect(cite.startsWith('causeway-assumptions') || reading !== undefined, id).toBe(true)
  }
})

test('words are there in both languages', () => {
  const words = [
    ...entries.map(({ id, says }) => ({ id, says })),
    ...readinessItems.map(item => ({ id: item.id, says: item.evidence })),
  ]
  for (const { id, says } of words) {
    if (!says) continue
    expect(says.en, id).toMatch(/^\p{Lu}.+\.$/u)
    expect(says.es, id).toMatch(/^[\p{Lu}¿¡].+\.$/u)
    expect(says.es, id).not.toBe(says.en)
  }
})

test('the six areas of readiness all have items, for each kind of provider', () => {
  for (const party of ['ecm', 'community-supports'] as const) {
    const areas = new Set(
      readinessItems
        .filter(item => (item.parties as readonly string[]).includes(party))
        .map(({ area }) => area),
    )
    expect(areas.size, party).toBe(6)
  }
})

/** The clocks of a file or report. */
function clocksOf(id: string): readonly Clock[] {
  const owner = [...files, ...reports].find(each => each.id === id)
  return owner?.clocks ?? []
}

test('an obligation counts out a clock of its file, on the same days, and says the same', () => {
  const listed: readonly Obligation[] = obligations
  for (const { id, file, clock: clockId, when, since, until } of listed) {
    const clock = clocksOf(file).find(each => each.id === clockId)
    expect(clock, `${id}: ${file} has no clock ${clockId}`).toBeDefined()
    expect([since, until], id).toEqual([clock?.since, clock?.until])
    if (when === 'as-agreed') expect(clock?.every, id).toBe('as-agreed')
    else if ('every' in when) expect(clock?.every, id).toBe(when.every)
    else if ('onDaysOfMonth' in when) expect(clock?.every, id).toBe('twice-a-month')
    else
      expect([when.days, when.counted !== undefined], id).toEqual([clock?.days, clock?.counted !== undefined])
  }
})

test('every clock of a file or report is counted out', () => {
  const counted = new Set<string>(obligations.map(each => `${each.file} ${each.clock}`))
  const clocks = [...files, ...reports].flatMap(each => each.clocks.map(({ id }) => `${each.id} ${id}`))
  expect(clocks.filter(clock => !counted.has(clock))).toEqual([])
})
