/** What was found in a file, in groups and one by one, in words. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import type { FindingGroup } from '#files/check/answer.ts'
import { listFindings as listStored } from '#store/exchange/findings.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
import { inWords, placeOf, shownPlace } from './steps/finding-words.ts'
import { objectOf } from './steps/job-of.ts'

const consequence = z.enum(['rejects-file', 'rejects-row', 'accepted-with-warning', 'note'])

const words = {
  wrong: z.string().describe('What is wrong'),
  expected: z.string().describe('What was expected'),
  mend: z.string().describe('How to mend it'),
}

export const listFindings = action({
  name: 'exchange.list-findings',
  says: 'What was found in a file: in groups, and one by one with its cell and how to mend it.',
  permission: 'exchange/read',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('Its id'),
    consequence: consequence.optional().describe('Only those that do this to their row'),
    code: z.string().max(100).optional().describe('Only those of this code'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
    ...paging,
  }),
  gives: z.strictObject({
    groups: z
      .array(
        z.strictObject({
          code: z.string().describe('What was found'),
          consequence: consequence.describe('What it does to its row'),
          count: z.number().describe('How often'),
          column: z.string().nullable().describe('In which column'),
          ...words,
        }),
      )
      .describe('All findings in groups, the gravest first; on the first page only'),
    findings: z
      .array(
        z.strictObject({
          number: z.number().describe('In the order in which they were made'),
          code: z.string().describe('What was found'),
          consequence: consequence.describe('What it does to its row'),
          sheet: z.string().nullable().describe('Sheet'),
          row: z.number().nullable().describe('Row, as Excel shows it'),
          column: z.string().nullable().describe('Column, as Excel shows it'),
          heading: z.string().nullable().describe('The sender’s heading of the column'),
          element: z.string().nullable().describe('The guidance’s element, or the X12 element'),
          found: z.string().nullable().describe('What stood there'),
          cite: z.string().nullable().describe('Where the State says so'),
          place: shownPlace,
          ...words,
        }),
      )
      .describe('A page of them'),
    next,
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission', 'request/no-such-cursor'],
  async run(asked, context) {
    const { tx, organizationId } = context
    const { cursor, limit, language, ...rest } = asked
    const list = `findings ${JSON.stringify(rest)}`
    const place = readCursor(context, list, z.int(), cursor)
    if (!place.ok) return place
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    context.tell({ objects: [objectOf(transmission.id)] })
    const filter = { ...rest, after: place.value ?? undefined }
    const rows = await listStored(tx, organizationId, transmission.id, filter, limit + 1)
    const page = pageOf(context, list, rows, limit, last => last.number)
    const isX12 = transmission.format === 'x12'
    const groups = place.value === null ? groupsOf(transmission) : []
    return done({
      groups: groups.map(({ code, consequence: does, count, first }) => ({
        code,
        consequence: does,
        count,
        column: first.where.column ?? null,
        ...inWords(first, isX12, language),
      })),
      findings: page.rows.map(finding => ({
        number: finding.number,
        code: finding.code,
        consequence: finding.consequence,
        sheet: finding.where.sheet ?? null,
        row: finding.where.row ?? null,
        column: finding.where.column ?? null,
        heading: finding.where.heading ?? null,
        element: finding.where.element ?? null,
        found: finding.found ?? null,
        cite: finding.cite ?? null,
        place: placeOf(finding, isX12),
        ...inWords(finding, isX12, language),
      })),
      next: page.next,
    })
  },
})

function groupsOf({ groups }: Transmission): readonly FindingGroup[] {
  return (groups ?? []) as readonly FindingGroup[]
}
