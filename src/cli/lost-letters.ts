/**
 * Letters that the encoding of a partner's layout does not have: each one is named to the person who writes
 * the file.
 */
import type { WritingOptions } from '#files/good-rows.ts'
import type { Language } from '#files/words/find.ts'
import { fill } from '#files/words/find.ts'
import { harmless, talk } from './terminal.ts'
import { cliWords } from './words.ts'

export type LostLetter = {
  /** Row of the written file, from 1, and the heading of its column. */
  readonly row: number
  readonly heading: string
  readonly letter: string
  readonly written: string
}

export type LostLetters = {
  readonly hear: NonNullable<WritingOptions['onLostLetter']>
  /** The first ones; `count` is of all. */
  readonly list: readonly LostLetter[]
  readonly count: number
}

const mostKept = 1000
const mostShown = 10

export function startLostLetters(): LostLetters {
  const list: LostLetter[] = []
  let count = 0
  return {
    hear({ row, heading, letter, written }) {
      count++
      if (list.length < mostKept) list.push({ row, heading, letter, written })
    },
    list,
    get count() {
      return count
    },
  }
}

/** Tells where letters were lost, in a few lines; nothing when none were. */
export function tellLostLetters({ list, count }: LostLetters, language: Language): void {
  if (count === 0) return
  talk(fill(cliWords.lostLetters[language], { count }))
  for (const { row, heading, letter, written } of list.slice(0, mostShown)) {
    const where = fill(cliWords.row[language], { rows: row })
    talk(`  ${where}, “${harmless(heading)}”: ${harmless(letter)} → ${written}`)
  }
  if (count > mostShown) talk(`  … ${cliWords.and[language]}`)
}
