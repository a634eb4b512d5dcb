/** All resources of a kind as lines of JSON, a page of members in memory at a time, each page told to the audit. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { AuditEntry } from '#domain/audit/entry.ts'
import {
  type FhirType,
  isMemberType,
  type MemberRecord,
  type MemberType,
} from '#domain/exports/fhir/record.ts'
import { resourcesOf, surroundingResources } from '#domain/exports/fhir/resources.ts'
import type { Resource } from '#formats/fhir/resource.ts'
import { appendAudit } from '#store/audit/append.ts'
import { listMemberIds } from '#store/exports/records.ts'
import type { House } from '../house.ts'
import { loadRecords, loadSurroundings, type Reader } from './load-records.ts'

/** Members whose records are in memory at a time. */
const pageSize = 1000

/** Whose resources go out, to whom, and who asked. */
export type Going = {
  readonly organizationId: Id
  /** The partner that they are handed to: then only members who are theirs too. Null for our own use. */
  readonly recipientId: Id | null
  readonly reader: Reader
  readonly today: Day
  readonly by: AuditEntry['actor']
  /** The action or job, and the request or export that it is for. */
  readonly told: { readonly action: string; readonly object: string; readonly requestId: string }
}

const encoder = new TextEncoder()

function linesOf(resources: readonly Resource[]): Uint8Array {
  return encoder.encode(resources.map(each => `${JSON.stringify(each)}\n`).join(''))
}

/** `counted` hears how many resources each page has. */
export async function* resourceLines(
  house: House,
  going: Going,
  type: FhirType,
  counted: (resources: number) => void = () => {},
): AsyncGenerator<Uint8Array> {
  const acting = { organizationId: going.organizationId, personId: null }
  const around = await house.database.inTransaction(acting, tx =>
    loadSurroundings(tx, going.organizationId, going.today),
  )
  if (!isMemberType(type)) {
    const resources = surroundingResources(type, around)
    counted(resources.length)
    yield linesOf(resources)
    return
  }
  for await (const records of recordPages(house, going, type)) {
    const resources = records.flatMap(record => resourcesOf(type, record, around))
    counted(resources.length)
    if (resources.length > 0) yield linesOf(resources)
  }
}

/** Pages of members; the entry that tells of a page is written in the transaction that reads it. */
async function* recordPages(
  house: House,
  going: Going,
  type: MemberType,
): AsyncGenerator<readonly MemberRecord[]> {
  const { organizationId, recipientId, reader } = going
  for (let after: Id | null = null; ; ) {
    const from: Id | null = after
    const [ids, records]: [readonly Id[], readonly MemberRecord[]] = await house.database.inTransaction(
      { organizationId, personId: null },
      async tx => {
        const page = await listMemberIds(
          tx,
          organizationId,
          { after: from, partnerId: recipientId },
          pageSize,
        )
        const read = await loadRecords(tx, organizationId, page, reader, type)
        if (read.length > 0)
          await appendAudit(tx, entryOf(house, going, type, read), house.settings.keys.audit)
        return [page, read]
      },
    )
    yield records
    after = ids.at(-1) ?? null
    if (ids.length < pageSize) return
  }
}

function entryOf(
  house: House,
  { organizationId, recipientId, by, told }: Going,
  type: FhirType,
  records: readonly MemberRecord[],
): AuditEntry {
  return {
    organizationId,
    at: new Date(house.clock()).toISOString(),
    actor: by,
    action: told.action,
    outcome: 'done',
    objects: [told.object, `fhir:${type}`],
    members: records.map(({ cin, id }) => cin ?? id),
    disclosedTo: recipientId,
    why: 'FHIR export',
    requestId: told.requestId,
  }
}
