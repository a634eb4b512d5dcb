/** Lists in pages: a cursor says where the page before ended, and nobody but us can read or make one. */

import { z } from 'zod'
import { done, type Result } from '#base/result.ts'
import { keyFor, seal, unseal } from '#base/seal.ts'
import type { Context } from '../action.ts'
import { refuse } from '../refusals.ts'

/** What every list takes. Spread it into `takes`. */
export const paging = {
  cursor: z.string().max(1000).optional().describe('The “next” of the page before; left out, the first page'),
  limit: z.int().min(1).max(500).default(50).describe('How many at most'),
}

/** What every list answers, besides its entries. */
export const next = z.string().nullable().describe('The cursor of the next page; null when this is the last')

const bytesOf = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'base64url'))

/**
 * Sealed, for a cursor goes into addresses and may say where a list of members stopped; bound to the list and
 * to the organization. `list` names it, with whatever it was narrowed to.
 */
function writeCursor({ house, organizationId }: Context, list: string, place: unknown): string {
  const key = keyFor('cursors', house.settings.keys.sealing)
  const text = Buffer.from(JSON.stringify(place))
  return Buffer.from(seal(key, house.random(12), `${organizationId} ${list}`, text)).toString('base64url')
}

/** The place that a cursor names, in the given form; null for no cursor; refused when it is none of ours. */
export function readCursor<Place>(
  { house, organizationId }: Context,
  list: string,
  form: z.ZodType<Place>,
  cursor: string | undefined,
): Result<Place | null> {
  if (cursor === undefined) return done(null)
  const { sealing, sealingBefore = [] } = house.settings.keys
  const keys = [sealing, ...sealingBefore].map(each => keyFor('cursors', each))
  try {
    const text = Buffer.from(unseal(keys, `${organizationId} ${list}`, bytesOf(cursor))).toString()
    return done(form.parse(JSON.parse(text)))
  } catch {
    return refuse('request/no-such-cursor')
  }
}

/** A page of rows that were asked for one beyond the limit, and the cursor of the next page. */
export function pageOf<Row>(
  context: Context,
  list: string,
  rows: readonly Row[],
  limit: number,
  placeOf: (last: Row) => unknown,
): { readonly rows: readonly Row[]; readonly next: string | null } {
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  if (rows.length <= limit || last === undefined) return { rows: page, next: null }
  return { rows: page, next: writeCursor(context, list, placeOf(last)) }
}
