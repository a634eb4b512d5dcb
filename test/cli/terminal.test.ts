/** At a terminal, headings that only the sender can explain are asked about, one after the other. */
import { execFile } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { columnOf, csvText, validTable } from '../finding-samples/sample.ts'
import { startCauseway } from './testing.ts'

const { at, command, folder } = await startCauseway()

const returned = validTable('ecm/return-transmission', { rows: 3 })
const headings = new Map([
  [columnOf(returned, 'memberCin'), 'Client No'],
  [columnOf(returned, 'inPersonEncounterCount'), 'Encounters'],
  [columnOf(returned, 'telephonicEncounterCount'), 'Number of Encounters'],
])
const header = returned.header.map((heading, column) => headings.get(column) ?? heading)
writeFileSync(at('doubtful.csv'), csvText([header, ...returned.rows]))

type Typed = readonly (readonly [waitFor: string, type: string])[]

/** The program at a terminal of its own. */
function inTerminal(types: Typed, ...args: readonly string[]): Promise<{ shown: string; code: number }> {
  return new Promise((resolve, reject) => {
    const script = join(import.meta.dirname, 'in_terminal.py')
    const child = execFile('/usr/bin/python3', [script], { timeout: 60_000 }, (error, out) => {
      if (error) reject(error)
      else resolve(JSON.parse(out) as { shown: string; code: number })
    })
    const words = [process.execPath, command, 'check', ...args, '--as-of', '2026-06-30']
    child.stdin?.end(JSON.stringify({ command: words, cwd: folder, types }))
  })
}

const prompt = 'or Enter to leave it:'

describe('questions', () => {
  test('are asked with their first values; the answers are used at once, kept, and asked no more', async () => {
    const types: Typed = [
      ['What does the heading “Client No” mean?', ''],
      [prompt, '9\r'],
      [prompt, '1\r'],
      ['“Encounters” mean?', ''],
      [prompt, '2\r'],
      ['“Number of Encounters” mean?', ''],
      [prompt, '0\r'],
      ['Keep these answers in kept.json', ''],
      ['[Y/n]', '\r'],
    ]
    const first = await inTerminal(types, 'doubtful.csv', '--mappings', 'kept.json')
    expect(first.shown).toContain(`First values: ${returned.rows[0]?.[0]}`)
    expect(first.shown).toContain('1  Member Client Index Number (CIN)')
    expect(first.shown).toMatch(/Not accepted[\s\S]*✔ Accepted: 3 of 3 rows taken/)
    expect(first.code).toBe(0)
    const kept = Object.values(JSON.parse(readFileSync(at('kept.json'), 'utf8')) as { [key: string]: object })
    expect(Object.values(kept[0] ?? {})).toEqual(
      expect.arrayContaining(['memberCin', 'inPersonEncounterCount', '']),
    )
    const second = await inTerminal([], 'doubtful.csv', '--mappings', 'kept.json')
    expect(second.shown).not.toContain(prompt)
    expect(second.code).toBe(0)
  })

  test('may be passed over, and what is not kept is asked again', async () => {
    const types: Typed = [
      [prompt, '1\r'],
      [prompt, '\r'],
      [prompt, '\r'],
      ['[S/n]', 'n\r'],
    ]
    const { shown, code } = await inTerminal(
      types.map(([waitFor, type]) => [waitFor.replace(prompt, 'o Intro para dejarlo:'), type] as const),
      'doubtful.csv',
      '--mappings',
      'not-kept.json',
      '--lang',
      'es',
    )
    expect(shown).toContain('¿Qué significa el encabezado “Client No”?')
    expect(shown).toContain('3 de 3 filas tomadas')
    expect(existsSync(at('not-kept.json'))).toBe(false)
    expect(code).toBe(0)
  })

  test('end when the person leaves: by Ctrl+D the answer stands, by Ctrl+C nothing more is done', async () => {
    const left = await inTerminal([[prompt, '\u0004']], 'doubtful.csv', '--mappings', 'none.json')
    expect(left.code).toBe(1)
    const broken = await inTerminal(
      [[prompt, '\u0003']],
      'doubtful.csv',
      '--mappings',
      'none.json',
      '--out',
      'none',
    )
    expect(broken.code).toBe(130)
    expect(existsSync(at('none'))).toBe(false)
  })

  test.each(['--no-input', '--json'])('are not asked with %s', async option => {
    const { shown, code } = await inTerminal([], 'doubtful.csv', '--mappings', 'none.json', option)
    expect(shown).not.toContain(prompt)
    expect(code).toBe(1)
  })
})
