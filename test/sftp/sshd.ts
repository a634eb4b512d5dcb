/** OpenSSH's own server on loopback, started by hand with a configuration and keys of its own. */
import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { connect, createServer } from 'node:net'
import { userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll } from 'vitest'
import { makeFolder, makeKey, run } from './programs.ts'

export type Sshd = {
  readonly port: number
  readonly user: string
  /** Of its key, as OpenSSH shows it. */
  readonly hostKey: string
  /** Where its files lie. */
  readonly folder: string
  /** Lets whoever has this key in. */
  letIn(publicKey: string): void
  stop(): Promise<void>
}

function freePort(): Promise<number> {
  const server = createServer()
  return new Promise(resolve => {
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}

/** `more`: further lines of its configuration. */
export async function startSshd(port?: number, ...more: readonly string[]): Promise<Sshd> {
  const home = makeFolder()
  const folder = join(home, 'files')
  for (const each of ['in', 'out']) mkdirSync(join(folder, each), { recursive: true })
  const key = await makeKey(home, 'host')
  const at = port ?? (await freePort())
  const config = join(home, 'sshd_config')
  const lines = [
    `Port ${at}`,
    'ListenAddress 127.0.0.1',
    `HostKey ${key.path}`,
    `AuthorizedKeysFile ${join(home, 'authorized_keys')}`,
    `PidFile ${join(home, 'pid')}`,
    'StrictModes no',
    'UsePAM no',
    'PermitRootLogin yes',
    'PasswordAuthentication no',
    'Subsystem sftp internal-sftp',
    ...more,
  ]
  writeFileSync(config, `${lines.join('\n')}\n`)
  // As root it wants a folder of its own to stand in.
  if (process.getuid?.() === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd')
  const child: ChildProcess = spawn('/usr/sbin/sshd', ['-D', '-e', '-f', config], { stdio: 'ignore' })
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const gone = new Promise(resolve => child.once('close', resolve))
    child.kill()
    await gone
  }
  afterAll(stop)
  await untilOpen(at)
  const shown = await run('ssh-keygen', ['-lf', `${key.path}.pub`])
  return {
    port: at,
    user: userInfo().username,
    hostKey: /SHA256:\S+/.exec(shown.out)?.[0] ?? '',
    folder,
    letIn: publicKey => writeFileSync(join(home, 'authorized_keys'), `${publicKey.trim()}\n`),
    stop,
  }
}

async function untilOpen(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const isOpen = await new Promise<boolean>(resolve => {
      const socket = connect(port, '127.0.0.1')
      socket.once('connect', () => {
        socket.destroy()
        resolve(true)
      })
      socket.once('error', () => resolve(false))
    })
    if (isOpen) return
    await pause(50)
  }
  throw new Error('sshd does not listen.')
}
