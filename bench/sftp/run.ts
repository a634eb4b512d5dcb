/**
 * SFTP on loopback beside OpenSSH: its client puts one file to our server and to its own `sftp-server`; our client and
 * its client fetch the same file from its server. The ratios count.
 */
import { spawn, spawnSync } from 'node:child_process'
import {
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { connect, createServer } from 'node:net'
import { cpus, tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { setTimeout as pause } from 'node:timers/promises'
import { type OpenHouse, openHouse } from '#actions/open.ts'
import { sealFor } from '#actions/people/secrets.ts'
import { reach, secretPurpose } from '#actions/sftp/connections/reach.ts'
import { seededRandom } from '#base/random.ts'
import { foundCounty, mustAsk } from '#cli/county/found-county.ts'
import { openLog } from '#server/log.ts'
import { openSftpDoor } from '#server/sftp/open-door.ts'
import type { SftpConnection } from '#store/sftp/connections.ts'

const megabytes = Number(process.env.MEGABYTES ?? 100)
const runs = Number(process.env.RUNS ?? 3)
const folder = mkdtempSync(join(tmpdir(), 'causeway-bench-sftp-'))

function must(program: string, args: readonly string[], input = ''): string {
  const { status, stdout, stderr } = spawnSync(program, args, { input, cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`${program}: ${stderr}`)
  return stdout
}

/** OpenSSH's sftp in batch mode, as a process of its own; gives the seconds from its start to its end. */
async function sftp(port: number, user: string, ...batch: readonly string[]): Promise<number> {
  const options = [
    'StrictHostKeyChecking=no',
    'UserKnownHostsFile=/dev/null',
    'IdentitiesOnly=yes',
    'LogLevel=ERROR',
  ]
  const args = [...options.flatMap(each => ['-o', each]), '-i', 'key', '-b', '-', '-P', String(port)]
  const began = performance.now()
  const child = spawn('sftp', [...args, `${user}@127.0.0.1`], {
    cwd: folder,
    stdio: ['pipe', 'ignore', 'inherit'],
  })
  child.stdin.end(`${batch.join('\n')}\n`)
  const code = await new Promise(resolve => child.once('close', resolve))
  if (code !== 0) throw new Error(`sftp ended with ${String(code)}`)
  return (performance.now() - began) / 1000
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

/** OpenSSH's server with its own sftp-server. */
async function startSshd(): Promise<{ readonly port: number; readonly hostKey: string; stop(): void }> {
  const port = await freePort()
  must('ssh-keygen', ['-q', '-N', '', '-t', 'ed25519', '-f', 'host'])
  mkdirSync(join(folder, 'there'))
  writeFileSync(join(folder, 'authorized_keys'), readFileSync(join(folder, 'key.pub')))
  const lines = [
    ...[`Port ${port}`, 'ListenAddress 127.0.0.1', `HostKey ${join(folder, 'host')}`, 'StrictModes no'],
    ...[`AuthorizedKeysFile ${join(folder, 'authorized_keys')}`, `PidFile ${join(folder, 'pid')}`],
    ...['UsePAM no', 'PermitRootLogin yes', 'Subsystem sftp internal-sftp'],
  ]
  writeFileSync(join(folder, 'sshd_config'), `${lines.join('\n')}\n`)
  if (process.getuid?.() === 0 && !existsSync('/run/sshd')) mkdirSync('/run/sshd')
  const child = spawn('/usr/sbin/sshd', ['-D', '-f', join(folder, 'sshd_config')], { stdio: 'ignore' })
  for (let tries = 0; tries < 100 && !(await isOpen(port)); tries++) await pause(50)
  const hostKey = /SHA256:\S+/.exec(must('ssh-keygen', ['-lf', 'host.pub']))?.[0] ?? ''
  return { port, hostKey, stop: () => void child.kill() }
}

function isOpen(port: number): Promise<boolean> {
  return new Promise(resolve => {
    const socket = connect(port, '127.0.0.1')
    socket.once('connect', () => resolve(socket.destroy() !== null))
    socket.once('error', () => resolve(false))
  })
}

/** A hub with the made-up county, behind its SFTP door; a program of a provider has the key. */
async function openHub() {
  const opened = await openHouse({
    mode: 'development',
    publicUrl: 'http://localhost',
    keys: { audit: new Uint8Array(32).fill(1), sealing: new Uint8Array(32).fill(2) },
    database: { kind: 'embedded', folder: join(folder, 'database') },
    blobs: { folder: join(folder, 'blobs') },
    limits: { fileBytes: 1e9, endedShare: 0.2 },
    sftp: { host: '127.0.0.1', port: 0, folder: join(folder, 'sftp'), filesADay: 1000, bytesADay: 1e12 },
  })
  if (!opened.ok) throw new Error(opened.refusal.says)
  const house = opened.value
  const founded = await foundCounty(house)
  const provider = [...founded.values()].find(({ organization }) =>
    organization.kinds.includes('ecm-provider'),
  )
  if (provider?.administrator.kind !== 'person') throw new Error('The county has no provider.')
  const administrator = { ...provider.administrator, assurance: 2 } as const
  const publicKey = readFileSync(join(folder, 'key.pub'), 'utf8')
  const asked = { name: 'Bench', publicKey, scope: 'fetch-and-put' } as const
  const { userName } = await mustAsk(house, 'sftp.add-key', administrator, asked)
  const door = await openSftpDoor(house, openLog('error', process.stderr))
  if (!door.ok || door.value === null) throw new Error('The SFTP door does not open.')
  return { house, door: door.value, userName, organizationId: provider.id }
}

type Hub = Awaited<ReturnType<typeof openHub>>

/** Our client fetches the file to the disk, as OpenSSH's does. */
async function fetchByUs(
  { house, organizationId }: Hub,
  sshd: { port: number; hostKey: string },
): Promise<number> {
  const began = performance.now()
  const remote = await reach(house, connectionTo(house, organizationId, sshd))
  await pipeline(remote.read(join(folder, 'there', 'file'), 0), createWriteStream(join(folder, 'fetched')))
  remote.end()
  return (performance.now() - began) / 1000
}

function connectionTo(
  house: OpenHouse,
  organizationId: string,
  sshd: { port: number; hostKey: string },
): SftpConnection {
  const id = '00000000-0000-7000-8000-000000000001'
  const secret = JSON.stringify({ privateKey: readFileSync(join(folder, 'key'), 'utf8') })
  const sealed = sealFor(house, secretPurpose, `${organizationId} ${id}`, Buffer.from(secret))
  return {
    ...{
      organization_id: organizationId,
      id,
      host: '127.0.0.1',
      port: sshd.port,
      user_name: userInfo().username,
    },
    ...{ host_key: sshd.hostKey, sealed_secret: sealed },
  } as SftpConnection
}

const median = (all: readonly number[]): number =>
  all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)] ?? 0

function show(says: string, ours: readonly number[], peers: readonly number[]): void {
  const [our, peer] = [median(ours), median(peers)]
  const speed = (seconds: number): string =>
    `${seconds.toFixed(2)} s (${(megabytes / seconds).toFixed(0)} MB/s)`
  console.log(`${says}: ours ${speed(our)}, OpenSSH ${speed(peer)}: ${(our / peer).toFixed(2)} times as long`)
}

must('ssh-keygen', ['-q', '-N', '', '-t', 'ed25519', '-f', 'key'])
// The same bytes everywhere; each put of ours is another file, as the same one again is known and does nothing.
const chance = seededRandom(1)
const bytes = Buffer.from(Uint8Array.from({ length: megabytes * 1_000_000 }, () => chance.below(256)))
const sshd = await startSshd()
const hub = await openHub()
try {
  console.log(
    `${megabytes} MB, median of ${runs}; ${cpus().length} × ${cpus()[0]?.model ?? ''}, Node ${process.version}`,
  )
  const me = userInfo().username
  const [putOurs, putPeers, gotOurs, gotPeers]: number[][] = [[], [], [], []]
  for (let round = 0; round < runs; round++) {
    bytes.writeUInt32BE(round, 0)
    writeFileSync(join(folder, 'file'), bytes)
    const to = 'to-causeway/example-harbor-health-plan'
    putOurs?.push(await sftp(hub.door.port, hub.userName, `put file ${to}/bench-${round}.csv`))
    putPeers?.push(await sftp(sshd.port, me, `put file ${join(folder, 'there', 'file')}`))
    gotOurs?.push(await fetchByUs(hub, sshd))
    gotPeers?.push(await sftp(sshd.port, me, `get ${join(folder, 'there', 'file')} got`))
    if (!readFileSync(join(folder, 'fetched')).equals(bytes))
      throw new Error('What was fetched is not what lay there.')
  }
  show('OpenSSH’s client puts a file to the server', putOurs ?? [], putPeers ?? [])
  show('The client fetches a file from OpenSSH’s server', gotOurs ?? [], gotPeers ?? [])
} finally {
  await hub.door.stop()
  await hub.house.close()
  sshd.stop()
  rmSync(folder, { recursive: true, force: true })
}
