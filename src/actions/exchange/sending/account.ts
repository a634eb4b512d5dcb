/** Finds out whose data a file took out of the house that was passed on unread, for the accounting of disclosures. */
import type { ByteSource } from '#base/bytes.ts'
import type { Day } from '#base/day.ts'
import { killPoint } from '#base/kill-point.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import type { Layout } from '#files/layout.ts'
import { listMappings } from '#store/exchange/answers.ts'
import { openBlob } from '#store/exchange/blob-source.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import type { Job, JobContext } from '../../job.ts'
import { agreedProfiles } from '../steps/agreed-profiles.ts'
import { checkerFor, hintsFor } from '../steps/checker.ts'
import { idIn, objectOf } from '../steps/job-of.ts'
import { isInterchange } from '../steps/judge-interchanges.ts'

/** The element by which every file of the guidance names a member. */
const memberElement = 'memberCin'

/** 45 CFR 164.528: the member is owed to whom their data went, whoever made the file and however it travelled. */
export const accountTransmission: Job = {
  queue: 'exchange-account',
  says: 'Note in the audit whose data a passed-on file took to a partner.',
  async run(data, context) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const sent = await context.inTransaction(tx => findTransmission(tx, organizationId, id))
    const partner = sent?.partner_organization_id ?? null
    if (sent?.direction !== 'out' || sent.sha256 === null || partner === null) return
    const members = await membersIn(context, sent)
    await context.inLastTransaction(async (_tx, tell) => {
      const why =
        members.length === 0 ? 'passed on; it could not be read whom it names' : 'passed on as it came'
      tell({ objects: [objectOf(id)], members, disclosedTo: partner, why })
      killPoint('account/before-commit')
      return Promise.resolve()
    })
  },
}

async function membersIn(context: JobContext, sent: Transmission): Promise<readonly string[]> {
  const { organization_id: organizationId, partner_organization_id: partnerId } = sent
  const day = sent.as_of as Day
  const known = await context.inTransaction(async tx => ({
    mappings: await listMappings(tx, organizationId, partnerId),
    profiles: await agreedProfiles(tx, organizationId, partnerId, day),
  }))
  const blob = await openBlob(context.house.blobs, organizationId, {
    sha256: sent.sha256 ?? '',
    byteCount: sent.byte_count ?? 0,
    name: sent.file_name,
  })
  try {
    if (await isInterchange(blob.source)) return await membersInClaims(blob.source)
    const members = new Set<string>()
    const places = new Map<Layout, number>()
    const checker = checkerFor(day, known.profiles)
    await checkFile(requestFor(checker, blob.source, hintsFor(sent, known.mappings)), {
      finding: () => {},
      // Those of rows that the partner will not take have left the house too.
      row: ({ values }, layout) => {
        const place = places.get(layout) ?? layout.columns.findIndex(({ key }) => key === memberElement)
        places.set(layout, place)
        const member = values[place] ?? ''
        if (member !== '') members.add(member)
      },
      settle: () => context.signal.throwIfAborted(),
    })
    return [...members]
  } finally {
    await blob.close()
  }
}

const atOnce = 1 << 20

/** Subscribers and patients of an interchange, by their member number: NM1*IL and NM1*QC with MI (X12 837, 835). */
async function membersInClaims(source: ByteSource): Promise<readonly string[]> {
  const members = new Set<string>()
  const isa = Buffer.from(await source.read(0, 300))
    .toString('latin1')
    .trimStart()
  const element = isa.charAt(3)
  const end = isa.charAt(105)
  let rest = ''
  for (let at = 0; at < source.size; at += atOnce) {
    const text =
      rest + Buffer.from(await source.read(at, Math.min(atOnce, source.size - at))).toString('latin1')
    const segments = text.split(end)
    rest = segments.pop() ?? ''
    for (const segment of segments) {
      const [name, entity, , , , , , , kind, number = ''] = segment.trim().split(element)
      if (name === 'NM1' && (entity === 'IL' || entity === 'QC') && kind === 'MI' && number !== '')
        members.add(number)
    }
  }
  return [...members]
}
