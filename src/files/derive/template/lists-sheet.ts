/**
 * The hidden sheet from which drop-downs and formulas of a template take their values, and the names of its
 * parts.
 */

import type { NamedRange, WriteSheet } from 'hucre'
import { columnLetters } from '#base/finding.ts'
import type { CodeSet, Service } from '#guidance/define.ts'
import { servicesOn } from '../../guidance.ts'
import { isExtra, type Layout } from '../../layout.ts'
import { choices, dropDownSet, knownName, listName } from './choices.ts'
import { sheetReference } from './plan.ts'

/** Begins so that the recogniser passes over it as our own. */
export const listsSheetName = 'Causeway lists'

/** One block of the sheet: columns of texts under our own headings, and the names of its ranges. */
type Block = {
  readonly columns: readonly { readonly heading: string; readonly texts: readonly string[] }[]
  /** Name → first and last of the block's columns, from 0. */
  readonly names: { readonly [name: string]: readonly [number, number] }
}

/** The hidden sheet and the names that formulas call its parts by. */
export function listsSheet(layout: Layout): { sheet: WriteSheet; names: NamedRange[] } {
  const blocks = [
    ...codeSetsOf(layout).map(codeSet => codeSetBlock(codeSet, layout)),
    ...serviceBlocks(layout),
  ]
  const columns = blocks.flatMap(block => block.columns)
  const longest = columns.reduce((most, { texts }) => Math.max(most, texts.length), 0)
  const rows = [columns.map(({ heading }) => `Causeway: ${heading}`)]
  for (let row = 0; row < longest; row++) rows.push(columns.map(({ texts }) => texts[row] ?? ''))
  const names: NamedRange[] = []
  let first = 0
  for (const block of blocks) {
    const length = block.columns[0]?.texts.length ?? 0
    for (const [name, [from, to]] of Object.entries(block.names)) {
      const area = `$${columnLetters(first + from)}$2:$${columnLetters(first + to)}$${length + 1}`
      names.push({ name, range: `${sheetReference(listsSheetName)}${area}` })
    }
    first += block.columns.length
  }
  const sheet: WriteSheet = {
    name: listsSheetName,
    rows: rows.map(row => row.map(text => (text === '' ? null : text))),
    columns: columns.map(() => ({ style: { numFmt: '@' } })),
    veryHidden: true,
    protection: { sheet: true },
  }
  return { sheet, names }
}

/** The code sets that the layout's drop-downs offer, each once. */
export function codeSetsOf(layout: Layout): readonly CodeSet[] {
  const found = new Map<string, CodeSet>()
  for (const { element } of layout.columns) {
    const codeSet = dropDownSet(element)
    if (codeSet) found.set(codeSet.id, codeSet)
  }
  return [...found.values()]
}

function codeSetBlock(codeSet: CodeSet, layout: Layout): Block {
  const offered = choices(codeSet, layout)
  return {
    columns: [
      { heading: `${codeSet.name}, choices`, texts: offered.map(choice => choice.text) },
      { heading: `${codeSet.name}, codes`, texts: offered.map(choice => choice.code) },
      { heading: `${codeSet.name}, labels`, texts: offered.map(choice => choice.label) },
    ],
    names: { [listName(codeSet.id)]: [0, 0], [knownName(codeSet.id)]: [0, 2] },
  }
}

/** The services that a template of this layout may bill; none where it has no procedure codes. */
export function servicesOf(layout: Layout): readonly Service[] {
  const bills = layout.sheets.some(sheet =>
    sheet.columns.some(column => !isExtra(column) && column.element.is === 'procedure'),
  )
  return bills ? servicesOn(layout.day).filter(service => service.program === layout.party) : []
}

function serviceBlocks(layout: Layout): Block[] {
  const services = servicesOf(layout)
  if (services.length === 0) return []
  const keyed = services.flatMap(service =>
    orders(service.modifiers).map(order => ({
      key: [service.procedure, ...order].join(' '),
      name: service.name,
    })),
  )
  const procedures = [...new Set(services.map(service => service.procedure))].sort()
  const pairs = procedures.flatMap(procedure =>
    modifiersOf(services, procedure).map(modifier => ({ procedure, modifier })),
  )
  const modifiers = [...new Set(pairs.map(pair => pair.modifier))].sort()
  return [
    {
      columns: [
        { heading: 'code with modifiers', texts: keyed.map(each => each.key) },
        { heading: 'service', texts: keyed.map(each => each.name) },
      ],
      names: { service_keys: [0, 0], service_names: [1, 1] },
    },
    { columns: [{ heading: 'codes', texts: procedures }], names: { list_procedures: [0, 0] } },
    {
      columns: [
        { heading: 'code', texts: pairs.map(pair => pair.procedure) },
        { heading: 'its modifier', texts: pairs.map(pair => pair.modifier) },
      ],
      names: { pair_procedures: [0, 0], pair_modifiers: [1, 1] },
    },
    { columns: [{ heading: 'modifiers', texts: modifiers }], names: { list_modifiers: [0, 0] } },
  ]
}

function modifiersOf(services: readonly Service[], procedure: string): string[] {
  const all = services
    .filter(service => service.procedure === procedure)
    .flatMap(service => service.modifiers)
  return [...new Set(all)].sort()
}

/** A modifier may stand in any of the modifier columns: every order of them means the same service. */
function orders(modifiers: readonly string[]): string[][] {
  if (modifiers.length <= 1) return [[...modifiers]]
  return modifiers.flatMap((modifier, place) =>
    orders(modifiers.filter((_, other) => other !== place)).map(rest => [modifier, ...rest]),
  )
}
