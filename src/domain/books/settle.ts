/** A person says where a part of a payment belongs that fitted none of our lines. */
import type { Id } from '#base/id.ts'
import type { BookEntry } from './post.ts'

type Settling = BookEntry & { readonly settles?: number }

type Standing = BookEntry & { readonly number: number }

/**
 * The entries that move it: away from where it stood, and onto the line; without a line it stays on the plan's
 * account, and asks no more. What is moved is what came, to the cent. `said` is all that the payment says of the line.
 */
export function settlingEntries(
  said: readonly Standing[],
  onto: { readonly recordId: Id; readonly invoice: string } | null,
): Settling[] {
  const where = { recordId: onto?.recordId ?? null, invoice: onto?.invoice ?? '', open: null }
  return said
    .filter(({ open }) => open !== null)
    .flatMap(({ number, ...entry }): Settling[] =>
      entry.kind === 'paid'
        ? [
            {
              ...entry,
              kind: 'moved' as const,
              cents: entry.cents === 0 ? 0 : -entry.cents,
              open: null,
              settles: number,
            },
            { ...entry, ...where, kind: 'moved' as const },
          ]
        : [{ ...entry, ...where, settles: number }],
    )
}
