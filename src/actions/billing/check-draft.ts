/** A draft checked as the file that it will be, together with what was invoiced before for its members. */
import type { z } from 'zod'
import { type DraftContent, membersOf, rowsOfDraft } from '#domain/billing/draft.ts'
import { typedCents } from '#files/derive/amounts.ts'
import { type Language, tell } from '#files/words/find.ts'
import type { DraftHead } from '#store/billing/drafts.ts'
import { listInvoicedLines } from '#store/billing/invoices.ts'
import type { Context } from '../action.ts'
import { checkEntered, type EnteredFinding } from '../exchange/steps/check-entered.ts'
import { invoiceLayout } from './about-plan.ts'
import { findAgainstClaims } from './as-claims.ts'
import type { draftCheck, draftFinding } from './draft-form.ts'
import { foreseeDecisions } from './foresee.ts'

type Check = z.output<typeof draftCheck>
type Found = z.output<typeof draftFinding>

/** Lines of earlier invoices that are looked at: some years of a member's services. */
const mostEarlier = 5000

/** What is not there yet. */
const lacks: readonly string[] = ['cell/missing', 'cell/missing-under-condition', 'cell/blank-if-known']

/**
 * No rule is written a second time: the earlier lines stand before the draft's in the same check, so that the rules
 * that look at two rows find what was invoiced already. The lines that an invoice corrects stand aside.
 */
export async function checkDraft(
  context: Context,
  { partnerId, party }: Pick<DraftHead, 'partnerId' | 'party'>,
  content: DraftContent,
  language: Language,
): Promise<Check> {
  const { tx, organizationId, today } = context
  const rows = rowsOfDraft(content)
  const corrected = new Set(
    content.invoices.flatMap(({ corrects, facts }) => (corrects ? [facts.invoiceNumber ?? ''] : [])),
  )
  const known = await listInvoicedLines(
    tx,
    organizationId,
    { partnerId, cins: membersOf(content) },
    mostEarlier,
  )
  const standing = known.filter(({ facts }) => !corrected.has(facts.invoiceNumber ?? ''))
  const earlier = standing.map(({ facts }) => facts)
  const checked = await checkEntered(
    invoiceLayout(party, today),
    [...earlier, ...rows.map(({ facts }) => facts)],
    null,
  )
  const own = checked.slice(earlier.length)
  const findings = own.flatMap(({ findings: found }, at) =>
    found.map(finding => shownFinding(finding, rows[at], earlier, language)),
  )
  const held = new Set(rows.flatMap(({ invoice }, at) => (own[at]?.facts ? [] : [invoice])))
  const whole = rows.flatMap((row, at) => {
    const facts = own[at]?.facts
    return facts ? [{ ...row, facts: { ...facts } }] : []
  })
  const sound = whole.filter(({ invoice }) => !held.has(invoice))
  const asClaims = await findAgainstClaims(context, partnerId, sound, language)
  for (const { invoice, consequence } of asClaims) if (consequence.startsWith('rejects')) held.add(invoice)
  const ready = content.invoices.filter(({ id, lines }) => lines.length > 0 && !held.has(id))
  const foreseen = await foreseeDecisions(context, partnerId, whole, standing)
  return {
    findings: [...findings, ...asClaims],
    foreseen,
    ready: ready.map(({ id }) => id),
    amountCents: amountCentsOf(content),
  }
}

function shownFinding(
  finding: EnteredFinding,
  row: { readonly invoice: string; readonly line: string } | undefined,
  earlier: readonly { readonly [element: string]: string }[],
  language: Language,
): Found {
  const { other, key, code, consequence, cite = null } = finding
  const before = other === null ? null : (earlier[other]?.invoiceNumber ?? null)
  const otherRow =
    before === null
      ? (other ?? 0) - earlier.length + 1
      : language === 'es'
        ? `de la factura ${before}`
        : `of invoice ${before}`
  const told = other === null ? finding : { ...finding, values: { ...finding.values, otherRow } }
  return {
    invoice: row?.invoice ?? '',
    line: row?.line ?? '',
    key,
    code,
    consequence,
    isLack: lacks.includes(code),
    ...tell(told, language),
    cite,
    earlierInvoice: before,
  }
}

/** The sum of all charges that can be read. */
export function amountCentsOf(content: DraftContent): number {
  return rowsOfDraft(content).reduce(
    (sum, { facts }) => sum + (typedCents(facts.serviceChargeAmount ?? '') ?? 0),
    0,
  )
}
