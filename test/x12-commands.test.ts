/** The X12 commands as people run them: what they print, what they write, and how they end. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fileOf, sampleClaim, sampleWith } from '#formats/x12/read/testing.ts'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'causeway-x12-'))
const fixed = ['--today', '2026-11-22', '--time', '09:30', '--control-number', '77']

function run(args: readonly string[], input?: string): { code: number | null; out: string; err: string } {
  const program = ['--import', 'tsx', join(root, 'src/cli/main.ts'), 'x12', ...args]
  const made = spawnSync(process.execPath, program, {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
    ...(input === undefined ? {} : { input }),
  })
  return { code: made.status, out: made.stdout, err: made.stderr }
}

function fileWith(name: string, segments: readonly string[]): string {
  const path = join(folder, name)
  writeFileSync(path, fileOf(segments), 'latin1')
  return path
}

const good = fileWith('good.837', sampleClaim)
const bad = fileWith('bad.837', sampleWith('NM1*IL', 'NM1*IL*1*SAMPLE*TESTINA****MI'))

describe('causeway x12', () => {
  test('check of a good file', () => {
    const { code, out } = run(['check', good, '--today', '2026-11-22'])
    expect(out).toContain('✔ Accepted')
    expect(out).toContain('1 × 837P 005010X222A1')
    expect(code).toBe(0)
  })

  test('check says where, what was expected, and the code of the answer', () => {
    const { code, out } = run(['check', bad, '--today', '2026-11-22'])
    expect(out).toContain('✘ Not accepted')
    expect(out).toMatch(/loop 2010BA · NM109? · segment 13/)
    expect(out).toMatch(/Answered with 999 IK403 \d+/)
    expect(code).toBe(1)
  })

  test('check speaks Spanish, in the summary and in lines', () => {
    const { out } = run(['check', bad, '--today', '2026-11-22', '--lang', 'es', '--all'])
    expect(out).toContain('✘ No aceptado: transacciones rechazadas: 1')
    expect(out).toContain('• NM109 está en blanco.')
    expect(out).toContain('Para corregir: Complételo, o quite los otros.')
    expect(out).toContain('transacción 1, segmento 13: 2010BA NM109 NM109 está en blanco.')
    expect(out.replace(/\[[a-z/-]+\]/g, '')).not.toMatch(/\b(?:missing|blank|segment|claim)\b/)
  })

  test('check --ack answers with the separators that it was sent with', () => {
    const odd = fileWith('odd.837', [])
    writeFileSync(odd, fileOf(sampleClaim).replaceAll('*', '|').replaceAll('~', "'"), 'latin1')
    expect(run(['check', odd, '--ack', join(folder, 'odd'), ...fixed]).code).toBe(0)
    expect(readFileSync(join(folder, 'odd', 'odd.1.999.x12'), 'latin1')).toMatch(/^ISA\|00\|.*:'GS\|FA\|/)
  })

  test('check counts sets that are none of ours', () => {
    const foreign = fileWith('foreign.837', sampleWith('ST*', 'ST*850*0001'))
    const { code, out } = run(['check', foreign, '--today', '2026-11-22', '--json'])
    const [file] = JSON.parse(out).files
    expect(file.answer.holds).toMatchObject({ sets: 1, claims: 0, kinds: { '850 005010X222A1': 1 } })
    expect(file.answer.rejected.sets).toBe(1)
    expect(code).toBe(1)
  })

  test('check as JSON, of standard input, up to a level', () => {
    const { code, out } = run(['check', '-', '--json', '--level', '1'], readFileSync(bad, 'latin1'))
    const [file] = JSON.parse(out).files
    expect(file.answer.outcome).toBe('rejected')
    expect(file.findings[0]).toMatchObject({ level: 1, where: { loop: '2010BA' } })
    expect(code).toBe(1)
  })

  test('check --ack writes the same answers again, which are good themselves', () => {
    const folders = [join(folder, 'one'), join(folder, 'two')]
    for (const to of folders) expect(run(['check', good, bad, '--ack', to, ...fixed]).code).toBe(1)
    const [names = [], again = []] = folders.map(to => readdirSync(to).toSorted())
    expect(names).toEqual(['bad.1.999.x12', 'good.1.277ca.x12', 'good.1.999.x12'])
    expect(again).toEqual(names)
    for (const name of names) {
      const [one = '', two] = folders.map(to => readFileSync(join(to, name), 'latin1'))
      expect(one).toBe(two)
    }
    const answers = names.map(name => join(folder, 'one', name))
    expect(run(['check', ...answers, '--today', '2026-11-22']).code).toBe(0)
    expect(run(['show', join(folder, 'one', 'bad.1.999.x12')]).out).toContain(
      '✘ Set 0001 (837) was rejected.',
    )
  })

  test('show tells a claim to people', () => {
    const { out, code } = run(['show', good])
    expect(out).toContain('Claim ECM000000001 · original · $50.00')
    expect(out).toContain('Diagnoses: 1 Z59.01 · 2 I10')
    expect(out).toMatch(/Line 1 {2}2026-10-01 {2}G9012 U2 {2}2 UN {2}\$50\.00/)
    expect(code).toBe(0)
    expect(run(['show', good, '--claim', 'NONE']).code).toBe(2)
  })

  test('to-json and from-json give the file again, byte for byte', () => {
    const json = run(['to-json', good])
    expect(json.code).toBe(0)
    const types = json.out
      .trim()
      .split('\n')
      .map(line => JSON.parse(line).type)
    expect(types).toEqual(['interchange', 'group', 'set', 'claim', 'set-end', 'group-end', 'interchange-end'])
    const back = run(['from-json', '-'], json.out)
    expect(back.out).toBe(readFileSync(good, 'latin1'))
    expect(back.code).toBe(0)
  })

  test('from-json refuses with every reason, and writes nothing', () => {
    const json = run(['to-json', good]).out
    const broken = json.replace('"chargeCents":5000', '"chargeCents":"50"').replace('"lines":', '"lnes":')
    const { code, out, err } = run(['from-json', '-'], broken)
    expect(code).toBe(2)
    expect(out).toBe('')
    expect(err).toContain('chargeCents')
    expect(err).toContain('lnes')
    expect(run(['from-json', '-', '--lang', 'es'], broken).err).toContain('Un campo tiene algo de otro tipo.')
    const unbalanced = run(
      ['from-json', '-', '--json'],
      json.replace('"chargeCents":5000', '"chargeCents":4900'),
    )
    expect(unbalanced.code).toBe(2)
    expect(JSON.parse(unbalanced.out).findings[0].code).toBe('claim/charge-not-sum-of-lines')
  })

  test('split refuses what is not asked rightly', () => {
    expect(run(['split', good, '--by', 'claims:0', '--out', folder]).code).toBe(2)
    expect(run(['split', good, '--by', 'claims:1', '--out', join(folder, 'parts')]).code).toBe(0)
    expect(run(['check', join(folder, 'parts', 'good.0001.837'), '--today', '2026-11-22']).code).toBe(0)
  })
})
