/** The cell formats of a marked workbook: the sender's own, and their copies with our fills. */

import { bareStyles } from '../plain-styles.ts'
import { attributeOf, type Element, elementsOf, spliced, withAttribute } from '../xml/xml-editing.ts'
import type { MarkLook } from './mark-plan.ts'

export type StyleBook = {
  /** Some cells have to be given another format even without a mark. */
  readonly restores: boolean
  /** The same format with the fill of that look. */
  marked(style: number, look: MarkLook): number
  /** The format as it was before an earlier marking; the plain one where the file has no formats at all. */
  restored(style: number): number
  /** For the cells and the heading of an extra column. */
  extra(isHeading: boolean): number
  /** The styles part, with all formats that were asked for. */
  bytes(): Uint8Array
}

/** Light fills on which black text has a contrast above 12 : 1; the exact values are how we know them again. */
const fillColours: Record<MarkLook, string> = { rejects: 'FFF9C0B8', warning: 'FFFFE08A', note: 'FFC9E2F8' }
/** Put in place of a light font colour, which could not be read on our fills; no one's own black. */
const darkFont = 'FF1A1B1C'
/** Excel takes 65,490; from here on cells keep their format and only the error column tells. */
const mostFormats = 65_000

/** Lists of the styles part as they stand there, with what was added behind. */
type Lists = { readonly fonts: string[]; readonly fills: string[]; readonly cellXfs: string[] }

/**
 * Reads the styles part; a workbook without one, or without formats in it, gets a plain one.
 * `keepsBackgrounds`: the program that saved the file keeps the background colours of solid fills
 * (LibreOffice makes up its own).
 */
export function styleBook(part: Buffer | null, keepsBackgrounds: boolean): StyleBook {
  const parsed = part === null ? null : listsOf(part)
  const { bytes, places, lists, prefix } = parsed ?? bareLists()
  const isOurs = lists.fills.map(fill => isOurFill(fill))
  const made = new Map<string, number>()
  const once = (key: string, make: () => number): number => {
    const known = made.get(key)
    if (known !== undefined) return known
    const index = make()
    made.set(key, index)
    return index
  }
  const formats = { lists, prefix, once, keepsBackgrounds }
  const fillOf = (style: number): number =>
    Number(attributeOf(tagOf(lists.cellXfs[style] ?? ''), 'fillId') ?? 0)
  const before: number[] = []
  const findBefore = (style: number): number => {
    // What meant nothing in the sender's file must not come to mean one of the formats that we add.
    if (parsed === null) return 0
    return isOurs[fillOf(style)] === true ? restoredFormat(formats, style, fillOf(style)) : style
  }
  const restored = (style: number): number => {
    before[style] ??= findBefore(style)
    return before[style]
  }
  const marked = (style: number, look: MarkLook): number => {
    const base = restored(style)
    if (lists.cellXfs.length >= mostFormats) return base
    return once(`${look} ${base}`, () => markedFormat(formats, base, fillOf(base), look))
  }
  return {
    restores: parsed === null || isOurs.includes(true),
    restored,
    marked,
    extra: isHeading => once(`extra ${isHeading}`, () => extraFormat(formats, isHeading)),
    bytes: () =>
      spliced(
        bytes,
        places.map(place => ({ from: place.from, to: place.to, put: listXml(place, lists, prefix) })),
      ),
  }
}

type ListName = keyof Lists
type ListPlace = { readonly name: ListName; readonly from: number; readonly to: number; readonly tag: string }
type ParsedStyles = { bytes: Buffer; places: ListPlace[]; lists: Lists; prefix: string }
type Formats = {
  readonly keepsBackgrounds: boolean
  readonly lists: Lists
  readonly prefix: string
  readonly once: (key: string, make: () => number) => number
}

const listNames: Record<ListName, string> = { fonts: 'font', fills: 'fill', cellXfs: 'xf' }

/** What a list has at least, for styles parts that leave it out. */
const leastEntries: Record<ListName, readonly string[]> = {
  fonts: ['font/'],
  fills: ['fill/', 'fill/'],
  cellXfs: [],
}

