/** For the tests of this folder: the program as it is published, run as a person or a script runs it. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'
import { buildProgram } from '../../tools/build.ts'

const root = join(import.meta.dirname, '../..')

export type Ran = {
  readonly code: number | null
  readonly signal: NodeJS.Signals | null
  readonly out: string
  readonly bytes: Buffer
  readonly err: string
}

export type RunChoice = {
  readonly input?: string | Uint8Array
  readonly env?: { readonly [name: string]: string }
  /** Through a shell, `causeway` being the program. */
  readonly shell?: boolean
}

export type Causeway = {
  /** A folder of this test file's own, in which the program runs. */
  readonly folder: string
  readonly at: (name: string) => string
  readonly command: string
  run(...args: readonly string[]): Promise<Ran>
  runWith(choice: RunChoice, ...args: readonly string[]): Promise<Ran>
}

/** Builds the program and a folder to run it in; both are gone after the tests. */
export async function startCauseway(): Promise<Causeway> {
  mkdirSync(join(root, '.causeway'), { recursive: true })
  // Beside node_modules, where the dependencies of the program are found.
  const built = mkdtempSync(join(root, '.causeway', 'tested-'))
  const folder = mkdtempSync(join(tmpdir(), 'causeway-cli-'))
  afterAll(() => {
    rmSync(built, { recursive: true, force: true })
    rmSync(folder, { recursive: true, force: true })
  })
  const command = await buildProgram(join(built, 'program'))
  const runWith: Causeway['runWith'] = (choice, ...args) => ran(command, folder, choice, args)
  return {
    folder,
    at: name => join(folder, name),
    command,
    run: (...args) => runWith({}, ...args),
    runWith,
  }
}

function ran(command: string, cwd: string, choice: RunChoice, args: readonly string[]): Promise<Ran> {
  const { FORCE_COLOR: _, NO_COLOR: __, ...inherited } = process.env
  const env = { ...inherited, ...choice.env }
  const child = choice.shell
    ? spawn('bash', ['-c', `causeway() { "${process.execPath}" "${command}" "$@"; }; ${args.join(' ')}`], {
        cwd,
        env,
      })
    : spawn(process.execPath, [command, ...args], { cwd, env })
  const out: Buffer[] = []
  const err: Buffer[] = []
  child.stdout.on('data', chunk => out.push(chunk))
  child.stderr.on('data', chunk => err.push(chunk))
  // A program that refuses at once does not read what it is given.
  child.stdin.on('error', () => {})
  child.stdin.end(choice.input ?? '')
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.on('close', (code, signal) => {
      const bytes = Buffer.concat(out)
      resolve({ code, signal, out: bytes.toString(), bytes, err: Buffer.concat(err).toString() })
    })
  })
}
