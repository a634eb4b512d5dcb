/** OpenSSH's own programs beside us: keys, the sftp client in batch mode, and a line that can be cut. */
import { spawn } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { type AddressInfo, createServer, connect as dial, type Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll } from 'vitest'

export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'causeway-sftp-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export type Ran = { readonly code: number | null; readonly out: string }

export function run(
  program: string,
  args: readonly string[],
  more: { readonly input?: string; readonly cwd?: string; readonly env?: NodeJS.ProcessEnv } = {},
): Promise<Ran> {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'pipe'], cwd: more.cwd, env: more.env })
  let out = ''
  const hear = (text: Buffer): void => {
    out += text.toString()
  }
  child.stdout.on('data', hear)
  child.stderr.on('data', hear)
  // A program that is done before it reads hears nothing of it.
  child.stdin.on('error', () => {})
  child.stdin.end(more.input ?? '')
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', code => resolve({ code, out }))
  })
}

export type KeyPair = { readonly path: string; readonly publicKey: string }

export async function makeKey(folder: string, name: string, ...kind: readonly string[]): Promise<KeyPair> {
  const path = join(folder, name)
  const args = ['-q', '-N', '', '-C', 'sample', '-f', path, '-t', ...(kind.length > 0 ? kind : ['ed25519'])]
  const made = await run('ssh-keygen', args)
  if (made.code !== 0) throw new Error(made.out)
  return { path, publicKey: readFileSync(`${path}.pub`, 'utf8') }
}

export type Peer = {
  readonly port: number
  readonly user: string
  readonly key: string
  readonly folder: string
  readonly options?: readonly string[]
}

/** Runs a batch through OpenSSH’s sftp; a line that fails ends it, unless it begins with a hyphen. */
export function sftp(
  { port, user, key, folder, options = [] }: Peer,
  ...batch: readonly string[]
): Promise<Ran> {
  const common = ['-o', 'StrictHostKeyChecking=no', '-o', `UserKnownHostsFile=${join(folder, 'known_hosts')}`]
  const own = ['-o', 'IdentitiesOnly=yes', '-o', 'PreferredAuthentications=publickey', '-i', key]
  const args = [...common, ...own, ...options.flatMap(each => ['-o', each]), '-b', '-', '-P', String(port)]
  return run('sftp', [...args, `${user}@127.0.0.1`], { input: `${batch.join('\n')}\n`, cwd: folder })
}

/** The same with a password, which OpenSSH asks a program for where nobody sits at a screen. */
export function sftpByPassword(
  { port, user, folder }: Omit<Peer, 'key'>,
  password: string,
  ...batch: readonly string[]
): Promise<Ran> {
  const asker = put(folder, 'ask-pass', `#!/bin/sh\necho '${password}'\n`)
  chmodSync(asker, 0o700)
  const options = [
    'StrictHostKeyChecking=no',
    `UserKnownHostsFile=${join(folder, 'known_hosts')}`,
    'PreferredAuthentications=password',
    'NumberOfPasswordPrompts=1',
    'BatchMode=no',
  ]
  const args = [...options.flatMap(each => ['-o', each]), '-b', '-', '-P', String(port)]
  const env = { ...process.env, SSH_ASKPASS: asker, SSH_ASKPASS_REQUIRE: 'force' }
  return run('sftp', [...args, `${user}@127.0.0.1`], { input: `${batch.join('\n')}\n`, cwd: folder, env })
}

export function put(folder: string, name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

export type Line = {
  readonly port: number
  /** Cuts the line once so many bytes have gone the way that is named. Null: never. */
  cutAfter(bytes: number | null, way: 'there' | 'back'): void
  cuts(): number
}

/** A wire between a client and a server that breaks where the test wants. */
export async function openLine(target: number): Promise<Line> {
  let limit: number | null = null
  let way: 'there' | 'back' = 'there'
  let cuts = 0
  const sockets = new Set<Socket>()
  const server = createServer(near => {
    const far = dial(target, '127.0.0.1')
    let gone = 0
    const carry = (from: Socket, to: Socket, name: 'there' | 'back'): void => {
      from.on('data', (piece: Buffer) => {
        if (name === way) gone += piece.length
        if (limit !== null && name === way && gone > limit) {
          cuts++
          near.destroy()
          far.destroy()
        } else to.write(piece)
      })
      from.on('error', () => {})
      from.on('close', () => to.destroy())
      sockets.add(from)
    }
    carry(near, far, 'there')
    carry(far, near, 'back')
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  afterAll(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return {
    port: (server.address() as AddressInfo).port,
    cutAfter: (bytes, named) => {
      limit = bytes
      way = named
    },
    cuts: () => cuts,
  }
}
