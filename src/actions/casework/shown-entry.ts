/** What was written down, as those see it who work with the member. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { type Entry, entryKinds } from '#domain/casework/entry.ts'
import type { Actor } from '#domain/people/actor.ts'
import { mayDo } from '#domain/people/rights.ts'
import type { Audience } from '#store/casework/entries.ts'
import type { Tx } from '#store/database.ts'
import { listPersonNames } from '#store/people/persons.ts'

export const shownEntry = z.strictObject({
  id: z.string().describe('The entry'),
  kind: z.enum(entryKinds).describe('What it is about'),
  program: z.string().describe('ecm, or a code of community-supports'),
  on: z.string().describe('The day on which it happened'),
  said: z.record(z.string(), z.string()).describe('Field to value'),
  isPart2: z.boolean().describe('True: 42 CFR Part 2 protects it'),
  about: z.string().nullable().describe('The first entry of the same thing'),
  byKind: z.string().describe('person, machine or system'),
  by: z.string().describe('Who wrote it down, by name where it is a person'),
  at: z.string().describe('When it was written down'),
})

export type NameOf = (by: Entry['by']) => string

export function shownEntryOf(entry: Entry, nameOf: NameOf): z.output<typeof shownEntry> {
  const { id, kind, program, on, said, isPart2, aboutId, by, at } = entry
  return {
    id,
    kind,
    program,
    on,
    said: { ...said },
    isPart2,
    about: aboutId,
    byKind: by.kind,
    by: nameOf(by),
    at,
  }
}

/** Who wrote each of them, by name. */
export async function namesOfAuthors(tx: Tx, entries: readonly Entry[]): Promise<NameOf> {
  const ids = entries.flatMap(({ by }) => (by.kind === 'person' ? [by.id] : []))
  const names = await listPersonNames(tx, [...new Set<Id>(ids)])
  return ({ kind, id }) => (kind === 'person' ? (names.get(id) ?? '') : id)
}

/** Those whose work asks for it see records of substance use programs; nobody else here does (42 CFR 2.12(c)(3)). */
export function audienceOf(actor: Actor): Exclude<Audience, { readonly sees: 'consented' }> {
  return maySeePart2(actor) ? { sees: 'all' } : { sees: 'without-part2' }
}

export function maySeePart2(actor: Actor): boolean {
  if (actor.kind === 'person') return mayDo(actor.roles, 'care/part2')
  return actor.kind === 'machine' && actor.rights.includes('care/part2')
}
