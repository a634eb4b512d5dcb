/** Text into lines that fit: each line in runs of one font, with what no font can show set aside. */
import type { PdfText } from './document.ts'

/** A stretch of a line in one font. */
export type Run = {
  readonly font: string
  readonly text: string
  /** The letters that stand here where a sign is shown in their place. */
  readonly actual: string | null
}

export type Line = { readonly runs: readonly Run[]; readonly width: number }

/** What lines are made with. */
export type Setting = {
  /** The fonts of a weight in order, each by its name, with what it holds. */
  readonly fonts: (isStrong: boolean) => readonly { name: string; has: (codePoint: number) => boolean }[]
  /** Width of text in a font at a size, in points. */
  readonly measure: (font: string, text: string, size: number) => number
  /** Told each letter that no font has. */
  readonly lose: (letter: string) => void
}

/** What is shown for a letter that no font has: the replacement character. */
const stand = '\uFFFD'

/** The lines of a text at a size and width, in points; at least one. */
export function linesOf(text: PdfText, size: number, width: number, setting: Setting): readonly Line[] {
  const spans = typeof text === 'string' ? [{ text, isStrong: false }] : text
  const lines: Line[] = []
  let runs: Run[] = []
  let used = 0
  const measured = (word: readonly Run[]): number =>
    word.reduce((sum, run) => sum + setting.measure(run.font, run.text, size), 0)
  const endLine = (): void => {
    lines.push({ runs: joined(runs), width: used })
    runs = []
    used = 0
  }
  const place = (word: readonly Run[]): void => {
    const long = measured(word)
    if (used > 0 && used + measured(trimmed(word)) > width) endLine()
    runs.push(...word)
    used += long
  }
  for (const { text, isStrong = false } of spans) {
    for (const [at, line] of plain(text).split('\n').entries()) {
      if (at > 0) endLine()
      for (const word of line.match(/[^ ]+ *| +/g) ?? []) {
        const wordRuns = runsOf(word, isStrong, setting)
        const fits = measured(trimmed(wordRuns)) <= width
        for (const piece of fits ? [wordRuns] : letters(wordRuns)) place(piece)
      }
    }
  }
  endLine()
  return lines
}

/** Composed letters, one way to end a line, spaces for tabs. */
function plain(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll(/\r\n?|\u2028|\u2029/g, '\n')
    .replaceAll('\t', ' ')
}

function runsOf(word: string, isStrong: boolean, setting: Setting): readonly Run[] {
  const fonts = setting.fonts(isStrong)
  const runs: Run[] = []
  for (const letter of word) {
    const codePoint = letter.codePointAt(0) ?? 0
    const before = runs.at(-1)
    // A mark stays in the font of the letter that it stands on, if that font has it.
    const able = fonts.filter(({ has }) => has(codePoint))
    const font = able.find(({ name }) => name === before?.font) ?? able[0]
    if (font === undefined) setting.lose(letter)
    runs.push(
      font === undefined
        ? { font: fonts[0]?.name ?? '', text: stand, actual: letter }
        : { font: font.name, text: letter, actual: null },
    )
  }
  return joined(runs)
}

/** Neighbours of one font as one run. */
function joined(runs: readonly Run[]): readonly Run[] {
  const whole: Run[] = []
  for (const run of runs) {
    const before = whole.at(-1)
    const isMore = before?.font === run.font && (before.actual === null) === (run.actual === null)
    if (before === undefined || !isMore) whole.push(run)
    else
      whole[whole.length - 1] = {
        font: run.font,
        text: before.text + run.text,
        actual: run.actual === null ? null : `${before.actual}${run.actual}`,
      }
  }
  return whole
}

/** Without the spaces at its end, which may stand beyond the edge. */
function trimmed(word: readonly Run[]): readonly Run[] {
  return word.map((run, at) => (at === word.length - 1 ? { ...run, text: run.text.trimEnd() } : run))
}

/** A word that is wider than its line, letter by letter. */
function letters(word: readonly Run[]): readonly (readonly Run[])[] {
  return word.flatMap(run =>
    [...run.text].map((text, at) => [
      { ...run, text, actual: run.actual === null ? null : ([...run.actual][at] ?? null) },
    ]),
  )
}
