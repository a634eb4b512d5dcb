/** A partner with a server of its own, in the rounds of the kill tests: one file is fetched there, one is brought. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { sealFor } from '#actions/people/secrets.ts'
import { type PartnerSecret, secretPurpose } from '#actions/sftp/connections/reach.ts'
import type { Id } from '#base/id.ts'
import { insertConnection, listConnections } from '#store/sftp/connections.ts'
import { memberFile, plan, returnFile, terms, today } from './exchange.ts'
import type { PartnerServer } from './houses.ts'
import { asPlan, type Exchange, must, quiet } from './rounds.ts'

const connection = '019a0000-0000-7000-8000-00000000000c'
const acting = { organizationId: plan, personId: null } as const
const at = `${today}T16:00:00.000Z`

/** The partner, what is agreed with it, and the way to its server; what is there already stays. */
export async function meetPartner(exchange: Exchange, server: PartnerServer): Promise<Id> {
  const { house } = exchange
  const added = await must(exchange, 'network.add-partner', asPlan, 'partner', {
    name: 'Sample Center',
    kinds: ['ecm-provider'],
    contact: '555-0100',
  })
  const partner = added.partner.id
  const since = '2026-01-01'
  await must(exchange, 'network.propose-contract', asPlan, 'agree-partner', {
    partnerId: partner,
    number: 'kills-own-server',
    since,
    until: null,
    terms: terms(since),
    note: null,
  })
  const secret: PartnerSecret = { privateKey: server.privateKey }
  await house.database.inTransaction(acting, async tx => {
    if ((await listConnections(tx, plan)).length > 0) return
    const place = `${plan} ${connection}`
    await insertConnection(tx, {
      organization_id: plan,
      id: connection,
      partner_organization_id: partner,
      host: '127.0.0.1',
      port: server.port,
      user_name: server.user,
      host_key: server.hostKey,
      host_key_shown: null,
      public_key: null,
      sealed_secret: sealFor(house, secretPurpose, place, Buffer.from(JSON.stringify(secret))),
      folder_in: join(server.folder, 'in'),
      folder_out: join(server.folder, 'out'),
      done_ending: '.done',
      minutes: 5,
      trouble: null,
      trouble_at: null,
      looked_at: null,
      created_by_person_id: null,
      created_at: at,
      ended_at: null,
      suspended_at: null,
    })
  })
  return partner
}

/** The partner lays a file that is fetched; and a list of members is brought to it. */
export async function visitPartner(
  exchange: Exchange,
  server: PartnerServer,
  partner: Id,
  round: number,
): Promise<void> {
  const { house, say } = exchange
  const laid = join(server.folder, 'in', `return-${round}.csv`)
  if (!existsSync(`${laid}.done`)) {
    writeFileSync(laid, await returnFile(1000 + round))
    writeFileSync(`${laid}.done`, '')
  }
  await house.database.inTransaction(acting, tx =>
    house.jobs.send(
      tx,
      'sftp-fetch',
      { organizationId: plan, connectionId: connection },
      { key: connection },
    ),
  )
  house.jobs.nudge('sftp-fetch')
  await quiet(exchange)
  const bytes = await memberFile(1000 + round)
  const brought = await must(exchange, 'exchange.pass-on-file', asPlan, `bring-${round}`, { partner }, bytes)
  say(`acknowledged ${brought.transmission.id}`)
  await quiet(exchange)
}
