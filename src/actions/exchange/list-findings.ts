/** What was found in a file, in groups and one by one, in words. */
import { z } from 'zod'
import type { Finding } from '#base/finding.ts'
import { done } from '#base/result.ts'
import type { FindingGroup } from '#files/check/answer.ts'
import type { Language } from '#files/words/find.ts'
import { tell as tellFinding } from '#files/words/find.ts'
import { judgeFindingCodes } from '#formats/x12/judge/finding-codes.ts'
import { readFindingCodes } from '#formats/x12/read/finding-codes.ts'
import { listFindings as listStored } from '#store/exchange/findings.ts'
import { findTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'
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
    const groups = place.value === null ? groupsOf(transmission) : []
    return done({
      groups: groups.map(({ code, consequence: does, count, first }) => ({
        code,
        consequence: does,
        count,
        column: first.where.column ?? null,
        ...inWords(transmission, first, language),
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
        ...inWords(transmission, finding, language),
      })),
      next: page.next,
    })
  },
})

function groupsOf({ groups }: Transmission): readonly FindingGroup[] {
  return (groups ?? []) as readonly FindingGroup[]
}

const x12Words: ReadonlyMap<string, string> = new Map(
  [readFindingCodes, judgeFindingCodes].flatMap(register =>
    Object.entries(register).map(([code, { says }]) => [code, says] as const),
  ),
)

/** The three sentences of a finding. Those of X12 have one, which their register gives by the code. */
function inWords({ format }: Transmission, finding: Finding, language: Language) {
  if (format === 'x12')
    return { wrong: x12Words.get(finding.code) ?? finding.code, expected: finding.expected ?? '', mend: '' }
  const { wrong, expected, mend } = tellFinding(finding, language)
  return { wrong, expected, mend }
}
