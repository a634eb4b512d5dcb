/** A file of the guidance as a template, its heading row or a sample, in the layout agreed with a partner. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { templateWorkbook } from '#files/derive/template.ts'
import { type WrittenFormat, writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import { findOrganization } from '#store/people/organizations.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { knownFiles } from '../known-files.ts'
import { findParty } from '../parties.ts'
import { agreedProfileOf, agreedProfiles } from '../steps/agreed-profiles.ts'
import { outgoingLayout } from '../steps/outgoing-layout.ts'
import { findKnownRows } from './known-rows.ts'

/** Enough to see every usual case, few enough to read. */
const sampleLength = 12

const mediaTypes = {
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const

export const downloadTemplate = action({
  name: 'exchange.download-template',
  says: 'A template of a file, its heading row, or a sample with made-up people, in the layout agreed on.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file, by the guidance’s id or short name'),
    what: z
      .enum(['template', 'heading', 'sample'])
      .describe('A workbook to fill in, the heading row as text, or a file of made-up people'),
    partner: z.uuid().optional().describe('With whom; left out, the State’s own layout'),
    party: z
      .enum(['ecm', 'community-supports'])
      .optional()
      .describe('Whose version of the file, where they differ'),
    members: z
      .enum(['yes', 'no'])
      .default('no')
      .describe('yes: a template begins with the members that the partner told you of'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the instructions'),
  }),
  gives: 'file',
  changes: false,
  refuses: ['exchange/no-such-file-type', 'exchange/no-such-partner', 'exchange/no-such-layout'],
  async run(asked, { tx, organizationId, today, tell }) {
    const file = findFile(asked.file)
    if (!file?.keeping) return refuse('exchange/no-such-file-type', { file: asked.file, known: knownFiles })
    const partnerId = asked.partner ?? null
    const partner = partnerId === null ? null : await findParty(tx, organizationId, partnerId)
    if (partnerId !== null && partner === null) return refuse('exchange/no-such-partner')
    const agreed = await agreedProfiles(tx, organizationId, partnerId, today)
    const profile =
      partnerId === null ? null : await agreedProfileOf(tx, organizationId, partnerId, file.id, today)
    const layout = outgoingLayout({ file: file.id, day: today, party: asked.party ?? null, profile, agreed })
    if (!layout) return refuse('exchange/no-such-layout', { profile: profile ?? '' })
    if (asked.what !== 'template') return done(textOf(layout, asked.what))
    const own = await findOrganization(tx, organizationId)
    const withMembers = asked.members === 'yes'
    const known = own
      ? await findKnownRows(tx, organizationId, { layout, own, partner, withMembers, day: today })
      : { rows: [], members: [] }
    tell({ members: known.members, objects: [`template:${file.id}`] })
    const workbook = await templateWorkbook(layout, { language: asked.language, known: known.rows })
    return done({
      name: nameOf(layout, 'template', 'xlsx'),
      mediaType: mediaTypes.xlsx,
      bytes: one(workbook),
    })
  },
})

function textOf(layout: Layout, what: 'heading' | 'sample') {
  const format = what === 'heading' ? 'csv' : layout.format
  const rows = what === 'heading' ? 0 : sampleLength
  return {
    name: nameOf(layout, what, format),
    mediaType: mediaTypes[format],
    bytes: made(layout, rows, format),
  }
}

async function* made(layout: Layout, count: number, format: WrittenFormat): AsyncGenerator<Uint8Array> {
  async function* rows(): AsyncGenerator<readonly string[]> {
    yield* sampleRows(layout, { rows: count, seed: 1 })
  }
  for await (const piece of writtenFile(rows(), layout, layout, format, { onLostLetter: () => {} }))
    yield typeof piece === 'string' ? Buffer.from(piece) : piece
}

async function* one(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

function nameOf({ file, party, profile }: Layout, what: string, format: string): string {
  const side = file.parties.length > 1 ? [party] : []
  return `${[file.short, ...side, ...(profile ? [profile.id] : []), what].join('-')}.${format}`
}
