/** Answers about headings that a person gave once: kept in a file beside their work, used again by themselves. */
import { readFile } from 'node:fs/promises'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { RememberedMappings } from '#files/recognise/remembered.ts'
import { writeFileWhole } from './write-file.ts'

/** `HEADING=element` as often as given; the last sign of equality parts them, since headings may have one. */
export function readAnswers(maps: readonly string[]): Result<{ readonly [heading: string]: string }> {
  const answers: { [heading: string]: string } = {}
  for (const map of maps) {
    const cut = map.lastIndexOf('=')
    if (cut <= 0) {
      return refused(
        'command/not-a-mapping',
        `--map ${map} is no mapping.`,
        'Write it as --map "Their heading=memberCin".',
      )
    }
    answers[map.slice(0, cut)] = map.slice(cut + 1)
  }
  return done(answers)
}

/** What is remembered; nothing when there is no such file yet. */
export async function readMappings(path: string): Promise<Result<RememberedMappings>> {
  const text = await readFile(path, 'utf8').catch(() => null)
  if (text === null) return done({})
  try {
    const read: unknown = JSON.parse(text)
    if (isMappings(read)) return done(read)
  } catch {
    // Said below: whatever is in the file, it is no mappings.
  }
  return refused(
    'command/broken-mappings',
    `${path} does not hold mappings.`,
    'Delete it, or name another by --mappings.',
  )
}

function isMappings(read: unknown): read is RememberedMappings {
  const isRecord = (value: unknown): value is object =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
  return (
    isRecord(read) &&
    Object.values(read).every(
      entry => isRecord(entry) && Object.values(entry).every(element => typeof element === 'string'),
    )
  )
}

export async function writeMappings(path: string, mappings: RememberedMappings): Promise<void> {
  await writeFileWhole(path, `${JSON.stringify(mappings, null, 2)}\n`)
}
