/** Thousands of broken files through the whole check: it never throws or dawdles, and its answer is always sound. */
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { type Random, seededRandom } from '#base/random.ts'
import type { Answer, Place, RowStatus } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { firstPass, rowFindings } from '#files/check/check-stream.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { sampleRows, writtenRows } from '#files/derive/sample.ts'
import { goodRows, writtenFile } from '#files/good-rows.ts'
import type { Layout } from '#files/layout.ts'
import { findRegistered, tell } from '#files/words/find.ts'
import { asOneSheet, headerRows, rowWriter } from '#files/written-rows.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { csvText, layoutFor, sampleDay } from './finding-samples/sample.ts'
import { membersOf } from './finding-samples/workbook.ts'
import { type ZipMember, zipOf } from './finding-samples/zip.ts'

const checker = prepareChecker(sampleDay, profiles)

/** Files to start from: some of the guidance's own layouts, some partners' odd ones, one of three sheets. */
const layouts: readonly Layout[] = [
  layoutFor('ecm/initial-outreach-tracker'),
  layoutFor('ecm/return-transmission'),
  layoutFor('billing/invoice'),
  ...['example-saltmarsh', 'example-kestrel', 'example-sandpiper', 'example-cottonwood'].flatMap(id => {
    const profile = profiles.find(each => each.id === id)
    const [fileId] = Object.keys(profile?.files ?? {})
    return profile && fileId ? [layoutFor(fileId, { profile })] : []
  }),
]
const rowsOf = layouts.map(layout => [...sampleRows(layout, { rows: 6, seed: 5 })])

const texts = layouts.map((layout, index) => {
  const sheet = asOneSheet(layout)
  const write = rowWriter(layout, sheet)
  return csvText([...headerRows(sheet), ...(rowsOf[index] ?? []).map(write)])
})
const workbooks = layouts.map((layout, index) =>
  membersOf(
    layout.sheets.map((sheet, at) => ({
      name: sheet.name,
      rows: [...headerRows(sheet), ...writtenRows(layout, rowsOf[index] ?? [], at)],
    })),
  ),
)

/** What is put into files: marks that mean something to a reader, and texts that mean something to a check. */
const pieces = [
  '"',
  '""',
  ',',
  ';',
  '\t',
  '|',
  '\r',
  '\n',
  '\r\n',
  '\u0000',
  '\ufeff',
  '\u202e',
  '\ud800',
  "'",
  '=1+1',
  '-',
  '@',
  '1E+11',
  '45123',
  '02/30/2026',
  '#REF!',
  'Total',
  'N/A',
  'TRUE',
  '9'.repeat(40),
  ' '.repeat(50),
  'x'.repeat(5000),
  'Causeway: row mark',
  'sep=;',
  '<c r="A1">',
  '</row>',
  '<row r="0">',
  '<row r="1048577">',
  't="s"',
  't="e"',
  's="9"',
  '<f>1</f>',
  '&#0;',
  '&amp;',
  'xml:space="preserve"',
  '<v>99999</v>',
  'hidden="1"',
  'r="XFD2"',
  '<mergeCell ref="A2:C9"/>',
]

/** The text with some of it cut out, doubled, moved or replaced. */
function broken(text: string, random: Random): string {
  let changed = text
  for (let changes = 1 + random.below(3); changes > 0; changes--) {
    const from = random.below(changed.length + 1)
    const to = Math.min(changed.length, from + random.below(random.oneIn(4) ? 400 : 8))
    const cut = changed.slice(from, to)
    const put = random.pick([
      '',
      cut + cut,
      random.pick(pieces),
      random.pick(pieces) + cut,
      String.fromCharCode(random.below(random.oneIn(3) ? 0x10000 : 128)),
    ])
    changed = changed.slice(0, from) + put + changed.slice(to)
    if (random.oneIn(12)) changed = changed.slice(0, from)
    if (random.oneIn(12)) changed = movedLine(changed, random)
  }
  return changed
}

