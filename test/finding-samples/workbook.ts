/** Workbooks written tag by tag, so that samples can hold what no honest writer writes. */
import { columnLetters } from '#base/finding.ts'
import { type ZipMember, zipOf } from './zip.ts'

/** A text, or a cell by its XML: `t` its type, `v` its value, `f` its formula, `s` its format (1 is a date). */
export type RawCell =
  | string
  | { readonly t?: string; readonly v?: string; readonly f?: string; readonly s?: number }

export type RawSheet = {
  readonly name: string
  readonly rows: readonly (readonly RawCell[])[]
  readonly state?: 'hidden' | 'veryHidden'
  /** Numbers of hidden rows, from 1. */
  readonly hiddenRows?: readonly number[]
  /** Numbers of hidden columns, from 1. */
  readonly hiddenColumns?: readonly number[]
  /** Merged areas: `A2:A3`. */
  readonly merged?: readonly string[]
}

export const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
export const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The workbook's bytes. `changed` takes the place of parts of the same name, or comes after them. */
export function workbookOf(sheets: readonly RawSheet[], changed: readonly ZipMember[] = []): Uint8Array {
  return zipOf(membersOf(sheets, changed))
}

/** The parts of a workbook, to be forged before they are packed. */
export function membersOf(sheets: readonly RawSheet[], changed: readonly ZipMember[] = []): ZipMember[] {
  const named = sheets.map((sheet, index) => ({ sheet, number: index + 1 }))
  const parts: ZipMember[] = [
    { name: '[Content_Types].xml', content: contentTypes(named.map(({ number }) => number)) },
    { name: '_rels/.rels', content: relations([['officeDocument', 'xl/workbook.xml']]) },
    { name: 'xl/workbook.xml', content: workbookXml(sheets) },
    {
      name: 'xl/_rels/workbook.xml.rels',
      content: relations([
        ...named.map(({ number }): [string, string] => ['worksheet', `worksheets/sheet${number}.xml`]),
        ['styles', 'styles.xml'],
        ['sharedStrings', 'sharedStrings.xml'],
      ]),
    },
    { name: 'xl/styles.xml', content: styles },
    { name: 'xl/sharedStrings.xml', content: `${declaration}<sst xmlns="${main}"></sst>` },
    ...named.map(({ sheet, number }) => ({
      name: `xl/worksheets/sheet${number}.xml`,
      content: sheetXml(sheet),
    })),
  ]
  const kept = parts.map(part => changed.find(({ name }) => name === part.name) ?? part)
  return [...kept, ...changed.filter(({ name }) => !parts.some(part => part.name === name))]
}

function contentTypes(numbers: readonly number[]): string {
  const override = (name: string, kind: string): string =>
    `<Override PartName="/xl/${name}.xml" ContentType="${type}.${kind}+xml"/>`
  const sheets = numbers.map(number => override(`worksheets/sheet${number}`, 'worksheet')).join('')
  return (
    `${declaration}<Types xmlns="${packages}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    `${override('workbook', 'sheet.main')}${override('styles', 'styles')}` +
    `${override('sharedStrings', 'sharedStrings')}${sheets}</Types>`
  )
}

/** A part of relations; the nth has the id `rIdn`. */
function relations(targets: readonly (readonly [string, string])[]): string {
  const each = targets.map(
    ([kind, target], index) =>
      `<Relationship Id="rId${index + 1}" Type="${office}/${kind}" Target="${target}"/>`,
  )
  return `${declaration}<Relationships xmlns="${packages}/relationships">${each.join('')}</Relationships>`
}

export function workbookXml(sheets: readonly Pick<RawSheet, 'name' | 'state'>[]): string {
  const each = sheets.map(({ name, state }, index) => {
    const hidden = state === undefined ? '' : ` state="${state}"`
    return `<sheet name="${escaped(name)}" sheetId="${index + 1}"${hidden} r:id="rId${index + 1}"/>`
  })
  return `${declaration}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${each.join('')}</sheets></workbook>`
}

/** Format 0 is general, format 1 a date. */
const styles =
  `${declaration}<styleSheet xmlns="${main}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills>` +
  '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs>' +
  '<cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>'

export function sheetXml({ rows, hiddenRows, hiddenColumns, merged }: RawSheet): string {
  const columns = (hiddenColumns ?? []).map(number => `<col min="${number}" max="${number}" hidden="1"/>`)
  const areas = (merged ?? []).map(area => `<mergeCell ref="${area}"/>`)
  const each = rows.map((cells, index) => {
    const hidden = hiddenRows?.includes(index + 1) === true ? ' hidden="1"' : ''
    const inside = cells.map((cell, place) => cellXml(cell, `${columnLetters(place)}${index + 1}`))
    return `<row r="${index + 1}"${hidden}>${inside.join('')}</row>`
  })
  return (
    `${declaration}<worksheet xmlns="${main}">${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}` +
    `<sheetData>${each.join('')}</sheetData>` +
    `${areas.length > 0 ? `<mergeCells>${areas.join('')}</mergeCells>` : ''}</worksheet>`
  )
}

function cellXml(cell: RawCell, reference: string): string {
  if (cell === '') return ''
  if (typeof cell === 'string') {
    return `<c r="${reference}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`
  }
  const { t, v, f, s } = cell
  const attributes = `${s === undefined ? '' : ` s="${s}"`}${t === undefined ? '' : ` t="${t}"`}`
  const formula = f === undefined ? '' : `<f>${escaped(f)}</f>`
  return `<c r="${reference}"${attributes}>${formula}${v === undefined ? '' : `<v>${escaped(v)}</v>`}</c>`
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
