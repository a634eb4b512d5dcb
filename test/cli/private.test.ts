/** What a file holds is shown to its sender, and comes nowhere else: not into talk, not onto the disk. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { columnOf, csvText, validTable, withCell } from '../finding-samples/sample.ts'
import { startCauseway } from './testing.ts'

const { at, command, folder, run, runWith } = await startCauseway()
const asOf = ['--as-of', '2026-06-30']

/** Values that stand in the file and nowhere in the program. */
const planted = ['Canarinia', 'Plantedperson', '90001111Q', '14 Canary Sample Lane', 'canary@example.org']
const members = validTable('ecm/member-information', { rows: 60 })
const put = (rows: string[][], row: number, key: string, text: string): string[][] =>
  withCell(rows, row, columnOf(members, key), text)
const named = put(
  members.rows.map(row => [...row]),
  0,
  'memberFirstName',
  'Canarinia',
)
const whole = put(
  put(put(named, 0, 'memberLastName', 'Plantedperson'), 1, 'memberCin', '90001111Q'),
  2,
  'memberResidentialAddress',
  '14 Canary Sample Lane',
)
const wrong = put(whole, 0, 'memberDateOfBirth', 'Canarinia')
writeFileSync(
  at('members.csv'),
  csvText([members.header, ...put(wrong, 3, 'memberEmailAddress', 'canary@example.org')]),
)

function plantedIn(text: string): string[] {
  return planted.filter(value => text.includes(value))
}

describe('talk holds nothing of the file', () => {
  test('when all goes well: findings are on standard output alone', async () => {
    const { out, err } = await run('check', 'members.csv', '--out', 'answers', ...asOf)
    expect(plantedIn(out)).toContain('Canarinia')
    expect(plantedIn(err)).toEqual([])
    expect(err).not.toBe('')
  })

  test('when the request cannot be done', async () => {
    writeFileSync(at('broken.json'), `{"90001111Q": "Canarinia"`)
    for (const args of [
      ['--mappings', 'broken.json'],
      ['--out', 'members.csv/there'],
      ['--profile', 'broken.json'],
    ]) {
      const { code, err } = await run('check', 'members.csv', ...args, ...asOf)
      expect(code).toBe(2)
      expect(plantedIn(err)).toEqual([])
    }
  })

  test('when this machine fails: a full disk is a fault, of which only the kind is told', async () => {
    symlinkSync('/dev/full', at('full.csv'))
    const file = await run('check', 'members.csv', '--good', 'full.csv', ...asOf)
    expect(file.code).toBe(70)
    expect(file.err).toContain('Fault (program/cannot-write)')
    expect(plantedIn(file.err)).toEqual([])
    const output = await runWith({ shell: true }, 'causeway convert members.csv --to csv > /dev/full')
    expect(output.code).toBe(70)
    expect(output.err).toContain('Fault (program/cannot-write)')
    expect(plantedIn(output.err)).toEqual([])
  })

  test('as JSON, the document is whole although a fault came in between', async () => {
    const single = await run('check', 'members.csv', '--json', '--good', 'full.csv', ...asOf)
    expect(single.code).toBe(70)
    expect(JSON.parse(single.out)).toMatchObject({ files: [{ fault: { code: 'program/cannot-write' } }] })
  })

  test('when nothing of it could be converted', async () => {
    writeFileSync(at('all-wrong.csv'), csvText([members.header, ...wrong.slice(0, 1)]))
    const { code, out, err } = await run('convert', 'all-wrong.csv', '--to', 'csv', ...asOf)
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toContain('cell/not-a-date × 1')
    expect(plantedIn(err)).toEqual([])
  })
})

