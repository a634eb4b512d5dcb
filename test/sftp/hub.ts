/** A plan and a provider under contract on one house, behind the real SFTP door, with a program of each. */
import { Writable } from 'node:stream'
import { afterAll } from 'vitest'
import type { SftpSettings } from '#actions/settings.ts'
import type { ContractTerms } from '#domain/network/terms.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { openLog } from '#server/log.ts'
import { openSftpDoor } from '#server/sftp/open-door.ts'
import {
  makeMember,
  makeOrganization,
  mustAsk,
  once,
  openTestHouse,
  type TestHouse,
  type TestOrganization,
} from '#test/actions/house.ts'
import type { TestDatabase } from '#test/databases/databases.ts'
import { makeContract } from '#test/exchange/house.ts'
import { makeFolder, makeKey, type Peer } from './programs.ts'

export type Side = {
  readonly organization: TestOrganization
  readonly administrator: PersonActor
  readonly staff: PersonActor
  readonly peer: Peer
  readonly loginId: string
}

export type SftpHub = {
  readonly house: TestHouse
  readonly port: number
  readonly folder: string
  readonly plan: Side
  readonly provider: Side
  logged(): string
}

type Added = { readonly userName: string; readonly loginId: string }

export async function openSftpHub(
  database: TestDatabase,
  changes: Partial<SftpSettings> = {},
  fileBytes = 100_000_000,
  terms?: ContractTerms,
): Promise<SftpHub> {
  const folder = makeFolder()
  const sftp = { host: '127.0.0.1', port: 0, folder, filesADay: 1000, bytesADay: 1e9, ...changes }
  const house = await openTestHouse(database, { sftp, limits: { fileBytes, endedShare: 0.2 } })
  const lines: string[] = []
  const sink = new Writable({
    write: (chunk: Buffer, _, next) => {
      lines.push(chunk.toString())
      next()
    },
  })
  const opened = await openSftpDoor(house, openLog('debug', sink))
  if (!opened.ok || opened.value === null) throw new Error('The SFTP door does not open.')
  const door = opened.value
  afterAll(() => door.stop())
  const plan = await makeOrganization(house, ['plan'], 'Harbor Health Plan')
  const provider = await makeOrganization(house, ['ecm-provider'], 'Sunrise Care')
  await makeContract(house, plan, provider, terms)
  const side = async (organization: TestOrganization, name: string): Promise<Side> => {
    const role = organization.kinds.includes('plan') ? 'plan-analyst' : 'supervisor'
    const administrator = await makeMember(house, organization, ['administrator', role])
    const key = await makeKey(folder, name)
    const asked = { name: 'Nightly job', publicKey: key.publicKey, scope: 'fetch-and-put' }
    const added = (await mustAsk(house, 'sftp.add-key', administrator, asked, once(house))) as Added
    const peer = { port: door.port, user: added.userName, key: key.path, folder }
    const staff = await makeMember(house, organization, [role])
    return { organization, administrator, staff, peer, loginId: added.loginId }
  }
  return {
    house,
    port: door.port,
    folder,
    plan: await side(plan, 'plan'),
    provider: await side(provider, 'provider'),
    logged: () => lines.join(''),
  }
}
