/**
 * Tests that the shipped profiles are right and differ in shape, and that each shape is shown several times.
 */
import { describe, expect, test } from 'vitest'
import { profiles } from '#guidance/all-profiles.ts'
import { documents } from '#guidance/documents.ts'
import type { PartnerProfile, ProfileFile } from '#guidance/profile.ts'
import { codesOn, fileDefinitions, findCodeSet, servicesOn } from './guidance.ts'
import { isExtra, layoutOf } from './layout.ts'
import { unknownWords } from './recognise/file-name.ts'

const day = '2026-11-22'
const all = profiles.flatMap(profile =>
  Object.entries(profile.files).map(([fileId, file]) => ({
    profile,
    fileId,
    file,
    name: `${profile.id} ${fileId}`,
  })),
)

/** How one file of a profile differs from the guidance's own layout, as words. */
function traitsOf(fileId: string, file: ProfileFile): string[] {
  const columns = file.sheets.flatMap(sheet => sheet.columns)
  const definition = fileDefinitions.find(({ id }) => id === fileId)
  const order = definition?.tables.flatMap(table => table.elements.map(({ id }) => id)) ?? []
  const places = columns.flatMap(column => ('element' in column ? [order.indexOf(column.element)] : []))
  const has = (holds: boolean, trait: string): string[] => (holds ? [trait] : [])
  return [
    file.format,
    ...has(file.format === 'csv', `delimiter ${JSON.stringify(file.delimiter ?? ',')}`),
    ...has(file.format === 'csv', `encoding ${file.encoding ?? 'utf-8'}`),
    ...has(file.sheets.length > 1, 'several sheets'),
    ...has(
      file.sheets.some(sheet => sheet.banner !== undefined),
      'banner',
    ),
    ...has(
      columns.some(column => column.over !== undefined),
      'two-row header',
    ),
    ...has(
      columns.some(column => 'extra' in column),
      'extra columns',
    ),
    ...has(
      columns.some(column => 'heading' in column),
      'own headings',
    ),
    ...has((file.omits?.length ?? 0) > 0, 'missing columns'),
    ...has(
      places.some((place, at) => at > 0 && place < (places[at - 1] ?? 0)),
      'own order',
    ),
    `dates ${file.dates ?? 'MM/DD/YYYY'}`,
    ...has(file.indicators !== undefined, `indicators ${file.indicators?.yes}/${file.indicators?.no}`),
    ...has(file.yesNo !== undefined, `yes-no ${file.yesNo?.yes}/${file.yesNo?.no}`),
    ...has(file.states === 'full-name', 'states in full'),
    ...has(file.phones !== undefined, `phones ${file.phones}`),
    ...has(file.separator !== undefined, `separator ${file.separator}`),
    ...Object.keys(file.codes ?? {}).map(codeSet => `codes ${codeSet}`),
    ...has(file.fileName !== undefined, 'file name pattern'),
  ]
}

describe('every shipped profile', () => {
  test('there are at least twelve, each named as an example, ids unique', () => {
    expect(profiles.length).toBeGreaterThanOrEqual(12)
    expect(new Set(profiles.map(({ id }) => id)).size).toBe(profiles.length)
    for (const { id, name, example, basis } of profiles) {
      expect([example, basis]).toEqual([true, 'plan'])
      expect(id).toMatch(/^example-/)
      expect(name).toMatch(/\(example\)$/)
    }
  })

  test('covers at least two files, and cites a known document', () => {
    const known = new Set<string>(documents.map(({ id }) => id))
    expect(profiles.filter(({ files }) => Object.keys(files).length < 2)).toEqual([])
    expect(profiles.filter(({ cite }) => !known.has(cite.split(':')[0] ?? ''))).toEqual([])
  })

  test('together they cover every file twice and more; the invoice thrice, for both parties', () => {
    const counts = fileDefinitions.map(({ id }) => all.filter(({ fileId }) => fileId === id).length)
    expect(Math.min(...counts)).toBeGreaterThanOrEqual(2)
    const invoices = profiles.filter(({ files }) => files['billing/invoice'] !== undefined)
    expect(invoices.length).toBeGreaterThanOrEqual(3)
    expect(
      invoices.filter(({ parties }) => parties.includes('community-supports')).length,
    ).toBeGreaterThanOrEqual(2)
    expect(invoices.filter(({ parties }) => parties.includes('ecm')).length).toBeGreaterThanOrEqual(2)
  })
})

