/** Looks for words in everything that help explains: findings, elements, files, and the words of the trade. */
import type { Day } from '#base/day.ts'
import { glossary } from '#guidance/glossary.ts'
import { elementsOn, fileDefinitions, isInForce } from '../../guidance.ts'
import type { Language } from '../../words/find.ts'
import { allFindingCodes, wordsOfCode } from './explain-finding.ts'

export type HelpHit = {
  readonly kind: 'word' | 'file' | 'element' | 'finding'
  /** Of a finding its code, of an element its id, of a file its id, of a word its id. */
  readonly id: string
  /** Of an element: its file. */
  readonly file: string | null
  readonly title: string
  readonly says: string
}

type Entry = HelpHit & { readonly inTitle: string; readonly inAll: string }

const kept = new Map<string, readonly Entry[]>()

/** Without case, accents and signs, as people type. */
export function plainly(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const unfilled = (text: string): string => text.replace(/\{(\w+)\}/g, '…')

function entriesOn(day: Day, language: Language): readonly Entry[] {
  const name = `${day} ${language}`
  const known = kept.get(name)
  if (known) return known
  const entry = (hit: HelpHit, more: readonly string[] = []): Entry => ({
    ...hit,
    inTitle: ` ${plainly(`${hit.title} ${hit.id}`)} `,
    inAll: ` ${plainly([hit.title, hit.id, hit.says, ...more].join(' '))} `,
  })
  const files = fileDefinitions.filter(file => isInForce(file, day))
  const entries = [
    ...glossary.map(({ id, word, short, says }) =>
      entry({
        kind: 'word',
        id,
        file: null,
        title: short ? `${word[language]} (${short})` : word[language],
        says: says[language],
      }),
    ),
    ...files.map(({ id, short, name: title, says }) =>
      entry({ kind: 'file', id, file: id, title: `${title} (${short})`, says: says[language] }),
    ),
    ...files.flatMap(file =>
      elementsOn(file, day).map(({ id, label, help, alsoCalled = [] }) =>
        entry({ kind: 'element', id, file: file.id, title: label, says: help[language] }, [
          file.name,
          file.short,
          ...alsoCalled,
        ]),
      ),
    ),
    ...allFindingCodes.flatMap(code => {
      const words = wordsOfCode(code)
      if (!words) return []
      const [title, says] = [unfilled(words.wrong[language]), unfilled(words.mend[language])]
      return entry({ kind: 'finding', id: code, file: null, title, says }, [
        unfilled(words.expected[language]),
      ])
    }),
  ]
  kept.clear()
  kept.set(name, entries)
  return entries
}

/** The best hits first: all words must be there, in the title best of all, whole words before beginnings. */
export function searchHelp(text: string, day: Day, language: Language, most: number): readonly HelpHit[] {
  const words = plainly(text)
    .split(' ')
    .filter(word => word !== '')
  if (words.length === 0) return []
  const scored = entriesOn(day, language).flatMap(entry => {
    let score = 0
    for (const word of words) {
      if (!entry.inAll.includes(` ${word}`)) return []
      if (entry.inAll.includes(` ${word} `)) score += 1
      if (entry.inTitle.includes(` ${word}`)) score += 3
      if (entry.inTitle.includes(` ${word} `)) score += 2
    }
    // Who asks for a word of the trade wants to know first what it means.
    if (entry.kind === 'word' && words.every(word => entry.inTitle.includes(` ${word} `))) score += 5
    return [{ entry, score: score * 100 - entry.title.length }]
  })
  return scored
    .toSorted((one, other) => other.score - one.score)
    .slice(0, most)
    .map(({ entry: { kind, id, file, title, says } }) => ({ kind, id, file, title, says }))
}