function movedLine(text: string, random: Random): string {
  const lines = text.split('\n')
  const [line = ''] = lines.splice(random.below(lines.length), 1)
  lines.splice(random.below(lines.length + 1), 0, line)
  return lines.join('\n')
}

function brokenText(random: Random): Buffer {
  const text = broken(random.pick(texts), random)
  if (random.oneIn(10)) return Buffer.from(`\ufeff${text}`, 'utf16le')
  return Buffer.from(text, random.oneIn(5) ? 'latin1' : 'utf8')
}

function brokenWorkbook(random: Random): Buffer {
  const members = random.pick(workbooks)
  if (random.oneIn(4)) {
    const bytes = Buffer.from(zipOf(members))
    for (let changes = 1 + random.below(6); changes > 0; changes--)
      bytes[random.below(bytes.length)] = random.below(256)
    return random.oneIn(5) ? bytes.subarray(0, random.below(bytes.length)) : bytes
  }
  const chosen = random.below(members.length)
  return Buffer.from(
    zipOf(
      members.map((member, index): ZipMember => {
        const isIt = index === chosen || (member.name.includes('sheet1') && random.oneIn(2))
        return isIt && typeof member.content === 'string'
          ? { ...member, content: broken(member.content, random) }
          : member
      }),
    ),
  )
}

type Heard = {
  readonly answer: Answer
  readonly findings: readonly { readonly finding: Finding; readonly place: Place }[]
  readonly statuses: ReadonlyMap<string, RowStatus>
}

async function hear(bytes: Uint8Array): Promise<Heard> {
  const findings: { finding: Finding; place: Place }[] = []
  const statuses = new Map<string, RowStatus>()
  const answer = await checkFile(requestFor(checker, bytesSource('front-door', bytes)), {
    finding: (finding, place) => findings.push({ finding, place }),
    row: ({ sheetIndex, number, status }) => statuses.set(`${sheetIndex} ${number}`, status),
    late: (sheetIndex, row) => statuses.set(`${sheetIndex} ${row}`, 'rejected'),
  })
  return { answer, findings, statuses }
}

/** All that is not sound about an answer. */
function unsound(bytes: Uint8Array, { answer, findings, statuses }: Heard): string[] {
  const wrong: string[] = []
  const must = (holds: boolean, says: string): void => {
    if (!holds) wrong.push(says)
  }
  const { receipt, groups } = answer
  const { rows } = receipt
  const taken = rows.accepted + rows['accepted-with-warning'] + rows.unchanged
  must(receipt.sha256 === createHash('sha256').update(bytes).digest('hex'), 'fingerprint')
  must(rows.read === taken + rows.rejected && rows.read === statuses.size, 'rows do not add up')
  const rejected = [...statuses].filter(([, status]) => status === 'rejected').map(([place]) => place)
  must(rejected.length === rows.rejected, 'rejected rows do not add up')
  const counted = Object.values(receipt.findings).reduce((sum, count) => sum + count, 0)
  must(counted === findings.length, 'findings do not add up')
  must(groups.reduce((sum, { count }) => sum + count, 0) === findings.length, 'groups do not add up')
  for (const { rows: runs } of groups) {
    must(
      runs.every(([from, to]) => from >= 1 && from <= to),
      'a run of rows that is none',
    )
  }
  const rejectsFile = receipt.findings['rejects-file'] > 0
  const outcome =
    rejectsFile || taken === 0 ? 'rejected' : rows.rejected > 0 ? 'accepted-in-part' : 'accepted'
  must(answer.outcome === outcome, `${answer.outcome} instead of ${outcome}`)
  must(outcome !== 'rejected' || rejectsFile || rows.rejected > 0, 'rejected without a reason')
  const grave = findings.filter(({ finding }) => finding.consequence.startsWith('rejects-'))
  const reasons = new Set(grave.map(({ place }) => `${place.sheetIndex} ${place.row}`))
  for (const place of rejected) must(reasons.has(place), `row ${place} is rejected without a reason`)
  for (const { finding } of findings) must(isTold(finding), `${finding.code} is not told well`)
  return wrong
}

