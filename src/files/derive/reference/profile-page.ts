/** The reference page of a partner profile: how its files differ from the guidance, column by column. */

import { bullets, code, page, plain, table } from '#base/markdown.ts'
import type { FileDefinition } from '#guidance/define.ts'
import type { PartnerProfile, ProfileFile, ProfileSheet } from '#guidance/profile.ts'
import { derivedNote, inForce, slug, source } from './markdown.ts'

/** `files` are the definitions that the profile's file ids mean. */
export function profilePage(profile: PartnerProfile, files: readonly FileDefinition[]): string {
  return page(
    `# ${plain(profile.name)}`,
    derivedNote,
    profile.example
      ? 'An example. No plan of this name exists; the layout is shaped as some plans shape theirs.'
      : 'A partner’s own layout.',
    bullets([
      `Id ${code(profile.id)}`,
      `For ${profile.parties.map(code).join(', ')}`,
      `In force ${inForce(profile)}`,
      `Source: ${source(profile, '../')}`,
    ]),
    ...Object.entries(profile.files).flatMap(([id, file]) => {
      const definition = files.find(each => each.id === id)
      return definition ? filePart(definition, file) : []
    }),
  )
}

function filePart(definition: FileDefinition, file: ProfileFile): string[] {
  return [
    `## ${plain(definition.name)}`,
    `Differs from [the guidance](../files/${slug(definition.id)}.md) so:`,
    bullets(styleLines(file)),
    ...file.sheets.flatMap(sheet => sheetPart(sheet, definition, file)),
  ]
}

const delimiterNames = { ',': 'comma', ';': 'semicolon', '\t': 'tab', '|': 'pipe' } as const

function styleLines(file: ProfileFile): string[] {
  const codes = Object.entries(file.codes ?? {}).map(
    ([codeSet, theirs]) =>
      `Codes of ${code(codeSet)}: ${Object.entries(theirs)
        .map(([their, ours]) => `${code(their)} for ${code(ours)}`)
        .join(', ')}`,
  )
  return [
    file.format === 'csv'
      ? `Delimited text: ${delimiterNames[file.delimiter ?? ',']}, ${file.encoding ?? 'utf-8'}`
      : `Excel workbook of ${file.sheets.length} sheet${file.sheets.length === 1 ? '' : 's'}`,
    ...(file.joinedBy?.length ? [`Sheets are joined by ${file.joinedBy.map(code).join(', ')}`] : []),
    ...(file.dates ? [`Dates as ${code(file.dates)}`] : []),
    ...(file.indicators
      ? [`Indicators as ${code(file.indicators.yes)} and ${code(file.indicators.no) || 'blank'}`]
      : []),
    ...(file.yesNo ? [`Yes and no as ${code(file.yesNo.yes)} and ${code(file.yesNo.no)}`] : []),
    ...(file.states ? [`States as ${file.states === 'postal' ? 'postal codes' : 'full names'}`] : []),
    ...(file.phones ? [`Telephone numbers as ${code(file.phones)}`] : []),
    ...(file.separator ? [`Several values in one cell parted by ${code(file.separator)}`] : []),
    ...codes,
    ...(file.omits?.length ? [`Leaves out: ${file.omits.map(code).join(', ')}`] : []),
    ...(file.fileName ? [`File name: ${code(file.fileName)}`] : []),
    ...(file.cadence ? [`Cadence: ${plain(file.cadence)}`] : []),
  ]
}

function sheetPart(sheet: ProfileSheet, definition: FileDefinition, file: ProfileFile): string[] {
  const elements = new Map(definition.tables.flatMap(({ elements: all }) => all.map(each => [each.id, each])))
  const hasOver = sheet.columns.some(column => column.over !== undefined)
  const rows = sheet.columns.map((column, index) => {
    const over = hasOver ? [plain(column.over ?? '')] : []
    if ('extra' in column) return [String(index + 1), ...over, plain(column.extra), 'the plan’s own']
    const element = elements.get(column.element)
    const nth = column.nth === undefined ? '' : ` ${column.nth}`
    const label = `${element?.label ?? column.element}${nth}`
    return [String(index + 1), ...over, plain(column.heading ?? label), plain(label)]
  })
  const banner = sheet.banner?.length
    ? `Rows above the header: ${sheet.banner.map(line => `“${plain(line)}”`).join(', ')}`
    : ''
  return [
    file.sheets.length > 1 ? `### Sheet ${plain(sheet.name)}` : '',
    banner,
    table(['', ...(hasOver ? ['Under'] : []), 'Heading', 'In the guidance'], rows),
  ]
}
