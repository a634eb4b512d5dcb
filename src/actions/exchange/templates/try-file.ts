/** A file is tried: checked like one that is handed over, and nothing of it is kept. */
import { z } from 'zod'
import { bytesSource } from '#base/bytes.ts'
import type { Finding } from '#base/finding.ts'
import { done } from '#base/result.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import type { Answer } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { requestFor } from '#files/check/prepare-check.ts'
import { findFile } from '#files/guidance.ts'
import type { Language } from '#files/words/find.ts'
import { listMappings } from '#store/exchange/answers.ts'
import { storableText } from '#store/exchange/storable.ts'
import { action, type FileStream } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { knownFiles } from '../known-files.ts'
import { findParty } from '../parties.ts'
import { agreedProfiles } from '../steps/agreed-profiles.ts'
import { checkerFor } from '../steps/checker.ts'
import { inWords, placeOf, shownPlace } from '../steps/finding-words.ts'
import { isInterchange, type JudgedInterchanges, judgeInterchanges } from '../steps/judge-interchanges.ts'

/** A file is tried in memory, for nothing of it may stay: what is larger is handed over instead. */
const mostBytes = 20_000_000
/** Each group has its count; more single findings than this nobody reads before mending some. */
const mostFindings = 300

const consequence = z.enum(['rejects-file', 'rejects-row', 'accepted-with-warning', 'note'])

const told = {
  code: z.string().describe('What was found'),
  consequence: consequence.describe('What it does to its row'),
  wrong: z.string().describe('What is wrong'),
  expected: z.string().describe('What was expected'),
  mend: z.string().describe('How to mend it'),
}

const gives = z.strictObject({
  outcome: z.enum(['accepted', 'accepted-in-part', 'rejected']).describe('What would become of it'),
  format: z.enum(['table', 'x12']).describe('Rows and columns, or an X12 interchange such as 837 claims'),
  file: z.string().nullable().describe('What it is, by the guidance’s id; null when it was not recognised'),
  party: z.enum(['ecm', 'community-supports']).nullable().describe('Whose version of the file it is'),
  profile: z.string().nullable().describe('The partner’s layout that it has; null: the State’s own'),
  rows: z
    .strictObject({
      read: z.number(),
      accepted: z.number(),
      warned: z.number(),
      rejected: z.number(),
    })
    .describe('How many rows there are, and what would become of them'),
  groups: z
    .array(
      z.strictObject({ ...told, count: z.number().describe('How often'), column: z.string().nullable() }),
    )
    .describe('All findings in groups, the gravest first'),
  findings: z
    .array(
      z.strictObject({
        ...told,
        sheet: z.string().nullable().describe('Sheet'),
        row: z.number().nullable().describe('Row, as Excel shows it'),
        column: z.string().nullable().describe('Column, as Excel shows it'),
        heading: z.string().nullable().describe('The sender’s heading of the column'),
        element: z.string().nullable().describe('The guidance’s element'),
        found: z.string().nullable().describe('What stood there'),
        cite: z.string().nullable().describe('Where the State says so'),
        place: shownPlace,
      }),
    )
    .describe('The first of them one by one, in the order of the file'),
  questions: z
    .array(
      z.strictObject({
        heading: z.string().describe('The sender’s heading'),
        candidates: z.array(z.string()).describe('What it could mean'),
      }),
    )
    .describe('Headings that somebody would have to explain'),
})

