/** Every heading that the candidates know, indexed so that a heading of a sheet finds its like at once. */
import { likenessToKnown } from './closeness.ts'
import { headingWords, wordsKey } from './heading.ts'
import { attributeWords, isTradeWord, lightWords } from './trade-words.ts'

/** A known heading that a heading of a sheet is like. */
export type Likeness = {
  /** Number of the known heading. */
  readonly label: number
  /** 1 for the same, 0.95 for the same words otherwise written, below for others. */
  readonly score: number
  /** How much of the known heading's weight the sheet's heading covers, 0 to 1. */
  readonly covered: number
  /** True when all the words of the sheet's heading stand in the known one. */
  readonly contained: boolean
}

/** Likeness of headings with the same words, in another order or otherwise shortened. */
export const sameWords = 0.95
/** The least likeness that is worth a question. */
export const leastPlausible = 0.6
/** From here on a match needs nobody's word. */
export const leastConfident = 0.9

export type Vocabulary = {
  /** Number of a heading in plain form; -1 if nobody knows it. */
  find(plain: string): number
  /** For a heading in one word, the headings whose words written together are it: `FIRSTNAME`. */
  findWritten(plain: string): readonly number[]
  /** The number of a heading, which is taken into the vocabulary if need be. Only while it is made. */
  add(plain: string): number
  /**
   * The known headings that are alike, at least `leastPlausible` or containing all its words. Words that nobody
   * knows are read as the known ones that they are nearly.
   */
  alike(plain: string): readonly Likeness[]
}

/** Answers kept, so that a heading that stands in many files, or in several places of one, is read once. */
const mostKept = 2000

export function emptyVocabulary(): Vocabulary {
  const labels = new Map<string, number>()
  const kept = new Map<string, readonly Likeness[]>()
  // Made when a heading is first met that is not known to the letter: most files never need them.
  let together: ReadonlyMap<string, readonly number[]> | null = null
  let index: WordIndex | null = null
  return {
    find: plain => labels.get(plain) ?? -1,
    findWritten(plain) {
      if (plain.length < 6 || plain.includes(' ')) return []
      together ??= writtenTogether(labels)
      return together.get(plain) ?? []
    },
    add(plain) {
      const known = labels.get(plain)
      if (known !== undefined) return known
      labels.set(plain, labels.size)
      return labels.size - 1
    },
    alike(plain) {
      const before = kept.get(plain)
      if (before) return before
      index ??= indexOf(labels.keys())
      const alike = alikeIn(index, plain)
      if (kept.size >= mostKept) kept.clear()
      kept.set(plain, alike)
      return alike
    },
  }
}

function writtenTogether(labels: ReadonlyMap<string, number>): Map<string, number[]> {
  const together = new Map<string, number[]>()
  for (const [plain, label] of labels) push(together, plain.replaceAll(' ', ''), label)
  return together
}

/** Words and headings by number. */
type WordIndex = {
  readonly numbers: Map<string, number>
  /** Word → the headings that have it. */
  readonly postings: number[][]
  /** Heading → its words. */
  readonly labels: (readonly number[])[]
  /** Words in order of the alphabet → the headings that are made of them. */
  readonly byKey: Map<string, number[]>
  /** Words as headings spell them, by their first letter: what misspelt ones are compared with. */
  readonly spellings: Map<string, Set<string>>
  weights: Weights
}

/** How telling each word is, the sum of that for each heading, and whether a heading says what is told (1). */
type Weights = {
  readonly words: Float64Array
  readonly labels: Float64Array
  readonly attributes: Uint8Array
}

function indexOf(plains: Iterable<string>): WordIndex {
  const weights = { words: new Float64Array(), labels: new Float64Array(), attributes: new Uint8Array() }
  const index: WordIndex = {
    numbers: new Map(),
    postings: [],
    labels: [],
    byKey: new Map(),
    spellings: new Map(),
    weights,
  }
  for (const plain of plains) addToIndex(index, plain)
  index.weights = weigh(index)
  return index
}

function addToIndex(index: WordIndex, plain: string): void {
  const words = headingWords(plain)
  const label = index.labels.length
  const numbers = words.map(word => wordNumber(index, word))
  index.labels.push(numbers)
  for (const number of numbers) index.postings[number]?.push(label)
  push(index.byKey, wordsKey(words), label)
  for (const word of plain.split(' ')) {
    const spellings = index.spellings.get(word.charAt(0))
    if (spellings) spellings.add(word)
    else index.spellings.set(word.charAt(0), new Set([word]))
  }
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key)
  if (list) list.push(value)
  else lists.set(key, [value])
}

function wordNumber(index: WordIndex, word: string): number {
  const known = index.numbers.get(word)
  if (known !== undefined) return known
  const number = index.postings.length
  index.numbers.set(word, number)
  index.postings.push([])
  return number
}

