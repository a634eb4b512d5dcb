/**
 * The program as it is published: packed, installed from its tarball in an empty folder, run on every Node
 * it promises.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'

const root = join(import.meta.dirname, '..')
const nodeOf = (version: string): string =>
  join(
    root,
    '.causeway',
    'nodes',
    version,
    'node_modules',
    `node-${process.platform}-${process.arch}`,
    'bin',
    'node',
  )
const nodes = [
  { name: 'this Node', path: process.execPath },
  { name: 'Node 22', path: nodeOf('22') },
  { name: 'Node 24', path: nodeOf('24') },
]

const font = '@fontsource/noto-sans/files/noto-sans-latin-ext-700-normal.woff'

let folder = ''
let program = ''

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'causeway-packed-'))
  const run = (command: string, args: string[], cwd: string): void => {
    execFileSync(command, args, { cwd, stdio: ['ignore', 'ignore', 'inherit'] })
  }
  run('npm', ['pack', '--pack-destination', folder, '--loglevel', 'error'], root)
  const tarball = readdirSync(folder).find(name => name.endsWith('.tgz')) ?? ''
  writeFileSync(join(folder, 'package.json'), '{"private":true}')
  // What the checkout was installed with is at hand: only what is not is fetched.
  const quietly = ['--prefer-offline', '--no-audit', '--no-fund', '--loglevel', 'error']
  run('npm', ['install', ...quietly, join(folder, tarball)], folder)
  program = join(folder, 'node_modules', '.bin', 'causeway')
}, 180_000)

afterAll(() => {
  if (folder !== '') rmSync(folder, { recursive: true, force: true })
})

describe.each(nodes)('$name', ({ path }) => {
  const causeway = (...args: string[]): { out: string; exit: number } => {
    try {
      const out = execFileSync(path, [program, ...args], {
        cwd: folder,
        encoding: 'utf8',
        stdio: ['ignore', 'pipe', 'pipe'],
      })
      return { out, exit: 0 }
    } catch (error) {
      const { stdout, status } = error as { stdout: string; status: number }
      return { out: stdout, exit: status }
    }
  }

  test('tells its version', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string }
    expect(causeway('--version').out.trim()).toBe(version)
  })

  test('makes a sample and finds nothing wrong with it', () => {
    const file = join(folder, `sample-${path.length}.xlsx`)
    expect(causeway('sample', 'MIF', '--rows', '20', '--to', 'xlsx', '--out', file).exit).toBe(0)
    const { out, exit } = causeway('check', file, '--json')
    const { files } = JSON.parse(out) as { files: { findings: unknown[]; answer: { outcome: string } }[] }
    expect(files[0]?.answer.outcome).toBe('accepted')
    expect(files[0]?.findings).toEqual([])
    expect(exit).toBe(0)
  })

  test('makes a template that is a workbook', () => {
    const file = join(folder, `template-${path.length}.xlsx`)
    expect(causeway('template', 'invoice', '--party', 'community-supports', '--out', file).exit).toBe(0)
    expect(readFileSync(file).subarray(0, 2).toString()).toBe('PK')
  })

  test('brings the fonts that its documents carry', () => {
    const from = realpathSync(program)
    const find = `require('node:module').createRequire(${JSON.stringify(from)}).resolve('${font}')`
    const out = execFileSync(path, ['-p', find], { cwd: folder, encoding: 'utf8' })
    expect(readFileSync(out.trim()).subarray(0, 4).toString()).toBe('wOFF')
  })
})
