/** How hard an English or a Spanish text is to read, so that our words stay words for everybody. */

/** Abbreviations that are said as words; all others are spelled out, letter by letter. */
const saidAsWords: ReadonlySet<string> = new Set(['ZIP', 'HOMELESS', 'TRUE', 'FALSE'])

/** Syllables of one English word, by its groups of vowels; close enough for a grade, not for a poem. */
export function syllablesOf(word: string): number {
  const digits = word.replace(/\D/g, '').length
  if (digits > 0) return Math.min(digits, 4)
  if (/^[A-Z]{2,}$/.test(word) && !saidAsWords.has(word)) return word.length
  const letters = word.toLowerCase().replace(/[^a-z]/g, '')
  if (letters.length <= 3) return 1
  const spoken = letters.replace(/(?:[^laeiouy]es|[^td]ed|[^laeiouy]e)$/, '').replace(/^y/, '')
  const apart = (spoken.match(/[^tcsgl]i[ao]|[^qg]ua/g) ?? []).length
  return Math.max(1, (spoken.match(/[aeiouy]{1,2}/g) ?? []).length + apart)
}

/** The sentences of a text: what ends in a full stop, a question mark or an exclamation mark. */
export function sentencesOf(text: string): string[] {
  return text
    .split(/(?<=[.!?]”?\)?)\s+/)
    .map(sentence => sentence.trim())
    .filter(sentence => wordsOf(sentence).length > 0)
}

/** The words of a sentence; what stands between spaces and has a letter or a digit. */
export function wordsOf(sentence: string): string[] {
  return sentence
    .split(/[\s/–—-]+/)
    .map(word => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(word => word !== '')
}

/** The school grade of a text after Flesch and Kincaid (1975): 0.39 W/S + 11.8 Y/W - 15.59. */
export function gradeOf(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  if (words.length === 0) return 0
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59
}

/** Syllables of one Spanish word: each vowel that stands for itself, two weak ones or a weak beside a strong as one. */
export function spanishSyllablesOf(word: string): number {
  if (/\d/.test(word)) return Math.min(word.replace(/\D/g, '').length, 4)
  if (/^\p{Lu}{2,}$/u.test(word) && !saidAsWords.has(word)) return word.length
  const letters = word
    .toLowerCase()
    .replace(/qu|gu(?=[eéií])/g, 'k')
    .replace(/y$/, 'i')
  // A weak vowel with its accent, and two strong ones, stand apart.
  const groups = letters.match(/[íú]|[iuü]?[aeoáéó](?:[iuü](?![aeoáéó]))?|[iuü]+/g) ?? []
  return Math.max(1, groups.length)
}

/**
 * The school grade of a Spanish text after Crawford (1989): 0.049 syllables and -0.205 sentences for each 100
 * words, less 3.407.
 */
export function spanishGradeOf(text: string): number {
  const sentences = sentencesOf(text)
  const words = sentences.flatMap(wordsOf)
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + spanishSyllablesOf(word), 0)
  return (-0.205 * 100 * sentences.length) / words.length + (0.049 * 100 * syllables) / words.length - 3.407
}
