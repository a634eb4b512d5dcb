/** What was asked of a file that is to be made, as its transmission keeps it. */
import type { Id } from '#base/id.ts'
import type { AskedOfFile } from './checker.ts'

/** What an invoice goes out as, besides the rows of a table: claims. */
export type OutgoingFormat = 'csv' | 'xlsx' | 'x12'

export type AskedOfOutgoing = AskedOfFile & {
  readonly format: OutgoingFormat
  readonly period?: string
  readonly rows: 'all-in-force' | 'what-is-new'
  /** It goes as soon as it is made. */
  readonly thenSend?: boolean
  /** Of claims: the records that are taken back, and nothing else goes. */
  readonly voids?: readonly Id[]
}
