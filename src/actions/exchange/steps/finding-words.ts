/** A finding told in the reader's language, whether it is of one of the State's files or of X12, and where it stands. */
import { z } from 'zod'
import type { Finding } from '#base/finding.ts'
import { type Language, type Told, tell as tellFinding } from '#files/words/find.ts'
import { tellX12 } from '#formats/x12/words/tell.ts'

/**
 * The three sentences. Codes of X12 have registers and words of their own; what is said of a claim that was an invoice
 * brings its words along, for they name what stands in it.
 */
export function inWords(finding: Finding, isX12: boolean, language: Language): Told {
  if (!isX12) return tellFinding(finding, language)
  const says = finding.values?.[`says.${language}`]
  if (says !== undefined) return { wrong: String(says), expected: '', mend: '' }
  return tellX12(finding, language) ?? { wrong: finding.code, expected: finding.expected ?? '', mend: '' }
}

export const shownPlace = z
  .strictObject({
    segment: z.number().nullable().describe('Which segment of its set, from 1'),
    element: z.string().nullable().describe('The element, such as NM109, or the segment'),
    loop: z.string().nullable().describe('The loop'),
    claim: z.string().nullable().describe('The claim’s own number'),
  })
  .nullable()
  .describe('Where it stands in an X12 file; null for rows and cells')

/** Where a finding of X12 stands. */
export function placeOf({ where }: Finding, isX12: boolean): z.output<typeof shownPlace> {
  if (!isX12) return null
  return {
    segment: where.position ?? null,
    element: where.element ?? where.segment ?? null,
    loop: where.loop ?? null,
    claim: where.claim ?? null,
  }
}
