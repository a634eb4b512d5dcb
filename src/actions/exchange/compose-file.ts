/** A file for a partner is asked for: made from records, judged, and then ready to be sent. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { readDay } from '#base/day.ts'
import { done } from '#base/result.ts'
import { invoiceFile } from '#domain/billing/invoice.ts'
import type { OrganizationKind } from '#domain/people/rights.ts'
import { findFile } from '#files/guidance.ts'
import type { FileDefinition } from '#guidance/define.ts'
import type { Tx } from '#store/database.ts'
import { findOrMakeSet } from '#store/exchange/record-sets.ts'
import { findRecords } from '#store/exchange/records.ts'
import { findTransmission, insertTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { knownFiles } from './known-files.ts'
import { findParty } from './parties.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { agreedClaims, agreedProfileOf, agreedProfiles } from './steps/agreed-profiles.ts'
import type { AskedOfOutgoing } from './steps/asked-of-outgoing.ts'
import { sendsAll } from './steps/compose.ts'
import { objectOf, sendStep } from './steps/job-of.ts'
import { outgoingLayout } from './steps/outgoing-layout.ts'

const mediaTypes = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  x12: 'application/edi-x12',
} as const

export const composeFile = action({
  name: 'exchange.compose-file',
  says: 'Make a file for a partner from your records, in the layout that you agreed on.',
  permission: 'exchange/send',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file, by the guidance’s id or short name'),
    partner: z.uuid().describe('For whom: an organization or a partner of yours'),
    party: z
      .enum(['ecm', 'community-supports'])
      .optional()
      .describe('Whose version of the file, where they differ'),
    profile: z.string().max(100).optional().describe('The layout; left out, the one in your contract'),
    format: z
      .enum(['csv', 'xlsx', 'x12'])
      .optional()
      .describe('Left out, as the layout says; x12: invoices as claims (837)'),
    asOf: z.iso.date().optional().describe('The day by whose guidance it is made; left out, today'),
    period: z
      .string()
      .max(60)
      .optional()
      .describe('The reporting period that it tells of, where it names one'),
    rows: z
      .enum(['all-in-force', 'what-is-new'])
      .optional()
      .describe('Every record in force, or what no earlier file carried; left out, as the guidance says'),
    thenSend: z
      .boolean()
      .default(false)
      .describe('True: it goes as soon as it is made and judged; false: somebody sends it'),
    replaces: z.uuid().optional().describe('The outgoing transmission that this is a new version of'),
    voids: z
      .array(z.uuid())
      .min(1)
      .max(1000)
      .optional()
      .describe('Of claims: these lines are taken back, and nothing else goes'),
  }),
  gives: z.strictObject({ transmission: shownTransmission }),
  changes: true,
  refuses: [
    'exchange/no-such-file-type',
    'exchange/no-such-partner',
    'exchange/no-such-layout',
    'exchange/wrong-way',
    'exchange/not-replaceable',
    'exchange/no-claims',
    'exchange/no-such-record',
  ],
  async run(asked, { tx, actor, organizationId, now, today, newId, house, tell, afterwards }) {
    const file = findFile(asked.file)
    if (!file?.keeping) return refuse('exchange/no-such-file-type', { file: asked.file, known: knownFiles })
    if (
      actor.kind !== 'system' &&
      !maySend(file, 'organizationKinds' in actor ? actor.organizationKinds : [])
    )
      return refuse('exchange/wrong-way')
    if (!(await findParty(tx, organizationId, asked.partner))) return refuse('exchange/no-such-partner')
    const day: Day = readDay(asked.asOf ?? today) ?? today
    const agreed = await agreedProfiles(tx, organizationId, asked.partner, day)
    const profile = asked.profile ?? (await agreedProfileOf(tx, organizationId, asked.partner, file.id, day))
    const layout = outgoingLayout({ file: file.id, day, party: asked.party ?? null, profile, agreed })
    if (!layout) return refuse('exchange/no-such-layout', { profile: profile ?? '' })
    const replaces = asked.replaces ?? null
    if (replaces !== null && !(await isReplaceable(tx, organizationId, replaces, file.id, asked.partner)))
      return refuse('exchange/not-replaceable')
    const name = { side: 'ours', file: file.id, partnerId: asked.partner } as const
    const set = await findOrMakeSet(tx, organizationId, name, newId())
    const voided = await findRecords(tx, organizationId, asked.voids ?? [])
    if (asked.voids?.some(id => voided.get(id)?.setId !== set.id)) return refuse('exchange/no-such-record')
    const isInvoice = file.id === invoiceFile
    const claims = isInvoice ? await agreedClaims(tx, organizationId, asked.partner, day) : null
    const format = asked.format ?? (claims === null ? layout.format : 'x12')
    if (format === 'x12' ? !isInvoice : asked.voids !== undefined) return refuse('exchange/no-claims')
    const by = askedBy(actor)
    const kept: AskedOfOutgoing = {
      format,
      rows: asked.rows ?? (sendsAll(layout) ? 'all-in-force' : 'what-is-new'),
      ...(asked.period === undefined ? {} : { period: asked.period }),
      ...(asked.thenSend ? { thenSend: true } : {}),
      ...(asked.voids === undefined ? {} : { voids: asked.voids }),
    }
    const made = await insertTransmission(
      tx,
      {
        organization_id: organizationId,
        id: newId(),
        direction: 'out',
        side: 'ours',
        partner_organization_id: asked.partner,
        record_set_id: set.id,
        file: file.id,
        party: layout.party,
        profile: layout.profile?.id ?? null,
        as_of: day,
        asked: JSON.stringify(kept),
        answers_given: '{}',
        file_name: `${file.short}.${format === 'x12' ? '837' : format}`,
        media_type: mediaTypes[format],
        step: 'asked',
        replaces_transmission_id: replaces,
        made_by_kind: by.kind,
        made_by_id: by.id,
        created_at: now,
      },
      by,
    )
    if (!made) throw new Error('A transmission of a new id is there already.')
    await sendStep(tx, house, 'exchange-compose', organizationId, made.id)
    tell({ objects: [objectOf(made.id)] })
    afterwards(() => house.jobs.nudge('exchange-compose'))
    return done({ transmission: shownTransmissionOf(made) })
  },
})

/** A delegate may act for a plan or for a provider, and so may send whatever either does. */
function maySend(file: FileDefinition, kinds: readonly OrganizationKind[]): boolean {
  return kinds.includes('delegate') || file.from.some(sender => (kinds as readonly string[]).includes(sender))
}

async function isReplaceable(
  tx: Tx,
  organizationId: string,
  id: string,
  file: string,
  partnerId: string,
): Promise<boolean> {
  const earlier: Transmission | null = await findTransmission(tx, organizationId, id)
  return (
    earlier?.direction === 'out' &&
    earlier.file === file &&
    earlier.partner_organization_id === partnerId &&
    earlier.sequence_number !== null
  )
}