describe.each(all)('$name', ({ profile, fileId, file }) => {
  const definition = fileDefinitions.find(({ id }) => id === fileId)
  const elements = definition?.tables.flatMap(table => table.elements) ?? []
  const named = new Set(
    file.sheets.flatMap(sheet =>
      sheet.columns.flatMap(column => ('element' in column ? [column.element] : [])),
    ),
  )

  test('names a file and elements that the guidance has, for a party that the file is for', () => {
    expect(definition).toBeDefined()
    expect([...named].filter(id => !elements.some(element => element.id === id))).toEqual([])
    expect(definition?.parties.some(party => profile.parties.includes(party))).toBe(true)
  })

  test('has every element that is always needed, and says which others it leaves out', () => {
    const layout = layoutOf({ ...elementsAsFile(fileId) }, { day })
    const needed = layout.columns.filter(column => column.need === 'always').map(column => column.element.id)
    expect(needed.filter(id => !named.has(id))).toEqual([])
    const omitted = [...new Set(elements.map(({ id }) => id))].filter(id => !named.has(id))
    expect([...(file.omits ?? [])].sort()).toEqual(omitted.sort())
  })

  test('leaves out a conditional element only where its condition cannot come true', () => {
    const layout = layoutOf({ ...elementsAsFile(fileId) }, { day })
    const able = layout.columns.filter(({ element, need }) => {
      if (named.has(element.id) || typeof need === 'string') return false
      const conditions = 'when' in need ? [need] : need.all
      return conditions.every(({ when, is }) => named.has(when) || is === 'blank')
    })
    expect(able.map(({ element }) => element.id)).toEqual([])
  })

  test('has room for all the modifiers of a service', () => {
    const most = Math.max(...servicesOn(day).map(({ modifiers }) => modifiers.length))
    const modifiers = layoutOf(elementsAsFile(fileId), { day, profile }).columns.filter(
      ({ element }) => element.id === 'procedureCodeModifier',
    )
    expect([0, most, 4]).toContain(modifiers.length)
  })

  test('writes every code in force of a list with one code of its own, and means another by none of them', () => {
    for (const [id, codes] of Object.entries(file.codes ?? {})) {
      const codeSet = findCodeSet(id)
      expect(codeSet).not.toBeNull()
      const inForce = codeSet ? codesOn(codeSet, day).map(({ code }) => code) : []
      const ours = Object.values(codes)
      expect(new Set(ours).size).toBe(ours.length)
      expect(ours.filter(code => !inForce.includes(code))).toEqual([])
      if (codeSet?.open) continue
      expect(inForce.filter(code => !ours.includes(code))).toEqual([])
      expect(elements.some(element => element.codeSet === id && named.has(element.id))).toBe(true)
    }
  })

  test('names sheets, joins and files as Excel and file systems allow', () => {
    for (const sheet of file.sheets)
      expect(sheet.name).toMatch(file.format === 'csv' ? /^$/ : /^[^[\]:*?/\\]{1,31}$/)
    expect(file.sheets.length > 1).toBe(file.joinedBy !== undefined)
    expect(unknownWords(file.fileName ?? '')).toEqual([])
  })
})

function elementsAsFile(fileId: string) {
  const definition = fileDefinitions.find(({ id }) => id === fileId)
  if (!definition) throw new Error(`no file ${fileId}`)
  return definition
}

describe('shapes', () => {
  test('no two files look the same, in shape or in headings', () => {
    const shapes = all.map(({ fileId, file }) => [fileId, ...traitsOf(fileId, file)].join('; '))
    expect(shapes.filter((shape, at) => shapes.indexOf(shape) !== at)).toEqual([])
    const headings = all.map(({ profile, fileId }) => headingsOf(profile, fileId))
    expect(headings.filter((heading, at) => headings.indexOf(heading) !== at)).toEqual([])
  })

  test('no two profiles have the same traits', () => {
    const traits = profiles.map(({ files }) =>
      [...new Set(Object.entries(files).flatMap(([id, file]) => traitsOf(id, file)))].sort().join('; '),
    )
    expect(new Set(traits).size).toBe(profiles.length)
  })

  const expected: readonly (readonly [string, number])[] = [
    ['xlsx', 10],
    ['csv', 8],
    ['several sheets', 4],
    ['banner', 8],
    ['two-row header', 4],
    ['extra columns', 6],
    ['own headings', 15],
    ['missing columns', 10],
    ['own order', 10],
    ['delimiter ","', 3],
    ['delimiter ";"', 3],
    ['delimiter "|"', 3],
    ['delimiter "\\t"', 3],
    ['encoding utf-8', 3],
    ['encoding utf-8-bom', 3],
    ['encoding utf-16le', 3],
    ['encoding windows-1252', 3],
    ['dates MM/DD/YYYY', 2],
    ['dates M/D/YYYY', 2],
    ['dates MM-DD-YY', 2],
    ['dates MM-DD-YYYY', 2],
    ['dates YYYY-MM-DD', 2],
    ['dates YYYYMMDD', 2],
    ['dates DD-Mon-YYYY', 2],
    ['dates excel-date', 2],
    ['indicators Y/N', 2],
    ['indicators Yes/No', 2],
    ['indicators TRUE/FALSE', 2],
    ['indicators X/', 2],
    ['indicators 1/0', 2],
    ['yes-no Yes/No', 2],
    ['yes-no 1/0', 2],
    ['states in full', 2],
    ['phones (555) 123-4567', 2],
    ['phones 555-123-4567', 2],
    ['separator ,', 2],
    ['separator |', 2],
    ['codes engagement-status', 2],
    ['codes community-supports', 2],
    ['codes outreach-method', 2],
    ['codes populations-of-focus', 2],
    ['codes potential-populations-of-focus', 1],
    ['codes discontinuation-reason', 2],
    ['file name pattern', 20],
  ]
  test.each(expected)('%s is shown at least %i times', (trait, times) => {
    const shown = all.filter(({ fileId, file }) => traitsOf(fileId, file).includes(trait))
    expect(shown.length).toBeGreaterThanOrEqual(times)
  })
})

function headingsOf(profile: PartnerProfile, fileId: string): string {
  const layout = layoutOf(elementsAsFile(fileId), { day, profile })
  return layout.sheets
    .flatMap(sheet =>
      sheet.columns.map(column => `${column.over ?? ''}/${isExtra(column) ? column.extra : column.heading}`),
    )
    .join('\n')
}