export const tryFile = action({
  name: 'exchange.try-file',
  says: 'Check a file without handing it over: you see what would be found, and nothing is kept.',
  permission: 'exchange/send',
  takes: z.strictObject({
    partner: z
      .uuid()
      .optional()
      .describe('Whose layout it has, if known: an organization or a partner of yours'),
    fileType: z
      .string()
      .max(100)
      .optional()
      .describe('What it is, by the guidance’s id or short name, if known'),
    party: z.enum(['ecm', 'community-supports']).optional().describe('Whose version of the file, if known'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives,
  changes: false,
  file: 'one',
  refuses: [
    'request/file-missing',
    'exchange/file-too-large',
    'exchange/no-such-partner',
    'exchange/no-such-file-type',
  ],
  async prepare(asked, { house, actor, organizationId }) {
    const { file, fileType, partner: partnerId = null, party, language } = asked
    if (!file) return refuse('request/file-missing')
    const definition = fileType === undefined ? null : findFile(fileType)
    if (fileType !== undefined && !definition?.keeping)
      return refuse('exchange/no-such-file-type', { file: fileType, known: knownFiles })
    const personId = actor.kind === 'person' ? actor.personId : null
    const day = californiaDay(house.clock())
    const known = await house.database.inTransaction({ organizationId, personId }, async tx => ({
      isThere: partnerId === null || (await findParty(tx, organizationId, partnerId)) !== null,
      mappings: await listMappings(tx, organizationId, partnerId),
      profiles: await agreedProfiles(tx, organizationId, partnerId, day),
    }))
    if (!known.isThere) return refuse('exchange/no-such-partner')
    const most = Math.min(mostBytes, house.settings.limits.fileBytes)
    const bytes = await bytesOf(file, most)
    if (bytes === null)
      return refuse('exchange/file-too-large', { megabytes: Math.max(1, Math.floor(most / 1e6)) })
    const source = bytesSource(storableText(file.name).slice(0, 300) || 'file', bytes)
    const request = requestFor(checkerFor(day, known.profiles), source, {
      remembered: known.mappings,
      ...(definition && { file: definition.id }),
      ...(party !== undefined && { party }),
    })
    if (await isInterchange(source)) {
      const options = { today: day, time: '0000', reference: 'trial' }
      const judged = await judgeInterchanges(source, options, mostFindings, answer =>
        Promise.resolve(answer.functional.length > 0),
      )
      return done(shownInterchangesOf(judged, language))
    }
    const first: Finding[] = []
    const answer = await checkFile(request, {
      finding: finding => void (first.length < mostFindings && first.push(finding)),
    })
    return done(shownAnswerOf(answer, first, language))
  },
  run: (_, __, answer) => Promise.resolve(done(answer)),
})

/** All bytes, or null where there are more than are taken. */
async function bytesOf(file: FileStream, most: number): Promise<Uint8Array | null> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of file.bytes) {
    size += piece.length
    if (size > most) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

function wordsOf(finding: Finding, isX12: boolean, language: Language) {
  return {
    code: finding.code,
    consequence: finding.consequence,
    ...inWords(finding, isX12, language),
  }
}

/** What is shown of the findings, in groups and the first of them one by one. */
function foundIn(
  groups: readonly { readonly first: Finding; readonly count: number }[],
  first: readonly Finding[],
  isX12: boolean,
  language: Language,
): Pick<z.output<typeof gives>, 'groups' | 'findings'> {
  return {
    groups: groups.map(group => ({
      ...wordsOf(group.first, isX12, language),
      count: group.count,
      column: group.first.where.column ?? null,
    })),
    findings: first.map(finding => ({
      ...wordsOf(finding, isX12, language),
      sheet: finding.where.sheet ?? null,
      row: finding.where.row ?? null,
      column: finding.where.column ?? null,
      heading: finding.where.heading ?? null,
      element: finding.where.element ?? null,
      found: finding.found ?? null,
      cite: finding.cite ?? null,
      place: placeOf(finding, isX12),
    })),
  }
}

function shownInterchangesOf(
  { outcome, groups, findings }: JudgedInterchanges,
  language: Language,
): z.output<typeof gives> {
  return {
    outcome,
    format: 'x12',
    file: null,
    party: null,
    profile: null,
    rows: { read: 0, accepted: 0, warned: 0, rejected: 0 },
    ...foundIn(groups, findings, true, language),
    questions: [],
  }
}

function shownAnswerOf(
  answer: Answer,
  first: readonly Finding[],
  language: Language,
): z.output<typeof gives> {
  const { outcome, receipt, groups, questions } = answer
  return {
    outcome,
    format: 'table',
    file: receipt.file?.id ?? null,
    party: receipt.file?.party ?? null,
    profile: receipt.profile,
    rows: {
      read: receipt.rows.read,
      accepted: receipt.rows.accepted + receipt.rows.unchanged,
      warned: receipt.rows['accepted-with-warning'],
      rejected: receipt.rows.rejected,
    },
    ...foundIn(groups, first, false, language),
    questions: questions.map(({ heading, candidates }) => ({
      heading,
      candidates: candidates.map(({ label }) => label),
    })),
  }
}
