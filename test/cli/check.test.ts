/** `causeway check` as people and scripts run it. */
import { linkSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnOf, csvText, sheetOf, validTable, withCell } from '../finding-samples/sample.ts'
import { workbookOf } from '../finding-samples/workbook.ts'
import { startCauseway } from './testing.ts'

const { at, run, runWith } = await startCauseway()
/** The day of the samples, so that nothing depends on today. */
const asOf = ['--as-of', '2026-06-30']

const tracker = validTable('ecm/initial-outreach-tracker', { rows: 4 })
const returned = validTable('ecm/return-transmission', { rows: 3 })
const bad = withCell(tracker.rows, 1, columnOf(tracker, 'outreachAttemptMethod'), 'Smoke signal')
writeFileSync(at('good.csv'), csvText([tracker.header, ...tracker.rows]))
writeFileSync(at('good.xlsx'), workbookOf([sheetOf(tracker)]))
writeFileSync(at('part.csv'), csvText([tracker.header, ...bad]))
writeFileSync(at('fruit.csv'), 'Fruit,Kind,Weight\r\nApple,Red,182\r\n')
const doubtful = returned.header.map(heading =>
  heading === 'Member Client Index Number (CIN)' ? 'Client No' : heading,
)
writeFileSync(at('doubtful.csv'), csvText([doubtful, ...returned.rows]))

type FileAnswer = {
  readonly path: string
  readonly findings?: readonly { readonly code: string; readonly wrong: string }[]
  readonly answer?: {
    readonly outcome: string
    readonly receipt: { readonly release: string; readonly fileName: string }
  }
  readonly written?: readonly string[]
  readonly refusal?: { readonly code: string }
}
const filesOf = (out: string): readonly FileAnswer[] => (JSON.parse(out) as { files: FileAnswer[] }).files

