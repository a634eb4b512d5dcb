/** What stands against a draft's invoices where the plan takes them as claims: found before they are sent. */
import type { z } from 'zod'
import { groupedBy } from '#base/grouped.ts'
import { batchOf, claimFrom } from '#domain/billing/claim-from-invoice.ts'
import { claimSettingOf } from '#domain/billing/claim-setting.ts'
import type { DraftRow } from '#domain/billing/draft.ts'
import { invoicesOf } from '#domain/billing/invoice.ts'
import type { Language } from '#files/words/find.ts'
import type { Context } from '../action.ts'
import { agreedClaims } from '../exchange/steps/agreed-profiles.ts'
import type { draftFinding } from './draft-form.ts'

type Found = z.output<typeof draftFinding>

/** `rows`: those of which the table's own check holds none back. */
export async function findAgainstClaims(
  { tx, organizationId, today }: Context,
  partnerId: string,
  rows: readonly DraftRow[],
  language: Language,
): Promise<readonly Found[]> {
  const agreed = await agreedClaims(tx, organizationId, partnerId, today)
  if (agreed === null) return []
  return [...groupedBy(rows, ({ invoice }) => invoice)].flatMap(([invoice, own]) =>
    invoicesOf(own.map(({ facts }) => facts)).flatMap(each => {
      // The number and the hour of the file stand in no claim.
      const about = { kind: agreed.sends, controlNumber: 1, day: today, time: '00:00' }
      const setting = claimSettingOf(each, agreed, about)
      const { notes } = claimFrom(each, batchOf(setting), setting)
      return notes
        .filter(({ consequence }) => consequence !== 'note')
        .map(({ code, consequence, says }) => ({
          ...{ invoice, line: own[0]?.line ?? '', key: null, code, consequence, isLack: false },
          ...{ wrong: says[language], expected: '', mend: '', cite: null, earlierInvoice: null },
        }))
    }),
  )
}
