/**
 * Answers about headings that a person gave once: kept in a file beside their work, used again by
 * themselves.
 */
import { readFile } from 'node:fs/promises'
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { CheckRequest } from '#files/check/check-file.ts'
import type { FirstPass } from '#files/check/check-stream.ts'
import type { Answers } from '#files/recognise/answers.ts'
import { answerKey } from '#files/recognise/answers.ts'
import type { RememberedMappings } from '#files/recognise/remembered.ts'
import type { Language } from '#files/words/find.ts'
import { fill } from '#files/words/find.ts'
import { harmless, talk } from './terminal.ts'
import { cliWords } from './words.ts'
import { writeFileWhole } from './write-file.ts'

/** `HEADING=element` as often as given; the last sign of equality parts them, since headings may have one. */
export function readAnswers(maps: readonly string[], elements: ReadonlySet<string>): Result<Answers> {
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
    const element = map.slice(cut + 1).trim()
    if (element !== '' && !elements.has(element)) {
      return refused(
        'command/unknown-element',
        `There is no element “${element}”.`,
        nearest(element, elements),
      )
    }
    answers[map.slice(0, cut)] = element
  }
  return done(answers)
}

/** Elements whose names are like it, or how to find them all. */
function nearest(name: string, elements: ReadonlySet<string>): string {
  const wanted = name.toLowerCase()
  const like = [...elements].filter(element => {
    const known = element.toLowerCase()
    return known.includes(wanted) || wanted.includes(known)
  })
  if (like.length > 0) return `Perhaps: ${like.slice(0, 5).join(', ')}.`
  return '“causeway guidance NAME --json” lists the ids of a file’s elements.'
}

/** What is remembered; nothing when there is no such file yet. */
export async function readMappings(path: string): Promise<Result<RememberedMappings>> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => error)
  if (typeof text !== 'string') {
    if (text.code === 'ENOENT') return done({})
    const says = `${path} cannot be read (${text.code ?? 'unknown'}).`
    return refused('command/broken-mappings', says, 'Name another by --mappings.')
  }
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

export function writeMappings(path: string, mappings: RememberedMappings): Promise<Result<string>> {
  return writeFileWhole(path, `${JSON.stringify(mappings, null, 2)}\n`)
}

/** Names the answers that found no heading, or no such element: somebody meant something by them. */
export function tellUnusedAnswers(
  { source, hints }: CheckRequest,
  { answer: { mapping } }: FirstPass,
  language: Language,
): void {
  for (const [heading, element] of Object.entries(hints.answers ?? {})) {
    const isUsed =
      element === ''
        ? mapping.some(mapped => mapped.element === null && answerKey(mapped.heading) === plainKey(heading))
        : mapping.some(mapped => mapped.how === 'answered' && mapped.element === element)
    if (isUsed) continue
    const values = { file: harmless(source.name), heading: harmless(heading), element }
    talk(fill(cliWords.mapNotUsed[language], values))
  }
}

/** The key without the number that tells a heading from the same one before it. */
function plainKey(heading: string): string {
  return answerKey(heading).replace(/#\d+$/, '')
}