describe('nothing of the file stays behind', () => {
  mkdirSync(at('copies'))
  const leftovers = (): string[] => [
    ...readdirSync(at('copies')),
    ...readdirSync(folder).filter(name => name.endsWith('.part')),
  ]

  test('when the program is told to end in the middle of its work', async () => {
    const many = validTable('ecm/initial-outreach-tracker', { rows: 20 })
    writeFileSync(at('long.csv'), csvText([many.header]) + csvText(many.rows).repeat(3000))
    const args = [command, 'check', '-', '--out', 'slow', ...asOf]
    const env = { ...process.env, TMPDIR: at('copies') }
    const child = spawn(process.execPath, args, { cwd: folder, env, stdio: ['pipe', 'ignore', 'ignore'] })
    child.stdin.end(readFileSync(at('long.csv')))
    const ended = once(child, 'exit')
    const isHalfWritten = (): boolean =>
      existsSync(at('slow')) && readdirSync(at('slow')).some(name => name.endsWith('.part'))
    while (!isHalfWritten() && child.exitCode === null) await new Promise(resolve => setTimeout(resolve, 5))
    expect(readdirSync(at('copies'))).toHaveLength(1)
    child.kill('SIGTERM')
    expect(await ended).toEqual([143, null])
    expect(leftovers()).toEqual([])
    expect(isHalfWritten()).toBe(false)
  })

  test('when nobody reads on: a closed pipe is no mistake', async () => {
    const { code, out, err } = await runWith(
      { shell: true },
      'set -o pipefail; causeway sample OTF --rows 200000 | head -2',
    )
    expect(out.trim().split('\n')).toHaveLength(2)
    expect({ code, err }).toEqual({ code: 0, err: '' })
  })

  test('and what was asked for is written even so', async () => {
    const { err } = await runWith(
      { shell: true },
      'causeway check members.csv --all --out piped --as-of 2026-06-30 | head -1 > /dev/null',
    )
    expect(readdirSync(at('piped')).sort()).toEqual([
      'members.findings.csv',
      'members.good.csv',
      'members.marked.xlsx',
      'members.receipt.json',
    ])
    expect(err).not.toContain('Fault')
  })
})

describe('names and cells cannot play tricks', () => {
  const trick = '\u001b[31mred\u0007\u202efdp'

  test('on the screen', async () => {
    const table = validTable('ecm/initial-outreach-tracker', { rows: 2 })
    const rows = withCell(table.rows, 0, columnOf(table, 'outreachAttemptMethod'), `${trick}\u009b2J`)
    const name = `a${trick}.csv`
    writeFileSync(at(name), csvText([[...table.header, `H${trick}`], ...rows.map(row => [...row, 'x'])]))
    const shown = await run('check', name, `none${trick}`, '--all', '--out', `o${trick}`, ...asOf)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
    const obeyed = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/
    expect(shown.out).not.toMatch(obeyed)
    expect(shown.err).not.toMatch(obeyed)
    expect(shown.out).toContain('a·[31mred··fdp.csv')
    const asData = await run('check', name, '--json', ...asOf)
    expect(asData.out).not.toMatch(obeyed)
    expect((JSON.parse(asData.out) as { files: { path: string }[] }).files[0]?.path).toBe(name)
  })

  test('nor in a spreadsheet: the lists and the good rows hold no cell that it would run', async () => {
    const referral = validTable('ecm/potential-member-referral', { rows: 2 })
    const at0 = columnOf(referral, 'potentialPopulationOfFocusExplanation')
    const rows = withCell(withCell(referral.rows, 0, at0, '-2+3'), 1, 0, '=cmd()')
    writeFileSync(at('referral.csv'), csvText([referral.header, ...rows]))
    await run('check', 'referral.csv', '--out', 'referrals', ...asOf)
    for (const name of ['referral.good.csv', 'referral.findings.csv']) {
      expect(readFileSync(at(`referrals/${name}`), 'utf8')).not.toMatch(/(?:^|,)"?[=+\-@\t]/m)
    }
    expect(readFileSync(at('referrals/referral.good.csv'), 'utf8')).toContain("'-2+3")
    const again = await run('check', 'referrals/referral.good.csv', '--json', ...asOf)
    expect(JSON.parse(again.out)).toMatchObject({
      files: [{ findings: [], answer: { outcome: 'accepted' } }],
    })
  })
})
