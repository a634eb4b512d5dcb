/** Our client with OpenSSH's own server: files are fetched and brought once, and never past a key that changed. */
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import type { Outcome } from '#actions/keeping/run-job.ts'
import { sftpJobs } from '#actions/sftp/all-jobs.ts'
import { startWork, usualWork } from '#actions/work.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { insertContract, insertVersion } from '#store/network/contracts.ts'
import {
  fileOf,
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import { forEachDatabase } from '#test/databases/databases.ts'
import { bytesOf, layoutFor, rowsOf } from '#test/exchange/house.ts'
import { type Line, openLine } from './programs.ts'
import { type Sshd, startSshd } from './sshd.ts'

type Connection = {
  readonly id: string
  readonly publicKey: string
  readonly trouble: string | null
  readonly hostKeyShown: string | null
}

forEachDatabase((_, open) => {
  let house: TestHouse
  let plan: TestOrganization
  let staff: PersonActor
  let administrator: PersonActor
  let partner: string
  let sshd: Sshd
  let line: Line
  let connection: Connection

  const ask = (name: string, actor: PersonActor, input: object) =>
    mustAsk(house, name, actor, input, once(house))
  const connections = async () =>
    ((await ask('sftp.list-connections', administrator, {})) as { connections: Connection[] }).connections
  const transmissions = async () =>
    ((await ask('exchange.list-transmissions', staff, {})) as { transmissions: Record<string, unknown>[] })
      .transmissions

  /** The clockwork till it rests; with what became of the jobs of this subject. */
  const work = async (): Promise<readonly Outcome[]> => {
    const outcomes: Outcome[] = []
    const settings = { ...usualWork(house.database.kind), lookSeconds: 0.01, graceSeconds: 1 }
    const jobs = [...exchangeJobs, ...sftpJobs].map(({ every: _every, ...job }) => job)
    const working = await startWork(house, jobs, settings, outcome => outcomes.push(outcome))
    await working.settled()
    await working.stop()
    return outcomes.filter(({ queue }) => queue.startsWith('sftp-'))
  }
  const look = async (): Promise<readonly Outcome[]> => {
    house.pass(20 * 60_000)
    const data = { organizationId: plan.id, connectionId: connection.id }
    await house.database.inTransaction({ organizationId: plan.id, personId: null }, tx =>
      house.jobs.send(tx, 'sftp-fetch', data, { key: connection.id }),
    )
    return work()
  }
  const passOn = async (name: string, bytes: Uint8Array) =>
    (await mustAsk(
      house,
      'exchange.pass-on-file',
      staff,
      { partner },
      once(house, { file: fileOf(bytes, name) }),
    )) as {
      way: string
      transmission: { id: string }
    }

  beforeAll(async () => {
    house = await openTestHouse(await open())
    plan = await makeOrganization(house, ['plan'])
    staff = await makeMember(house, plan, ['plan-analyst'])
    administrator = await makeMember(house, plan, ['administrator'])
    const added = (await ask('network.add-partner', administrator, {
      name: 'Juniper Center',
      kinds: ['ecm-provider'],
      contact: '555-0100',
    })) as { partner: { id: string } }
    partner = added.partner.id
    await contractWith(house, plan, partner)
    sshd = await startSshd()
    line = await openLine(sshd.port)
    const set = (await ask('sftp.set-connection', administrator, {
      partner,
      host: '127.0.0.1',
      port: line.port,
      user: sshd.user,
      folderIn: join(sshd.folder, 'in'),
      folderOut: join(sshd.folder, 'out'),
    })) as { connection: Connection }
    connection = set.connection
    sshd.letIn(connection.publicKey)
  })

  test('nothing goes until a person trusts the server’s key', async () => {
    const tried = await ask('sftp.test-connection', administrator, { connection: connection.id })
    expect(tried).toEqual({ trouble: 'sftp/host-key-not-trusted', hostKeyShown: sshd.hostKey })
    await ask('sftp.trust-host-key', administrator, { connection: connection.id, hostKey: sshd.hostKey })
    expect(await ask('sftp.test-connection', administrator, { connection: connection.id })).toEqual({
      trouble: null,
      hostKeyShown: null,
    })
  })

  test('a file is fetched once it is complete, and once', async () => {
    const layout = layoutFor('RTF')
    const path = join(sshd.folder, 'in', 'return.csv')
    const whole = await bytesOf(layout, rowsOf(layout, 3))
    writeFileSync(path, whole.subarray(0, 200))
    writeFileSync(join(sshd.folder, 'in', 'other.csv.part'), 'x')
    await look()
    expect(await transmissions()).toEqual([])
    // It has grown since: it is not complete yet.
    writeFileSync(path, whole)
    await look()
    expect(await transmissions()).toEqual([])
    expect((await look()).map(({ outcome }) => outcome)).toEqual(['done'])
    const [received] = await transmissions()
    expect(received).toMatchObject({
      partner,
      fileName: 'return.csv',
      bytes: whole.length,
      outcome: 'accepted',
    })
    await look()
    // The same bytes again under another name, as if we had died before it was noted.
    writeFileSync(join(sshd.folder, 'in', 'again.csv'), whole)
    await look()
    await look()
    expect((await transmissions()).length).toBe(1)
  })

  test('a download that breaks goes on where it was', async () => {
    const bytes = Buffer.from(`a,${'b'.repeat(9000)}\n`.repeat(130))
    writeFileSync(join(sshd.folder, 'in', 'large.csv'), bytes)
    await look()
    line.cutAfter(500_000, 'back')
    await look()
    expect(line.cuts()).toBeGreaterThan(0)
    line.cutAfter(null, 'back')
    const [received] = await transmissions()
    expect(received).toMatchObject({ fileName: 'large.csv', bytes: bytes.length })
    expect((await transmissions()).length).toBe(2)
  })

  test('a file is brought under a passing name, goes on after a cut, and stands whole', async () => {
    const bytes = Buffer.from(`c,${'d'.repeat(9000)}\n`.repeat(130))
    const cuts = line.cuts()
    line.cutAfter(500_000, 'there')
    const sent = await passOn('outgoing.csv', bytes)
    expect(sent.way).toBe('sftp')
    const settle = work()
    await expect.poll(() => line.cuts(), { timeout: 20_000 }).toBeGreaterThan(cuts)
    const out = join(sshd.folder, 'out')
    expect(readdirSync(out).every(name => name.endsWith('.part'))).toBe(true)
    line.cutAfter(null, 'there')
    await settle
    await expect
      .poll(
        async () => {
          await work()
          return (await transmissions())[0]?.step
        },
        { timeout: 30_000 },
      )
      .toBe('delivered')
    expect(readdirSync(out)).toEqual(['outgoing.csv'])
    expect(readFileSync(join(out, 'outgoing.csv')).equals(bytes)).toBe(true)
    // A file of that name that is not ours is left alone.
    await passOn('outgoing.csv', Buffer.from('e,f\n'))
    await work()
    expect(readdirSync(out).sort()).toEqual([
      'outgoing.csv',
      expect.stringMatching(/^outgoing_R-\d{6}\.csv$/),
    ])
    expect(readFileSync(join(out, 'outgoing.csv')).equals(bytes)).toBe(true)
  })

  test('a connection that rests brings nothing; what waited goes when it goes on, and attempts are listed', async () => {
    const { id } = connection
    await ask('sftp.suspend-connection', administrator, { connection: id, suspended: true })
    await passOn('waits.csv', Buffer.from('i,j\n'))
    expect((await work()).map(({ outcome }) => outcome)).toEqual(['done'])
    expect(readdirSync(join(sshd.folder, 'out'))).not.toContain('waits.csv')
    await ask('sftp.suspend-connection', administrator, { connection: id, suspended: false })
    await work()
    expect(readdirSync(join(sshd.folder, 'out'))).toContain('waits.csv')
    const place = { host: '127.0.0.1', port: line.port, folderIn: join(sshd.folder, 'in') }
    const asked = {
      connection: id,
      ...place,
      user: sshd.user,
      folderOut: join(sshd.folder, 'out'),
      minutes: 5,
    }
    const changed = (await ask('sftp.change-connection', administrator, asked)) as { connection: object }
    // In the same place it stays the same server, by the same key.
    expect(changed.connection).toMatchObject({ minutes: 5, hostKey: sshd.hostKey })
    const { attempts } = (await ask('sftp.list-attempts', administrator, { connection: id })) as {
      attempts: Record<string, unknown>[]
    }
    for (const kind of ['bring', 'look'])
      expect(attempts).toContainEqual(expect.objectContaining({ kind, trouble: null, files: 1 }))
    expect(attempts.at(-1)).toMatchObject({ kind: 'test', trouble: 'sftp/host-key-not-trusted' })
  })

  test('a server that shows another key is never spoken to, and people are told', async () => {
    await sshd.stop()
    const impostor = await startSshd(sshd.port)
    impostor.letIn(connection.publicKey)
    rmSync(join(sshd.folder, 'in'), { recursive: true })
    await passOn('secret.csv', Buffer.from('g,h\n'))
    const outcomes = await look()
    expect(outcomes.map(({ queue, outcome, code }) => `${queue} ${outcome} ${code}`).sort()).toEqual([
      'sftp-deliver dead sftp/host-key-changed',
      'sftp-fetch done null',
    ])
    expect(readdirSync(join(impostor.folder, 'out'))).toEqual([])
    const told = (await ask('notices.list', administrator, {})) as { notices: { kind: string }[] }
    expect(told.notices.map(({ kind }) => kind)).toContain('partner-server')
    const [shown] = await connections()
    expect(shown).toMatchObject({ trouble: 'sftp/host-key-changed', hostKeyShown: impostor.hostKey })
  })
})

/** A contract that the plan keeps alone, for the partner is not on the hub. */
async function contractWith(house: TestHouse, plan: TestOrganization, partnerId: string): Promise<void> {
  const contract = {
    id: house.newId(),
    ownerId: plan.id,
    otherId: null,
    payerId: plan.id,
    providerId: partnerId,
    number: 'C-1',
    createdAt: house.now(),
  }
  const terms = {
    ecm: null,
    communitySupports: [],
    counties: [],
    payment: [],
    billing: { by: 'invoices', attestedOn: null },
    files: [],
    delegates: [],
    dataSharing: null,
  } as const
  await house.database.inTransaction({ organizationId: plan.id, personId: null }, async tx => {
    await insertContract(tx, contract)
    const version = {
      version: 1,
      since: '2026-01-01' as const,
      until: null,
      terms,
      proposedAt: house.now(),
      note: null,
    }
    await insertVersion(tx, contract, version, 'test')
  })
}
