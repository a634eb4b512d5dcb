/** What a house holds after an exchange, without what differs between two equal courses: ids and instants. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { ChainReport } from '#actions/audit/verify-chain.ts'
import { verifyChain } from '#actions/audit/verify-chain.ts'
import { openHouse } from '#actions/open.ts'
import { nobody } from '#store/database.ts'
import { inside } from '#store/jobs/boss.ts'
import { plan, provider } from './exchange.ts'
import { housesSettings, type KillHouse } from './houses.ts'

type Rows = readonly Record<string, unknown>[]

/** Each as the organization itself sees it. */
const questions = {
  transmissions: `
    select direction, side, file, step, outcome, refused_because, sha256, byte_count, sequence_number, version,
      rows_read, rows_accepted, rows_rejected, records_held, records_new, records_changed, records_unchanged,
      records_overtaken, records_ended, groups
    from transmission order by number`,
  numbers: `select number from transmission where direction = 'in' order by number`,
  steps: `
    select t.number, s.step, count(*)::int from transmission t
    join transmission_step s on s.organization_id = t.organization_id and s.transmission_id = t.id
    group by 1, 2 order by 1, 2`,
  answers: `
    select t.number, a.kind, a.media_type from transmission t
    join transmission_answer a on a.organization_id = t.organization_id and a.transmission_id = t.id
    order by 1, 2`,
  findings: `
    select t.number, count(*)::int from transmission t
    join finding f on f.organization_id = t.organization_id and f.transmission_id = t.id group by 1 order by 1`,
  records: `select record_key, version, fingerprint, facts, ended_how from record order by record_key, fingerprint`,
  versions: `
    select r.record_key, v.version, v.fingerprint from record_version v
    join record r on r.organization_id = v.organization_id and r.id = v.id order by 1, 2, 3`,
  sent: `
    select t.number, s.number as row, r.record_key, s.version from sent_row s
    join transmission t on t.organization_id = s.organization_id and t.id = s.transmission_id
    join record r on r.organization_id = s.organization_id and r.id = s.record_id order by 1, 2`,
  staged: `select count(*)::int from staged_row`,
  members: `
    select count(*)::int as members, (select count(*)::int from member_source) as sources from member`,
  uploads: `select name, state, sha256, was_here_before from sftp_upload order by name`,
  fetched: `select name, state, refused_because from sftp_remote_file order by name`,
  brought: `select name, delivered_at is not null as is_there from sftp_delivery order by name`,
  mail: `select bytes_hash, sha256, outcome, trouble from mail_received order by bytes_hash`,
  notices: `select kind, count(*)::int from notice group by kind order by kind`,
  accounted: `
    select members, why,
      case when disclosed_to in ('${plan}', '${provider}') then disclosed_to::text else 'elsewhere' end
        as disclosed_to
    from audit_entry where action = 'exchange-account' order by members, disclosed_to`,
}

export type Picture = {
  /** Organization, question, rows. */
  readonly holds: Readonly<Record<string, Readonly<Record<string, Rows>>>>
  /** Ids of all transmissions. */
  readonly transmissions: ReadonlySet<string>
  /** Sent transmissions, and how often the receiver has each. */
  readonly deliveries: readonly number[]
  /** What lies on the partner's own server: names and digests. */
  readonly brought: readonly string[]
  readonly audits: readonly ChainReport[]
  /** Jobs of exchange that are not done; what is told of it besides, by notices, others see to. */
  readonly openJobs: Rows
}

function broughtTo(folder: string): string[] {
  const digest = (name: string): string =>
    createHash('sha256')
      .update(readFileSync(join(folder, name)))
      .digest('hex')
  return readdirSync(folder)
    .sort()
    .map(name => `${name} ${digest(name)}`)
}

/** Opens the house and looks at everything; each blob that a row names is read to its end. */
export async function takePicture(at: KillHouse): Promise<Picture> {
  const settings = housesSettings(JSON.stringify(at))
  const opened = await openHouse(settings)
  if (!opened.ok) throw new Error(opened.refusal.says)
  const { database, blobs, close } = opened.value
  const asked = (organizationId: string, question: string): Promise<Rows> =>
    database.inTransaction({ organizationId, personId: null }, async tx => {
      const { rows } = await inside(tx).executeSql(question, [])
      return rows
    })
  try {
    const holds: Record<string, Record<string, Rows>> = {}
    const transmissions = new Set<string>()
    for (const [name, organizationId] of [
      ['plan', plan],
      ['provider', provider],
    ] as const) {
      const held: Record<string, Rows> = {}
      for (const [about, question] of Object.entries(questions))
        held[about] = await asked(organizationId, question)
      holds[name] = held
      for (const row of await asked(organizationId, 'select id from transmission'))
        transmissions.add(String(row.id))
      const named = `select sha256 from transmission union select sha256 from transmission_answer`
      for (const { sha256 } of await asked(organizationId, named)) {
        for await (const _ of blobs.read(organizationId, String(sha256)));
      }
    }
    const outgoing = `
      select id from transmission where direction = 'out'
        and not exists (select from sftp_delivery where transmission_id = transmission.id)`
    const incoming = `select sender_transmission_id as id from transmission`
    const sent = [...(await asked(plan, outgoing)), ...(await asked(provider, outgoing))]
    const got = [...(await asked(provider, incoming)), ...(await asked(plan, incoming))]
    return {
      holds,
      transmissions,
      deliveries: sent.map(one => got.filter(other => other.id === one.id).length),
      brought: at.server === null ? [] : broughtTo(join(at.server.folder, 'out')),
      audits: [
        await verifyChain(database, plan, settings.keys.audit, null),
        await verifyChain(database, provider, settings.keys.audit, null),
      ],
      openJobs: await database.inTransaction(nobody, async tx => {
        const { rows } = await inside(tx).executeSql(
          `select name, state, output from pgboss.job
            where state <> 'completed' and name ~ '^(exchange|members|mail|sftp)-|^audit-anchor'`,
          [],
        )
        return rows
      }),
    }
  } finally {
    await close()
  }
}
