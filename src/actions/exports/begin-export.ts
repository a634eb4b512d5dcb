/** Asks for an export: our own clockwork makes it, and it waits for a week to be fetched. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { insertExport } from '#store/exports/exports.ts'
import { action } from '../action.ts'
import { sayerOf } from '../network/fields.ts'
import { sightOf } from './load-records.ts'
import { makeExport, objectOfExport } from './make-export.ts'
import { shownExport, shownExportOf } from './shown-export.ts'
import { recipient, recipientOf } from './stream-resources.ts'

export const beginExport = action({
  name: 'exports.begin',
  says: 'Have a file made of your organization’s data: tables for analysis, or FHIR resources.',
  permission: 'exports/make',
  takes: z.strictObject({
    kind: z.enum(['parquet', 'fhir']).describe('parquet: tables for analysis; fhir: FHIR R4 resources'),
    recipient: recipient.describe('Of fhir: the partner that it is handed to; left out, for your own use'),
  }),
  gives: z.strictObject({ export: shownExport }),
  changes: true,
  refuses: ['exports/no-such-partner'],
  async run({ kind, recipient: named }, context) {
    const { tx, organizationId, actor, now, house, newId, tell, afterwards } = context
    const to = await recipientOf(context, kind === 'fhir' ? named : undefined)
    if (!to.ok) return to
    const row = {
      ...{ organization_id: organizationId, id: newId(), kind, recipient_id: to.value, sees: sightOf(actor) },
      ...({ state: 'waiting', asked_by: sayerOf(actor), asked_at: now } as const),
      ...{ made_at: null, sha256: null, byte_count: null },
    }
    await insertExport(tx, { ...row, counts: '{}' })
    const { queue } = makeExport
    await house.jobs.send(tx, queue, { organizationId, exportId: row.id }, { key: row.id })
    afterwards(() => house.jobs.nudge(queue))
    tell({ objects: [objectOfExport(row.id)], why: `asked for: ${kind}` })
    return done({ export: shownExportOf({ ...row, counts: {} }) })
  },
})
