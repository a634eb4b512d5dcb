/** Shows that the sets are sound as data, and that each of their places is one which a segment can reach. */
import { describe, expect, test } from 'vitest'
import { compiledSet } from '../compile/compile-set.ts'
import type { LoopDef, PlaceUse, SegmentDef, SegmentUse, SetDef } from '../define.ts'
import { composites } from '../dictionary/composites.ts'
import { dataElements } from '../dictionary/data-elements.ts'
import { segments } from '../dictionary/segments.ts'
import { allSets, findSet } from './all-sets.ts'
import { enveloped, walked } from './testing.ts'

type Placed = { readonly loop: LoopDef; readonly use: SegmentUse; readonly def: SegmentDef }

function usesOf(loop: LoopDef): Placed[] {
  return loop.items.flatMap(item => {
    if (item.kind === 'loop') return usesOf(item)
    const def = segments.get(item.id)
    return def ? [{ loop, use: item, def }] : []
  })
}

function loopsOf(loop: LoopDef): LoopDef[] {
  return [loop, ...loop.items.flatMap(item => (item.kind === 'loop' ? loopsOf(item) : []))]
}

/** What is unsound about a place, as `CLM05: …`. */
function faultsOfPlace({ use, def }: Placed, place: number, says: PlaceUse): string[] {
  const at = `${use.id}${String(place).padStart(2, '0')}`
  const element = def.elements[place - 1]
  if (element === undefined) return [`${at}: the segment has no such place`]
  const letter = use.uses[place - 1]
  if (letter !== 'R' && letter !== 'S') return [`${at}: something is said of a place that is not used`]
  if (typeof element === 'string' && element.startsWith('C')) {
    const found = Object.entries(composites).find(([id]) => id === element)?.[1]
    if (!found) return [`${at}: no composite ${element}`]
    const uses = says.uses ?? 'R'
    return [
      ...(uses.length > found.parts.length ? [`${at}: more uses than parts`] : []),
      ...Object.entries(says.parts ?? {}).flatMap(([part, partSays]) => [
        ...('RS'.includes(uses[Number(part) - 1] ?? '-') ? [] : [`${at}-${part}: said of no used part`]),
        ...faultsOfCodes(`${at}-${part}`, found.parts[Number(part) - 1] ?? 0, partSays),
      ]),
    ]
  }
  if (says.parts || says.uses) return [`${at}: parts of what is no composite`]
  return faultsOfCodes(at, element, says)
}

function faultsOfCodes(at: string, element: number | string, { codes = [], max, min }: PlaceUse): string[] {
  const facts = dataElements[element as number]
  if (!facts) return [`${at}: no data element ${element}`]
  const most = max ?? facts.max
  const least = min ?? facts.min
  return [
    ...codes
      .filter(code => code.length < least || code.length > most)
      .map(code => `${at}: ${code} has not ${least} to ${most} characters`),
    ...(new Set(codes).size === codes.length ? [] : [`${at}: a code stands twice`]),
  ]
}

/** A segment as short as it can be that has the code by which its use is known: one of them by `turn`. */
function shortest({ use, def }: Placed, version: string, turn: number): string {
  if (use.id === 'ST') return `ST*${use.places[1]?.codes?.[0]}*0001*${version}`
  const [place = 0, part = 0] = def.qualifier ?? []
  const said = use.places[place]
  const codes = (part > 0 ? said?.parts?.[part]?.codes : said?.codes) ?? []
  const code = codes[turn % codes.length]
  if (code === undefined) return `${use.id}*1`
  return [use.id, ...Array.from({ length: place - 1 }, () => 'X'), code].join('*')
}

describe.each(allSets.map(set => [set.id, set] as const))('%s', (_id, set: SetDef) => {
  const placed = usesOf(set.root)

  test('every use has a segment of the dictionary, and says nothing of places that it has not', () => {
    expect(placed.length).toBe(
      loopsOf(set.root).flatMap(loop => loop.items.filter(item => item.kind === 'segment')).length,
    )
    expect(placed.length).toBeGreaterThan(5)
    const faults = placed.flatMap(each => [
      ...(each.use.uses.length > each.def.elements.length ? [`${each.use.name}: more uses than places`] : []),
      ...(/^[RSN]*[RS][RSN]*$/.test(each.use.uses) ? [] : [`${each.use.name}: uses ${each.use.uses}`]),
      ...Object.entries(each.use.places).flatMap(([place, says]) => faultsOfPlace(each, Number(place), says)),
    ])
    expect(faults).toEqual([])
  })

  test('names are unique where they are looked up, and uses of one segment differ by their codes', () => {
    const twice = loopsOf(set.root).flatMap(loop => {
      const names = loop.items.map(item => item.name)
      return names.filter((name, at) => names.indexOf(name) !== at).map(name => `${loop.id}/${name}`)
    })
    expect(twice).toEqual([])
    const clashing = loopsOf(set.root).flatMap(loop => {
      const seen = new Set<string>()
      return usesOf({ ...loop, items: loop.items.filter(item => item.kind === 'segment') }).flatMap(each => {
        const [place = 0, part = 0] = each.def.qualifier ?? []
        const said = each.use.places[place]
        const codes = (part > 0 ? said?.parts?.[part]?.codes : said?.codes) ?? ['']
        return codes.flatMap(code => {
          const key = `${loop.id} ${each.use.id} ${code}`
          if (seen.has(key)) return [key]
          seen.add(key)
          return []
        })
      })
    })
    expect(clashing).toEqual([])
  })

  test('every place is reached by a segment with each of its codes', () => {
    const version = set.writes
    for (let turn = 0; turn < 15; turn++) {
      const lines = placed.map(each => shortest(each, version, turn))
      const { places, misfits } = walked(enveloped(set, version, lines))
      expect(misfits).toEqual([])
      expect(places).toEqual(placed.map(({ loop, use }) => `${loop.id}/${use.name}`))
    }
  })

  test('it is found by each of its versions, and writes one of them', () => {
    for (const version of set.versions) expect(findSet(set.transaction, version)?.id).toBe(set.id)
    expect(set.versions).toContain(set.writes)
    expect(findSet(set.transaction, `${set.writes.slice(0, 10)}A9`)?.id).toBe(set.id)
  })

  test('it compiles to a slot for each use', () => {
    expect(compiledSet(set).slots.length).toBe(placed.length)
    expect(compiledSet(set).loops.length).toBe(loopsOf(set.root).length)
  })
})

test('there is no set for what is none of ours', () => {
  expect(findSet('277', '005010X212')).toBeNull()
  expect(findSet('837', '004010X098A1')).toBeNull()
  expect(findSet('850', '005010')).toBeNull()
})
