/** What the other commands make and tell: samples, templates, conversions, schemas, the guidance, profiles, help. */
import { readFileSync, writeFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { fileDefinitions } from '#files/guidance.ts'
import { findingRegister } from '#files/words/find.ts'
import { x12FindingWords } from '#formats/x12/words/tell.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { columnOf, csvText, validTable, withCell } from '../finding-samples/sample.ts'
import { startCauseway } from './testing.ts'

const { at, run } = await startCauseway()
const asOf = ['--as-of', '2026-06-30']
const refusalOf = (out: string): { code: string; says: string; remedy?: string } =>
  (JSON.parse(out) as { refusal: { code: string; says: string; remedy?: string } }).refusal

describe('sample', () => {
  test('is the same for the same seed, another for another', async () => {
    const [one, again, other] = await Promise.all([
      run('sample', 'OTF', '--rows', '5', ...asOf),
      run('sample', 'OTF', '--rows', '5', ...asOf),
      run('sample', 'OTF', '--rows', '5', '--seed', '2', ...asOf),
    ])
    expect(one.out.trim().split('\r\n')).toHaveLength(6)
    expect(again.out).toBe(one.out)
    expect(other.out).not.toBe(one.out)
  })

  test('in a partner’s layout, as a workbook, is valid', async () => {
    const profile = ['--profile', 'example-juniper']
    const made = await run('sample', 'MIF', ...profile, '--to', 'xlsx', '--out', 'j.xlsx', '--json', ...asOf)
    expect(JSON.parse(made.out)).toEqual({ written: ['j.xlsx'], lostLetters: [] })
    const { code, out } = await run('check', 'j.xlsx', ...asOf)
    expect(out).toContain('layout of Juniper Example Health Plan')
    expect(code).toBe(0)
  })

  test('of a file, a count or a profile that there is not, is refused with what there is', async () => {
    const refused = await Promise.all([
      run('sample', 'nothing', '--json'),
      run('sample', 'OTF', '--rows', 'many', '--json'),
      run('sample', 'OTF', '--profile', 'nobody', '--json'),
      run('sample', 'MIF', '--party', 'community-supports', '--json'),
      run('sample', 'OTF', '--json'),
      run('sample', 'OTF', '--rows', '2000000', '--to', 'xlsx', '--out', 'x.xlsx', '--json'),
    ])
    expect(refused.map(({ code }) => code)).toEqual([2, 2, 2, 2, 2, 2])
    expect(refused.map(({ out }) => refusalOf(out).code)).toEqual([
      'command/unknown-file',
      'command/not-a-count',
      'command/unknown-profile',
      'command/not-that-party',
      'command/needs-out',
      'command/too-many-rows',
    ])
    for (const { id } of fileDefinitions) expect(refusalOf(refused[0]?.out ?? '').remedy).toContain(id)
    for (const { id } of profiles) expect(refusalOf(refused[2]?.out ?? '').remedy).toContain(id)
  })
})

describe('template', () => {
  test('is written beside, under a name that says what it is', async () => {
    const { code, err } = await run('template', 'invoice', '--party', 'community-supports', '--rows', '20')
    expect({ code, err }).toEqual({
      code: 0,
      err: 'Written: billing-invoice.community-supports.template.xlsx\n',
    })
    expect(
      readFileSync(at('billing-invoice.community-supports.template.xlsx')).subarray(0, 2).toString(),
    ).toBe('PK')
  })

  test('goes to standard output when asked, and into another language', async () => {
    const { bytes, err } = await run('template', 'OTF', '--rows', '5', '--lang', 'es', '--out', '-')
    expect(bytes.subarray(0, 2).toString()).toBe('PK')
    expect(err).toBe('')
  })
})

describe('convert', () => {
  const table = validTable('ecm/initial-outreach-tracker', { rows: 4 })
  const bad = withCell(table.rows, 1, columnOf(table, 'memberCin'), 'nobody')
  writeFileSync(at('part.csv'), csvText([table.header, ...bad]))

  test('gives the good rows as data, and says how many are left out; exit 1', async () => {
    const { code, out, err } = await run('convert', 'part.csv', '--to', 'json', ...asOf)
    const rows = JSON.parse(out) as { memberCin: string }[]
    expect(rows).toHaveLength(3)
    expect(rows[0]?.memberCin).toBe(table.rows[0]?.[0])
    expect(err).toContain('Rows left out, because they have to be mended: 1')
    expect(code).toBe(1)
  })

  test('into a partner’s layout and back gives the same data; what has no column there is told', async () => {
    writeFileSync(at('good.csv'), csvText([table.header, ...table.rows]))
    const profile = ['--profile', 'example-saltmarsh', '--out', 'theirs.csv']
    const there = await run('convert', 'good.csv', '--to', 'csv', ...profile, '--json', ...asOf)
    expect(JSON.parse(there.out)).toMatchObject({
      answer: { outcome: 'accepted' },
      written: ['theirs.csv'],
      leftOut: ['Time Spent Performing Outreach'],
      lostLetters: [],
    })
    expect(there.err).toContain('Time Spent Performing Outreach')
    expect(readFileSync(at('theirs.csv'), 'latin1').split('\r\n')[0]).toBe(
      'CIN;Outreach Date;Outreach Method;Staff Type;Reached?',
    )
    const back = await run('convert', 'theirs.csv', '--to', 'json', ...asOf)
    const rows = JSON.parse(back.out) as { memberCin: string; outreachAttemptDate: string }[]
    expect(rows.map(({ memberCin }) => memberCin)).toEqual(table.rows.map(row => row[0]))
  })

  test('names every letter that the partner’s encoding does not have', async () => {
    const sent = validTable('billing/invoice', { rows: 3, party: 'community-supports' })
    const rows = withCell(sent.rows, 1, columnOf(sent, 'memberLastName'), 'Łuksza-Çelik')
    writeFileSync(at('letters.csv'), csvText([sent.header, ...rows]))
    const granite = ['--to', 'csv', '--profile', 'example-granite', '--out', 'granite.csv']
    const { err, out } = await run('convert', 'letters.csv', ...granite, '--json', ...asOf)
    const { lostLetters } = JSON.parse(out) as { lostLetters: { row: number; letter: string }[] }
    expect(lostLetters).toEqual([expect.objectContaining({ letter: 'Ł', written: '?' })])
    expect(err).toMatch(/Letters written otherwise.*: 1\n {2}row \d+, “[^”]+”: Ł → \?/)
    expect(readFileSync(at('granite.csv'), 'latin1')).toContain('?uksza-Çelik')
  })

  test('guards cells that a spreadsheet would run, unless it is asked for the raw text', async () => {
    const referral = validTable('ecm/potential-member-referral', { rows: 1 })
    const risky = withCell(
      referral.rows,
      0,
      columnOf(referral, 'potentialPopulationOfFocusExplanation'),
      '-2+3',
    )
    writeFileSync(at('risky.csv'), csvText([referral.header, ...risky]))
    const guarded = await run('convert', 'risky.csv', '--to', 'csv', ...asOf)
    const raw = await run('convert', 'risky.csv', '--to', 'csv', '--raw', ...asOf)
    expect(guarded.out).toContain(",'-2+3")
    expect(raw.out).toBe(guarded.out.replace("'-2+3", '-2+3'))
  })

  test('never over the file itself, nor for a partner who has no such file', async () => {
    const over = await run('convert', 'good.csv', '--to', 'csv', '--out', './good.csv')
    expect(over).toMatchObject({ code: 2, out: '' })
    expect(over.err).toContain('written over the file that is to be converted')
    const none = await run('convert', 'part.csv', '--to', 'csv', '--profile', 'example-sandpiper', ...asOf)
    expect(none).toMatchObject({ code: 2, out: '' })
    expect(none.err).toContain('says nothing of ECM Provider Initial Outreach Tracker')
  })
})

describe('what there is to know', () => {
  test('explain: every code, one with its rule, in two languages, and what is near to one that is not', async () => {
    const [all, one, ofX12, unknown] = await Promise.all([
      run('explain', '--json'),
      run('explain', 'invoice/line-appears-twice', '--lang', 'es'),
      run('explain', 'claim/number-twice', '--lang', 'es'),
      run('explain', 'cell/mising', '--json'),
    ])
    const { findings } = JSON.parse(all.out) as { findings: { code: string }[] }
    expect(findings.map(({ code }) => code).sort()).toEqual(
      [...new Set([...Object.keys(findingRegister), ...Object.keys(x12FindingWords)])].sort(),
    )
    expect(ofX12.out).toContain('Se contesta con: 277CA STC A3:54')
    expect(one.out).toContain('Qué hacer: ')
    expect(one.out).toMatch(/Fuente: [a-z0-9-]+: /)
    expect(unknown.code).toBe(2)
    expect(refusalOf(unknown.out).code).toBe('command/unknown-code')
  })

  test('guidance: all files, one on a day, a list of codes, the releases; always an object as JSON', async () => {
    const [all, one, list, releases, unknown] = await Promise.all([
      run('guidance'),
      run('guidance', 'RTF', '--json', '--as-of', '2022-06-01'),
      run('guidance', 'place-of-service', '--json'),
      run('guidance', 'releases', '--json'),
      run('guidance', 'nothing', '--json'),
    ])
    for (const { name } of fileDefinitions) expect(all.out).toContain(name)
    const { file } = JSON.parse(one.out) as { file: { tables: { elements: { id: string }[] }[] } }
    const ids = file.tables.flatMap(({ elements }) => elements.map(({ id }) => id))
    expect(ids).toContain('memberCin')
    expect(ids).not.toContain('referralStatus')
    expect(JSON.parse(list.out)).toMatchObject({ codeSet: { id: 'place-of-service' } })
    expect((JSON.parse(releases.out) as { releases: unknown[] }).releases.length).toBeGreaterThan(3)
    expect(refusalOf(unknown.out).remedy).toContain('place-of-service')
  })

  test('schema: three kinds, each with every element', async () => {
    const kinds = ['json', 'table', 'form']
    const told = await Promise.all(kinds.map(kind => run('schema', 'OTF', '--kind', kind, ...asOf)))
    for (const { out, code } of told) {
      expect(code).toBe(0)
      expect(JSON.stringify(JSON.parse(out))).toContain('outreachAttemptMethod')
    }
    const unknown = await run('schema', 'nothing')
    expect(refusalOf(unknown.out).code).toBe('command/unknown-file')
  })

  test('profile: the shipped ones, one to start from, and one’s own with what is wrong in it', async () => {
    const [all, one] = await Promise.all([run('profile', '--json'), run('profile', 'example-harbor')])
    expect((JSON.parse(all.out) as { profiles: unknown[] }).profiles).toHaveLength(profiles.length)
    const mine = JSON.parse(one.out) as { id: string; files: { [id: string]: { dates?: string } } }
    writeFileSync(at('mine.json'), JSON.stringify({ ...mine, id: 'our-harbor' }))
    expect(await run('profile', 'mine.json')).toMatchObject({ code: 0 })
    writeFileSync(at('mine.json'), JSON.stringify({ ...mine, parties: ['nobody'] }))
    const wrong = await run('profile', 'mine.json', '--json')
    expect(wrong.code).toBe(2)
    expect(refusalOf(wrong.out).says).toContain('party 1')
    expect(wrong.err).toContain('\n- party 1')
  })
})

describe('help', () => {
  const commands = [
    'check',
    'template',
    'sample',
    'convert',
    'encounter',
    'explain',
    'schema',
    'guidance',
    'profile',
    'watch',
  ]
  test('of every command ends with examples of that command', async () => {
    const told = await Promise.all(commands.map(command => run(command, '--help')))
    told.forEach(({ code, out, err }, index) => {
      const [, examples = ''] = out.split('\nExamples:\n')
      expect(examples, commands[index]).toContain(`causeway ${commands[index]} `)
      expect({ code, err }).toEqual({ code: 0, err: '' })
    })
  })

  test('of the program names every command and exit code; a wrong one is refused', async () => {
    const [help, version, wrong] = await Promise.all([run('--help'), run('--version'), run('chekc')])
    for (const command of commands) expect(help.out).toMatch(new RegExp(`^ {2}${command} `, 'm'))
    for (const code of ['0 done', '1 something to mend', '2 not done', '70 not done'])
      expect(help.out).toContain(code)
    expect(version.out).toMatch(/^\d+\.\d+\.\d+\n$/)
    expect(wrong).toMatchObject({ code: 2, out: '' })
    expect(wrong.err).toContain('check')
  })
})
