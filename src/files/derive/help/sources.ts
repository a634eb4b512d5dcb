/** Where something is written: the citation, the document behind it, and on what it rests. */
import type { Authority, Basis } from '#guidance/define.ts'
import { documents } from '#guidance/documents.ts'

export type Source = {
  readonly cite: string
  readonly basis: Basis
  /** Our reading, where the guidance is silent or contradicts itself. */
  readonly reading: string | null
  readonly since: string
  readonly until: string | null
  readonly title: string | null
  readonly publisher: string | null
  /** The document's address, where it is public. */
  readonly address: string | null
}

export function sourceOf({ cite, basis, reading, since, until }: Authority): Source {
  const id = cite.slice(0, cite.indexOf(':'))
  const all: readonly { id: string; title: string; publisher: string; address?: string }[] = documents
  const document = all.find(each => each.id === id)
  return {
    cite,
    basis,
    reading: reading ?? null,
    since,
    until: until ?? null,
    title: document?.title ?? null,
    publisher: document?.publisher ?? null,
    address: document?.address ?? null,
  }
}