function isTold(finding: Finding): boolean {
  const { code, where, found = '' } = finding
  const isPlaced =
    (where.row === undefined || (Number.isInteger(where.row) && where.row >= 1)) &&
    (where.column === undefined || /^[A-Z]{1,3}$/.test(where.column))
  return (
    findRegistered(code) !== null &&
    isPlaced &&
    found.length <= 200 &&
    (['en', 'es'] as const).every(language => {
      const { wrong, expected, mend } = tell(finding, language)
      return wrong !== '' && mend !== '' && !/undefined|\[object|NaN/.test(wrong + expected + mend)
    })
  )
}

/** What is not sound about the file's second pass: order, statuses, and the rows that were let through. */
async function unsoundAgain(bytes: Uint8Array, { findings, statuses }: Heard): Promise<string[]> {
  const request = requestFor(checker, bytesSource('front-door', bytes))
  const first = await firstPass(request, () => {})
  const wrong: string[] = []
  let told = 0
  let before = { sheetIndex: -1, row: 0 }
  for await (const { sheetIndex, row, findings: own, checked } of rowFindings(request, first)) {
    const isBehind = sheetIndex > before.sheetIndex || (sheetIndex === before.sheetIndex && row > before.row)
    if (!isBehind && sheetIndex >= 0) wrong.push(`row ${row} comes after row ${before.row}`)
    before = { sheetIndex, row }
    told += own.length
    if (checked && checked.status !== statuses.get(`${sheetIndex} ${row}`))
      wrong.push(`row ${row} is another`)
  }
  if (told !== findings.length) wrong.push(`${told} of ${findings.length} findings are told with their rows`)
  const { layout, answer } = first
  if (!layout || answer.outcome === 'rejected') return wrong
  const chunks: Uint8Array[] = []
  const rows = goodRows(request, first, { withUnchanged: true })
  for await (const chunk of writtenFile(rows, layout, layout, 'xlsx')) chunks.push(Buffer.from(chunk))
  const again = await hear(Buffer.concat(chunks))
  const refused = again.findings.filter(({ finding }) => finding.consequence.startsWith('rejects-'))
  return [
    ...wrong,
    ...refused.map(({ finding }) => `good rows are refused: ${finding.code} ${finding.where.heading}`),
  ]
}

/** Checks a file and says all that is wrong with how it went; the file itself is told by its seed. */
async function tried(bytes: Uint8Array, isWhole: boolean): Promise<string[]> {
  const began = process.cpuUsage()
  try {
    const heard = await hear(bytes)
    const { user, system } = process.cpuUsage(began)
    const slow = user + system > 2_000_000 ? [`took ${Math.round((user + system) / 1000)} ms`] : []
    const wrong = [...slow, ...unsound(bytes, heard)]
    return isWhole ? [...wrong, ...(await unsoundAgain(bytes, heard))] : wrong
  } catch (error) {
    return [`threw ${error instanceof Error ? error.stack : String(error)}`]
  }
}

async function tryMany(count: number, make: (random: Random) => Buffer): Promise<string[]> {
  const wrong: string[] = []
  for (let seed = 1; seed <= count; seed++) {
    const found = await tried(make(seededRandom(seed)), seed % 8 === 0)
    wrong.push(...found.map(each => `seed ${seed}: ${each}`))
  }
  return wrong
}

describe('broken files', () => {
  test('there is something to break', async () => {
    expect(layouts).toHaveLength(7)
    for (const members of workbooks) {
      const { answer } = await hear(zipOf(members))
      expect(answer.outcome).toBe('accepted')
    }
  })

  test('of delimited text', async () => {
    expect(await tryMany(1000, brokenText)).toEqual([])
  })

  test('of workbooks', async () => {
    expect(await tryMany(1500, brokenWorkbook)).toEqual([])
  })
})

const kept = join(import.meta.dirname, 'crashers/check')
test.each(existsSync(kept) ? readdirSync(kept) : [])('what once hurt the check: %s', async name => {
  expect(await tried(readFileSync(join(kept, name)), true)).toEqual([])
})