function weigh(index: WordIndex): Weights {
  const words = new Float64Array(index.postings.length)
  for (const [word, number] of index.numbers) {
    words[number] = weightOf(word, index.postings[number]?.length ?? 0, index.labels.length)
  }
  const labels = Float64Array.from(index.labels, numbers =>
    numbers.reduce((sum, number) => sum + (words[number] ?? 0), 0),
  )
  const isAttribute = new Uint8Array(words.length)
  for (const [word, number] of index.numbers) isAttribute[number] = attributeWords.has(word) ? 1 : 0
  const attributes = Uint8Array.from(index.labels, numbers =>
    numbers.some(number => isAttribute[number] === 1) ? 1 : 0,
  )
  return { words, labels, attributes }
}

/** How telling a word is: what half the headings have says little. */
function weightOf(word: string, headings: number, all: number): number {
  const light = lightWords.get(word)
  if (light !== undefined) return light
  if (/^\d+$/.test(word)) return 1
  return Math.max(0.35, Math.min(1, Math.log(1 + all / Math.max(1, headings)) / Math.log(1 + all / 3)))
}

/**
 * The heading with misspelt and cut words as the known words they are nearly, and how near that is (1: as
 * is).
 */
function spelt(index: WordIndex, plain: string): { plain: string; nearness: number } {
  let nearness = 1
  const words = plain.split(' ').map(word => {
    const spellings = index.spellings.get(word.charAt(0))
    if (!spellings || spellings.has(word) || isTradeWord(word)) return word
    let best = { word, likeness: 0 }
    for (const known of spellings) {
      const likeness = likenessToKnown(word, known)
      if (likeness > best.likeness) best = { word: known, likeness }
    }
    if (best.likeness > 0) nearness = Math.min(nearness, best.likeness)
    return best.word
  })
  return { plain: words.join(' '), nearness }
}

/**
 * Likeness is twice the weight that both have, over the weight of both (Dice's measure over weighted words).
 * A telling word that is known elsewhere but is not in this known heading tells the two apart, and lowers it
 * further; so does telling another thing of it (an id, not an amount).
 */
function alikeIn(index: WordIndex, heading: string): readonly Likeness[] {
  const { weights } = index
  const { plain, nearness } = spelt(index, heading)
  const words = headingWords(plain)
  if (words.length === 0 || words.length > 30) return []
  const numbers = words.map(word => index.numbers.get(word) ?? -1)
  const heavy = words.map((word, place) => weights.words[numbers[place] ?? -1] ?? lightWords.get(word) ?? 0.9)
  const whole = heavy.reduce((sum, weight) => sum + weight, 0)
  const telling = bitsOf(numbers, (number, place) => number >= 0 && (heavy[place] ?? 0) >= 0.5)
  const all = bitsOf(numbers, () => true)
  const attributes = bitsOf(numbers, (_, place) => attributeWords.has(words[place] ?? ''))
  const same = new Set(index.byKey.get(wordsKey(words)))
  const factor = nearness === 1 ? 1 : 0.75 + nearness / 4
  const alike: Likeness[] = []
  for (const [label, shared] of sharedWords(index, numbers, heavy)) {
    const labelWeight = weights.labels[label] ?? 1
    const dice = (2 * shared.weight) / (whole + labelWeight)
    const isOtherwise =
      attributes !== 0 && weights.attributes[label] === 1 && (shared.words & attributes) === 0
    const lowered = dice * ((telling & ~shared.words) === 0 ? 1 : 0.85) * (isOtherwise ? 0.8 : 1)
    const contained = shared.words === all
    const score = (same.has(label) ? sameWords : Math.min(sameWords - 0.01, lowered)) * factor
    if (score < leastPlausible && !contained) continue
    alike.push({ label, score, covered: Math.min(1, shared.weight / labelWeight), contained })
  }
  return alike
}

function bitsOf(numbers: readonly number[], holds: (number: number, place: number) => boolean): number {
  return numbers.reduce((bits, number, place) => (holds(number, place) ? bits | (1 << place) : bits), 0)
}

type Shared = { weight: number; words: number }

/** Known heading → the weight of the words that it shares, and which these are, as bits. */
function sharedWords(
  index: WordIndex,
  numbers: readonly number[],
  heavy: readonly number[],
): Map<number, Shared> {
  const shared = new Map<number, Shared>()
  for (const [place, number] of numbers.entries()) {
    const weight = heavy[place] ?? 0
    for (const label of index.postings[number] ?? []) {
      const sum = shared.get(label)
      if (sum) {
        sum.weight += weight
        sum.words |= 1 << place
      } else shared.set(label, { weight, words: 1 << place })
    }
  }
  return shared
}