describe('on screen', () => {
  test('a good file: what it is, what was taken, its fingerprint; exit 0', async () => {
    const { code, out, err } = await run('check', 'good.csv', ...asOf)
    expect(out).toContain('ECM Provider Initial Outreach Tracker · guidance 2026-01')
    expect(out).toContain('✔ Accepted: 4 of 4 rows taken')
    expect(out).toMatch(/SHA-256 [0-9a-f]{64}, 2026-06-30/)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('a file with mistakes: each with its place, remedy and source; exit 1', async () => {
    const { code, out } = await run('check', 'part.csv', ...asOf)
    expect(out).toContain('◐ Accepted in part: 3 of 4 rows taken, 1 to mend')
    expect(out).toContain('column D “Outreach Attempt Method” · row 3  [cell/not-in-code-set]')
    expect(out).toContain('Smoke signal')
    expect(out).toMatch(/To do: .*\n\s+Source: /)
    expect(code).toBe(1)
  })

  test('a file that is none of ours: not accepted; exit 1', async () => {
    const { code, out } = await run('check', 'fruit.csv')
    expect(out).toContain('✘ Not accepted')
    expect(out).toContain('[layout/not-recognised]')
    expect(code).toBe(1)
  })

  test('every finding by itself, when asked', async () => {
    const { out } = await run('check', 'part.csv', '--all', ...asOf)
    expect(out).toMatch(/^D3: .*Smoke signal.* \[cell\/not-in-code-set\]$/m)
  })

  test('in Spanish', async () => {
    const { out } = await run('check', 'part.csv', '--lang', 'es', ...asOf)
    expect(out).toContain('◐ Aceptado en parte: 3 de 4 filas tomadas, 1 por corregir')
    expect(out).toContain('Qué hacer: ')
    expect(out).not.toMatch(/To do|Rows to mend|Receipt/)
  })

  test('color only when it is wanted, wherever that is said', async () => {
    const plain = await run('check', 'part.csv', 'none.csv', ...asOf)
    expect(plain.out + plain.err).not.toContain('\u001b')
    const forced = await runWith({ env: { FORCE_COLOR: '1' } }, 'check', 'part.csv', ...asOf)
    expect(forced.out).toContain('\u001b[')
    const none = await runWith({ env: { FORCE_COLOR: '1', NO_COLOR: '1' } }, 'check', 'part.csv', ...asOf)
    expect(none.out).not.toContain('\u001b')
  })

  test('the guidance of another day', async () => {
    const { out } = await run('check', 'good.csv', '--as-of', '2022-06-01')
    expect(out).toContain('guidance 2022-01')
  })
})

describe('as JSON', () => {
  test('one document and nothing else, an entry for each file, and the missing one among them; exit 2', async () => {
    const { code, out, err } = await run('check', 'part.csv', 'none.csv', 'good.xlsx', '--json', ...asOf)
    const files = filesOf(out)
    expect(files.map(({ path, answer, refusal }) => [path, answer?.outcome ?? refusal?.code])).toEqual([
      ['part.csv', 'accepted-in-part'],
      ['none.csv', 'command/no-such-file'],
      ['good.xlsx', 'accepted'],
    ])
    expect(files[0]?.findings).toHaveLength(1)
    expect(files[0]?.findings?.[0]).toMatchObject({ code: 'cell/not-in-code-set' })
    expect(files[0]?.findings?.[0]?.wrong).toContain('Smoke signal')
    expect(files[0]?.written).toEqual([])
    expect(err).toContain('There is no file none.csv.')
    expect(code).toBe(2)
  })

  test('has the members that docs/how-to/use-from-a-script.md names', async () => {
    const { out } = await run('check', 'part.csv', 'doubtful.csv', '--json', ...asOf)
    const page = readFileSync(join(import.meta.dirname, '../../docs/how-to/use-from-a-script.md'), 'utf8')
    const named = new Set(page.match(/[a-zA-Z0-9-]+/g))
    const members = (value: unknown): string[] => {
      if (Array.isArray(value)) return value.flatMap(members)
      if (typeof value !== 'object' || value === null) return []
      // The members of these are data: names of values, kept answers.
      const inner = Object.entries(value).filter(
        ([name]) => !['values', 'toRemember', 'mapping'].includes(name),
      )
      return [...Object.keys(value), ...inner.flatMap(([, each]) => members(each))]
    }
    expect([...new Set(members(JSON.parse(out)))].filter(name => !named.has(name))).toEqual([])
  })

  test('the words are in the language that was asked for', async () => {
    const { out } = await run('check', 'part.csv', '--json', '--lang', 'es', ...asOf)
    expect(filesOf(out)[0]?.findings?.[0]?.wrong).toMatch(/lista|código|valor/)
  })

  test('is the same in every time zone', async () => {
    const zones = ['Pacific/Kiritimati', 'Pacific/Honolulu']
    const [one, other] = await Promise.all(
      zones.map(TZ => runWith({ env: { TZ } }, 'check', 'part.csv', 'good.xlsx', '--json', ...asOf)),
    )
    expect(one?.out).toBe(other?.out)
    expect(one?.code).toBe(1)
  })

  test('a request that cannot be done is an answer too', async () => {
    const refusals = await Promise.all([
      run('check', 'good.csv', '--json', '--as-of', 'tomorrow'),
      run('check', 'good.csv', '--json', '--file', 'RFT'),
      run('check', 'good.csv', '--json', '--profile', 'nobody'),
      run('check', 'good.csv', '--json', '--map', 'CIN'),
      run('check', 'good.csv', '--json', '--map', 'CIN=cin'),
      run('check', 'good.csv', '--json', '--colour'),
    ])
    expect(refusals.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2])
    const told = refusals.map(
      ({ out }) => (JSON.parse(out) as { refusal: { code: string; remedy?: string } }).refusal,
    )
    expect(told.map(({ code }) => code)).toEqual([
      'command/not-a-day',
      'command/unknown-file',
      'command/unknown-profile',
      'command/not-a-mapping',
      'command/unknown-element',
      'command/not-understood',
    ])
    expect(told[1]?.remedy).toContain('ecm/return-transmission (RTF)')
    expect(told[2]?.remedy).toContain('example-harbor')
    expect(told[4]?.remedy).toContain('memberCin')
  })
})

describe('standard input', () => {
  test.each(['good.csv', 'good.xlsx'])('%s', async name => {
    const { code, out } = await runWith({ input: readFileSync(at(name)) }, 'check', '-', '--json', ...asOf)
    const [file] = filesOf(out)
    expect(file?.answer).toMatchObject({ outcome: 'accepted', receipt: { fileName: 'standard input' } })
    expect(code).toBe(0)
  })

  test('nothing at all is an empty file', async () => {
    const { code, out } = await run('check', '-')
    expect(out).toContain('[file/empty]')
    expect(code).toBe(1)
  })

  test('a pipe with a name is read like a file; twice the same input is refused', async () => {
    const piped = await runWith({ shell: true }, 'causeway', 'check', '<(cat good.xlsx)', ...asOf)
    expect(piped.out).toContain('4 of 4 rows taken')
    const twice = await run('check', '-', '-')
    expect(twice).toMatchObject({ code: 2, out: '' })
  })
})

describe('--out', () => {
  test('writes all answers, for their owner’s eyes only, and says which', async () => {
    const { code, err } = await run('check', 'part.csv', '--out', 'answers/today', ...asOf)
    const names = ['part.findings.csv', 'part.good.csv', 'part.marked.xlsx', 'part.receipt.json']
    expect(readdirSync(at('answers/today')).sort()).toEqual(names)
    expect(names.map(name => statSync(at(`answers/today/${name}`)).mode & 0o777)).toEqual([
      0o600, 0o600, 0o600, 0o600,
    ])
    expect(statSync(at('answers/today')).mode & 0o777).toBe(0o700)
    expect(err).toContain('Written: answers/today/part.receipt.json')
    const receipt = JSON.parse(readFileSync(at('answers/today/part.receipt.json'), 'utf8')) as object
    expect(receipt).toMatchObject({ fileName: 'part.csv', rows: { read: 4, accepted: 3, rejected: 1 } })
    expect(readFileSync(at('answers/today/part.good.csv'), 'utf8').split('\r\n')).toHaveLength(5)
    expect(readFileSync(at('answers/today/part.findings.csv'), 'utf8')).toContain('cell/not-in-code-set')
    expect(code).toBe(1)
  })

  test('what is not true any more does not stay: no good rows of a file that was not taken', async () => {
    writeFileSync(at('turn.csv'), readFileSync(at('part.csv')))
    await run('check', 'turn.csv', '--out', 'turned', ...asOf)
    writeFileSync(at('turn.csv'), readFileSync(at('fruit.csv')))
    const { err } = await run('check', 'turn.csv', '--out', 'turned', ...asOf)
    expect(readdirSync(at('turned')).sort()).toEqual(['turn.findings.csv', 'turn.receipt.json'])
    expect(err).toContain(
      'Removed, because it is not true any more: turned/turn.good.csv, turned/turn.marked.xlsx',
    )
  })

  test('two files of one name but for its ending do not answer over each other', async () => {
    await run('check', 'good.csv', 'good.xlsx', '--out', 'both', ...asOf)
    expect(
      readdirSync(at('both'))
        .filter(name => name.endsWith('receipt.json'))
        .sort(),
    ).toEqual(['good.csv.receipt.json', 'good.xlsx.receipt.json'])
  })

  test('a place that cannot be written is refused, and no half file stays anywhere', async () => {
    writeFileSync(at('in-the-way'), '')
    const { code, out, err } = await run('check', 'part.csv', '--out', 'in-the-way/here', '--json', ...asOf)
    expect(code).toBe(2)
    expect(filesOf(out)[0]).toMatchObject({ notWritten: [{ code: 'command/cannot-write' }] })
    expect(err).toContain('cannot be written')
    expect(readdirSync(at('.')).filter(name => name.endsWith('.part'))).toEqual([])
  })
})

describe('single answers', () => {
  test.each([
    ['csv', (bytes: Buffer) => bytes.toString().split('\r\n').length === 5],
    ['json', (bytes: Buffer) => (JSON.parse(bytes.toString()) as unknown[]).length === 3],
    ['xlsx', (bytes: Buffer) => bytes.subarray(0, 2).toString() === 'PK'],
  ])('--good as %s', async (ending, isRight) => {
    await run('check', 'part.csv', '--good', `rows.${ending}`, ...asOf)
    expect(isRight(readFileSync(at(`rows.${ending}`)))).toBe(true)
  })

  test('--marked and --receipt; the marked workbook is checked again as a resubmission', async () => {
    await run('check', 'part.csv', '--marked', 'marked.xlsx', '--receipt', 'receipt.json', ...asOf)
    const { sha256 } = JSON.parse(readFileSync(at('receipt.json'), 'utf8')) as { sha256: string }
    const { out } = await run('check', 'marked.xlsx', '--json', ...asOf)
    expect(filesOf(out)[0]?.answer?.receipt).toMatchObject({
      resubmissionOf: sha256,
      rows: { read: 4, unchanged: 3, rejected: 1 },
    })
  })

  test('what is asked for by name and cannot be made is told', async () => {
    const { err } = await run('check', 'fruit.csv', '--good', 'no.csv', '--marked', 'no.xlsx')
    expect(err).toContain('no.csv was not written: no row was taken.')
    expect(err).toContain('The marked workbook was not made: no sheet of the file was recognised.')
  })

  test.each([
    ['several files', ['good.csv', 'part.csv', '--good', 'x.csv'], 'name one file'],
    ['an unknown ending', ['good.csv', '--good', 'x.doc'], 'ends in nothing we write'],
    ['a marked file that is no workbook', ['good.csv', '--marked', 'x.csv'], 'does not end in .xlsx'],
    ['one place for two answers', ['good.csv', '--good', 'x.xlsx', '--marked', 'x.xlsx'], 'Two answers'],
    ['the file itself', ['good.xlsx', '--marked', './good.xlsx'], 'written over good.xlsx'],
    ['a folder', ['.'], 'not a file'],
  ])('%s: refused before anything is done', async (_, args, says) => {
    const before = readFileSync(at('good.xlsx'))
    const { code, out, err } = await run('check', ...args)
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toContain(says)
    expect(readFileSync(at('good.xlsx')).equals(before)).toBe(true)
  })

  test('nor under another name of the same file', async () => {
    writeFileSync(at('own.xlsx'), readFileSync(at('good.xlsx')))
    linkSync(at('own.xlsx'), at('hard.xlsx'))
    symlinkSync('own.xlsx', at('soft.xlsx'))
    for (const name of ['hard.xlsx', 'soft.xlsx']) {
      const { code } = await run('check', 'own.xlsx', '--marked', name)
      expect(code).toBe(2)
    }
    expect(readFileSync(at('own.xlsx')).equals(readFileSync(at('good.xlsx')))).toBe(true)
  })
})

describe('headings that only the sender can explain', () => {
  test('are asked about; the answer is used, kept, and used again by itself', async () => {
    const asked = await run('check', 'doubtful.csv', ...asOf)
    expect(asked.out).toContain('--map "Client No=memberCin"')
    expect(asked.code).toBe(1)
    const map = ['--map', 'Client No=memberCin', '--remember', '--mappings', 'kept/mappings.json']
    const answered = await run('check', 'doubtful.csv', ...map, ...asOf)
    expect(answered).toMatchObject({ code: 0, err: '' })
    const again = await run('check', 'doubtful.csv', '--mappings', 'kept/mappings.json', ...asOf)
    expect(again).toMatchObject({ code: 0 })
    expect(again.out).toContain('3 of 3 rows taken')
    expect(statSync(at('kept/mappings.json')).mode & 0o777).toBe(0o600)
  })

  test('what several files teach is kept together', async () => {
    const other = returned.header.map(heading => (heading === 'Member First Name' ? 'Member Name' : heading))
    writeFileSync(at('named.csv'), csvText([other, ...returned.rows]))
    const map = ['--map', 'Client No=memberCin', '--map', 'Member Name=memberFirstName', '--remember']
    await run('check', 'doubtful.csv', 'named.csv', ...map, '--mappings', 'two.json', ...asOf)
    const { code } = await run('check', 'doubtful.csv', 'named.csv', '--mappings', 'two.json', ...asOf)
    expect(code).toBe(0)
  })

  test('an answer that meant nothing is told', async () => {
    const { err, code } = await run('check', 'good.csv', '--map', 'No Such Heading=memberCin', ...asOf)
    expect(err).toContain('Not used in good.csv: --map "No Such Heading=memberCin"')
    expect(code).toBe(0)
  })
})
