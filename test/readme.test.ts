/** The README holds: every command that it shows runs, and the folder it promises is made and answered. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const main = join(root, 'src', 'cli', 'main.ts')
let folder = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causeway-readme-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function causeway(...args: string[]): { out: string; exit: number | null } {
  const tsx = join(root, 'node_modules', 'tsx', 'dist', 'loader.mjs')
  const run = spawnSync(process.execPath, ['--import', `file://${tsx}`, main, ...args], {
    cwd: folder,
    encoding: 'utf8',
  })
  return { out: run.stdout, exit: run.status }
}

test('the folder to try things in is made, and every file in it is answered', () => {
  expect(causeway('watch', 'try-me', '--begin', '--once').exit).toBe(1)
  const made = readdirSync(join(folder, 'try-me'))
  expect(made.filter(name => name.includes('.template.'))).toHaveLength(4)
  const answers = readdirSync(join(folder, 'try-me', 'answers'))
  expect(answers).toContain('outreach-with-mistakes.marked.xlsx')
  expect(answers).toContain('outreach-with-mistakes.receipt.json')
  expect(answers).toContain('member-information.good.csv')
})

test('every command of the README’s list does what it says', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const shown = [...readme.matchAll(/^npm run causeway -- (.+)$/gm)].map(match => match[1] ?? '')
  expect(shown.length).toBeGreaterThanOrEqual(6)
  causeway('sample', 'MIF', '--rows', '5', '--to', 'xlsx', '--out', 'march.xlsx')
  for (const command of shown) {
    const { exit } = causeway(...command.split(' '))
    expect(`${command}: ${exit}`).toBe(`${command}: 0`)
  }
  expect(existsSync(join(folder, 'answers', 'march.receipt.json'))).toBe(true)
  expect(existsSync(join(folder, 'sample.xlsx'))).toBe(true)
})

test('the scripts that it names are there', () => {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = [
    ...readFileSync(join(root, 'README.md'), 'utf8').matchAll(
      /npm (?:run )?(dev|test|check|fix|derive|bench|causeway)\b/g,
    ),
  ]
  expect(new Set(named.map(match => match[1])).size).toBe(7)
  for (const match of named) expect(scripts).toHaveProperty(match[1] ?? '')
  expect(execFileSync('bash', ['-n', join(root, '.ci', 'run')], { encoding: 'utf8' })).toBe('')
})
