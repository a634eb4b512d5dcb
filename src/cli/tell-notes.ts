/** Tells what was said of invoices that became claims, encounters, or the other way. */
import type { ClaimNote } from '#domain/billing/claim-notes.ts'
import type { Language } from '#files/words/find.ts'
import { harmless, talk } from './terminal.ts'

/** Each thing that was said, once, with how many invoices it is about. */
export function tellNotes(notes: readonly ClaimNote[], language: Language): void {
  const counts = new Map<string, number>()
  for (const { says } of notes) counts.set(says[language], (counts.get(says[language]) ?? 0) + 1)
  for (const [words, count] of counts) talk(`${harmless(words)}${count > 1 ? ` (× ${count})` : ''}`)
}
