/** What a person once answered about a file's headings, kept so that they are not asked about again. */
import type { Layout } from '../layout.ts'
import type { Answers } from './answers.ts'
import { answerKey } from './answers.ts'
import type { MappedColumn } from './mapping.ts'

/** File id and fingerprint of its headings → heading → key of the column it means ('' for none). Plain data. */
export type RememberedMappings = { readonly [fileAndFingerprint: string]: Answers }

/** What the answers about a file with such headings are kept under. */
export function rememberedKey(fileId: string, fingerprint: string): string {
  return `${fileId} ${fingerprint}`
}

/** The parts of a recognition that are remembered. */
type Recognised = {
  readonly layout: Layout
  readonly fingerprint: string
  readonly columns: readonly MappedColumn[]
  readonly remembered: Answers
}

/**
 * The entry to keep after a person has answered: what was remembered before and what was answered now. Merge it
 * into the mappings kept so far: `{ ...kept, ...remember(recognition, answers) }`.
 */
export function remember(recognition: Recognised, answers: Answers): RememberedMappings {
  const key = rememberedKey(recognition.layout.file.id, recognition.fingerprint)
  const known = new Set(recognition.layout.columns.map(column => column.key))
  const given = Object.entries(answers).filter(([, means]) => means === '' || known.has(means))
  const entry = Object.fromEntries(given.map(([heading, means]) => [answerKey(heading), means]))
  return { [key]: { ...recognition.remembered, ...entry } }
}
