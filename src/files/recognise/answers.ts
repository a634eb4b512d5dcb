/** What a person says of headings, and the keys it is kept under. */
import { plainHeading } from './heading.ts'

/** Heading → key of the column that it means; '' for none. */
export type Answers = { readonly [heading: string]: string }

/** A heading as a sender or a file of answers writes it, as the key it is kept under. */
export function answerKey(heading: string): string {
  const again = /^(.*)#(\d+)$/.exec(heading)
  return again ? `${plainHeading(again[1] ?? '')}#${again[2]}` : plainHeading(heading)
}
