/** The elements of a segment's use as rows of a table: place, name, usage, type, length, codes. */
import { anchor, code, plain } from '#base/markdown.ts'
import type {
  CompositeDef,
  DataElement,
  ExternalSet,
  PlaceUse,
  SegmentDef,
  SegmentUse,
  Usage,
} from '../define.ts'
import { composites } from '../dictionary/composites.ts'
import { dataElements } from '../dictionary/data-elements.ts'
import { meaningOf } from './code-meanings.ts'
import { countWords, usageWords, wordsOf } from './words-of-names.ts'

export const elementHeadings = ['Place', 'Element', 'Usage', 'Type', 'Length', 'Values']

type Row = readonly string[]

/** A row for each place that is used, and for each part of a composite. */
export function elementRows(use: SegmentUse, def: SegmentDef): Row[] {
  return def.elements.flatMap((element, at) => {
    const place = at + 1
    const usage = usageAt(use.uses, at)
    if (usage === 'N') return []
    const own = use.places[place] ?? {}
    const name = `${use.id}${String(place).padStart(2, '0')}`
    const composite = compositeOf(element)
    const isNamed = def.qualifier?.[0] === place
    const of = (part: number): string => (isNamed && (def.qualifier?.[1] ?? 0) === part ? use.name : '')
    if (composite === undefined) return [rowOf(name, element, usage, own, of(0))]
    const { parts } = composite
    const whole = [code(name), plain(wordsOf(composite.name)), usageWithRepeat(usage, own), '', '', '']
    const rows = parts.flatMap((number, index) => {
      const ofPart = own.uses === undefined ? 'S' : usageAt(own.uses, index)
      if (ofPart === 'N') return []
      const partUse = own.parts?.[index + 1] ?? {}
      return [rowOf(`${name}-${index + 1}`, number, ofPart, partUse, of(index + 1))]
    })
    return [whole, ...rows]
  })
}

function usageAt(uses: string, at: number): Usage {
  const letter = uses.charAt(at)
  return letter === 'R' || letter === 'S' ? letter : 'N'
}

function compositeOf(element: SegmentDef['elements'][number]): CompositeDef | undefined {
  return Object.entries(composites).find(([id]) => id === element)?.[1]
}

function elementOf(element: number | string): DataElement | undefined {
  return Object.entries(dataElements).find(([id]) => id === String(element))?.[1]
}

function usageWithRepeat(usage: Usage, { repeat = 1 }: PlaceUse): string {
  return repeat === 1 ? usageWords[usage] : `${usageWords[usage]}, ${countWords(repeat)}`
}

function rowOf(place: string, element: number | string, usage: Usage, use: PlaceUse, useName: string): Row {
  const def = elementOf(element)
  const [min, max] = [use.min ?? def?.min ?? 0, use.max ?? def?.max ?? 0]
  return [
    code(place),
    `${plain(wordsOf(def?.name ?? ''))} (${element})`,
    usageWithRepeat(usage, use),
    def?.type ?? '',
    min === max ? String(min) : `${min}–${max}`,
    [codesOf(element, use, useName), listsOf(use)].filter(text => text !== '').join('; '),
  ]
}

/** Codes with what they mean; the only code by which a use is told from others is what it is named after. */
function codesOf(element: number | string, { codes = [] }: PlaceUse, useName: string): string {
  const name = codes.length === 1 ? wordsOf(useName) : ''
  return codes.map(each => `${code(each)} ${plain(meaningOf(element, each) ?? name)}`.trim()).join('; ')
}

function listsOf({ external, externalBy }: PlaceUse): string {
  if (external !== undefined) return linkTo(external)
  return Object.entries(externalBy?.sets ?? {})
    .map(([qualifier, list]) => `after ${code(qualifier)}: ${linkTo(list)}`)
    .join(', ')
}

function linkTo(list: ExternalSet): string {
  return `[${list}](code-lists.md#${anchor(list)})`
}
