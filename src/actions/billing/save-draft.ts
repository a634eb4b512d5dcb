/** Keeps a draft as somebody has it now, unless somebody else has changed it since they saw it. */
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { done } from '#base/result.ts'
import {
  type DraftContent,
  membersOf,
  rowsOfDraft,
  withNumbers,
  withoutNumber,
} from '#domain/billing/draft.ts'
import { type Draft, findDraft, updateDraft } from '#store/billing/drafts.ts'
import { findHighestNumber, raiseNumber } from '#store/billing/invoices.ts'
import { nextNumber } from '#store/exchange/transmissions.ts'
import { action, type Context } from '../action.ts'
import { type AskedBy, askedBy } from '../exchange/asked-by.ts'
import { refuse } from '../refusals.ts'
import { checkDraft } from './check-draft.ts'
import { draftCheck, draftContent, language, mostLines } from './draft-form.ts'

/** The series of invoice numbers, among the organization's counters. */
const series = 'invoices'
const digits = 10

export const saveDraft = action({
  name: 'billing.save-draft',
  says: 'Keep a draft as it now is, and see what is found in it.',
  permission: 'billing/manage',
  // The version does what a key would: the same save once more changes nothing.
  withoutKey: true,
  takes: z.strictObject({
    draft: z.uuid().describe('Its id'),
    version: z.int().min(1).describe('The version that was changed'),
    content: draftContent.describe('The whole draft as it now is'),
    language,
  }),
  gives: z.strictObject({
    version: z.int().describe('The version that it is now'),
    savedAt: z.string().describe('When it was kept'),
    numbers: z
      .record(z.string(), z.string())
      .describe('Invoice numbers that were given to those without one, by invoice'),
    check: draftCheck,
  }),
  changes: true,
  refuses: ['billing/no-such-draft', 'billing/draft-changed', 'billing/draft-too-long'],
  async run(asked, context) {
    const { tx, actor, organizationId, now, tell } = context
    const draft = await findDraft(tx, organizationId, asked.draft, true)
    if (draft === null) return refuse('billing/no-such-draft')
    if (rowsOfDraft(asked.content).length > mostLines)
      return refuse('billing/draft-too-long', { most: mostLines })
    const by = askedBy(actor)
    const isAgain = isSameSave(draft, asked.version, asked.content, by)
    if (!isAgain && draft.version !== asked.version) return refuse('billing/draft-changed')
    const numbers = isAgain ? numbersGiven(draft, asked.content) : await giveNumbers(context, asked.content)
    const content = isAgain ? draft.content : withNumbers(asked.content, numbers)
    const check = await checkDraft(context, draft, content, asked.language)
    tell({ objects: [`invoice-draft:${draft.id}`], members: membersOf(content) })
    const savedAt = isAgain ? draft.changedAt : now
    const version = isAgain ? draft.version : draft.version + 1
    if (!isAgain) {
      await updateDraft(tx, organizationId, {
        ...draft,
        version,
        content,
        invoices: content.invoices.length,
        amountCents: check.amountCents,
        changedAt: now,
        changedBy: by,
      })
    }
    return done({ version, savedAt, numbers: Object.fromEntries(numbers), check })
  },
})

/** The last save of the same person once more, its answer having been lost on the way. */
function isSameSave(draft: Draft, version: number, content: DraftContent, by: AskedBy): boolean {
  return (
    draft.version === version + 1 &&
    draft.changedBy.id === by.id &&
    isDeepStrictEqual(draft.content, withNumbers(content, numbersGiven(draft, content)))
  )
}

function numbersGiven(draft: Draft, content: DraftContent): ReadonlyMap<string, string> {
  const lacking = new Set(withoutNumber(content))
  return new Map(
    draft.content.invoices.flatMap(({ id, facts }) =>
      lacking.has(id) && facts.invoiceNumber !== undefined ? [[id, facts.invoiceNumber] as const] : [],
    ),
  )
}

/** Numbers of ten digits that no earlier invoice of ours has. */
async function giveNumbers(
  { tx, organizationId }: Context,
  content: DraftContent,
): Promise<ReadonlyMap<string, string>> {
  const lacking = withoutNumber(content)
  if (lacking.length === 0) return new Map()
  await raiseNumber(tx, organizationId, series, await findHighestNumber(tx, organizationId))
  const numbers = new Map<string, string>()
  for (const id of lacking) {
    const number = await nextNumber(tx, organizationId, series)
    numbers.set(id, String(number).padStart(digits, '0'))
  }
  return numbers
}