function bareLists(): ParsedStyles {
  const parsed = listsOf(Buffer.from(bareStyles))
  if (!parsed) throw new RangeError('our own styles have no cell formats')
  return parsed
}

/** Null when there are no cell formats at all. */
function listsOf(bytes: Buffer): ParsedStyles | null {
  const names = [...Object.keys(listNames), ...Object.values(listNames), 'borders', 'cellStyleXfs']
  const { elements, prefix } = elementsOf(bytes, new Set(names))
  const lists: Lists = { fonts: [], fills: [], cellXfs: [] }
  const places: ListPlace[] = []
  const onTop = elements.filter(element => element.depth === 1)
  // Fonts and fills stand before all these (ECMA-376 part 1, 18.8.39).
  const behind = onTop.filter(element => ['borders', 'cellStyleXfs', 'cellXfs'].includes(element.name))
  let missingAt = Math.min(...behind.map(element => element.from))
  for (const name of ['fonts', 'fills', 'cellXfs'] as const) {
    const list = onTop.find(element => element.name === name)
    if (list) {
      const isIn = (element: Element): boolean =>
        element.name === listNames[name] &&
        element.depth === 2 &&
        element.from > list.from &&
        element.to < list.to
      for (const element of elements.filter(isIn))
        lists[name].push(bytes.toString('utf8', element.from, element.to))
      places.push({ name, from: list.from, to: list.to, tag: bytes.toString('utf8', list.from, list.tagTo) })
      if (name === 'fonts') missingAt = list.to
    } else if (name !== 'cellXfs') {
      places.push({ name, from: missingAt, to: missingAt, tag: `<${prefix}${name}>` })
    }
    if (lists[name].length === 0) lists[name].push(...leastEntries[name].map(entry => `<${prefix}${entry}>`))
  }
  return lists.cellXfs.length > 0 ? { bytes, places, lists, prefix } : null
}

function listXml(place: ListPlace, lists: Lists, prefix: string): string {
  const entries = lists[place.name]
  const tag = withAttribute(place.tag, 'count', entries.length).replace(/\/>$/, '>')
  return `${tag}${entries.join('')}</${prefix}${place.name}>`
}

/** The opening tag of an element. */
function tagOf(xml: string): string {
  return /^<[^>]*>/.exec(xml)?.[0] ?? ''
}

function isOurFill(fill: string): boolean {
  const colour = attributeOf(/<(?:\w+:)?fgColor\b[^>]*>/.exec(fill)?.[0] ?? '', 'rgb')?.toUpperCase()
  return Object.values(fillColours).some(ours => ours === colour)
}

function added(list: string[], xml: string): number {
  return list.push(xml) - 1
}

/** A copy of a format with other attributes in its tag. */
function copyOf(formats: Formats, style: number, attributes: Record<string, string | number>): number {
  const xf =
    formats.lists.cellXfs[style] ?? `<${formats.prefix}xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>`
  const tag = tagOf(xf)
  const changed = Object.entries(attributes).reduce(
    (so, [name, value]) => withAttribute(so, name, value),
    tag,
  )
  return added(formats.lists.cellXfs, changed + xf.slice(tag.length))
}

/**
 * Our fill keeps the sender's colour as its background colour, which a solid fill does not show, to give it
 * back.
 */
function markedFormat(formats: Formats, style: number, fillId: number, look: MarkLook): number {
  const { lists, prefix: p, once } = formats
  const under = solidColour(lists.fills[fillId] ?? '') ?? 'indexed="64"'
  const fill = once(`fill ${look} ${under}`, () => {
    const colours = `<${p}fgColor rgb="${fillColours[look]}"/><${p}bgColor ${under}/>`
    return added(
      lists.fills,
      `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`,
    )
  })
  const fontId = fontOf(lists, style)
  const font = lists.fonts[fontId] ?? ''
  const readable = isLight(font)
    ? once(`font ${fontId}`, () => added(lists.fonts, recoloured(font, p, darkFont)))
    : fontId
  return copyOf(formats, style, { fillId: fill, applyFill: 1, fontId: readable, applyFont: 1 })
}

function restoredFormat(formats: Formats, style: number, fillId: number): number {
  const { lists, prefix: p, once } = formats
  const kept = /<(?:\w+:)?bgColor\b([^>]*?)\/?>/.exec(lists.fills[fillId] ?? '')?.[1]?.trim() ?? ''
  const isPlain = !formats.keepsBackgrounds || kept === '' || /indexed\s*=\s*["']64["']/.test(kept)
  const fill = isPlain
    ? 0
    : once(`restored fill ${kept}`, () => {
        const colours = `<${p}fgColor ${kept}/><${p}bgColor indexed="64"/>`
        return added(
          lists.fills,
          `<${p}fill><${p}patternFill patternType="solid">${colours}</${p}patternFill></${p}fill>`,
        )
      })
  const fontId = fontOf(lists, style)
  const font = lists.fonts[fontId] ?? ''
  const isOurs = font.toUpperCase().includes(`"${darkFont}"`)
  const own = isOurs
    ? once(`own font ${fontId}`, () => added(lists.fonts, recoloured(font, p, 'FFFFFFFF')))
    : fontId
  return copyOf(formats, style, { fillId: fill, fontId: own })
}

function fontOf(lists: Lists, style: number): number {
  return Number(attributeOf(tagOf(lists.cellXfs[style] ?? ''), 'fontId') ?? 0)
}

/** The attributes of a solid fill's colour. */
function solidColour(fill: string): string | null {
  if (!/patternType\s*=\s*["']solid["']/.test(fill)) return null
  const colour = /<(?:\w+:)?fgColor\b([^>]*?)\/?>/.exec(fill)?.[1]?.trim()
  return colour ? colour : null
}

/** White by theme, or a colour whose parts are high. */
function isLight(font: string): boolean {
  const colour = /<(?:\w+:)?color\b[^>]*>/.exec(font)?.[0] ?? ''
  if (attributeOf(colour, 'theme') === '0' || attributeOf(colour, 'indexed') === '9') return true
  const rgb = /^(?:[0-9A-F]{2})?([0-9A-F]{2})([0-9A-F]{2})([0-9A-F]{2})$/i.exec(
    attributeOf(colour, 'rgb') ?? '',
  )
  if (!rgb) return false
  const [red, green, blue] = [rgb[1], rgb[2], rgb[3]].map(part => Number.parseInt(part ?? '0', 16))
  return 0.299 * (red ?? 0) + 0.587 * (green ?? 0) + 0.114 * (blue ?? 0) > 130
}

function recoloured(font: string, p: string, rgb: string): string {
  return font.replace(/<(?:\w+:)?color\b[^>]*\/?>(?:<\/(?:\w+:)?color>)?/, `<${p}color rgb="${rgb}"/>`)
}

/** Text as it is, wrapped, and open to the sender where the sheet is protected. Headings are bold. */
function extraFormat(formats: Formats, isHeading: boolean): number {
  const { lists, prefix: p, once } = formats
  const base = lists.fonts[0] ?? `<${p}font/>`
  const bold = (): number => {
    const open = tagOf(base).replace(/\s*\/>$/, '>')
    const rest = base.endsWith('/>') && base === tagOf(base) ? `</${p}font>` : base.slice(tagOf(base).length)
    return added(lists.fonts, `${open}<${p}b/>${rest.replace(/<(?:\w+:)?b(?:\s[^>]*)?\/>/, '')}`)
  }
  const font = isHeading ? once('bold font', bold) : 0
  const tag = `<${p}xf numFmtId="49" fontId="${font}" fillId="0" borderId="0" xfId="0"`
  const applies = 'applyNumberFormat="1" applyFont="1" applyAlignment="1" applyProtection="1"'
  const inside = `<${p}alignment vertical="top" wrapText="1"/><${p}protection locked="0"/>`
  return added(lists.cellXfs, `${tag} ${applies}>${inside}</${p}xf>`)
}
