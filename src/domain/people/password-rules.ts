/** Which passwords we take: NIST SP 800-63B-4, 3.1.1. Length and a blocklist; no other demands. */
import { commonPasswords } from './common-passwords.ts'

/** Characters that a password needs where it is the only factor, and where there is a second. */
export const passwordLength = { alone: 15, withSecondFactor: 8, longest: 256 } as const

/** Why not: codes of the register of refusals. */
export type PasswordObjection = 'password/too-short' | 'password/too-long' | 'password/too-common'

/**
 * The password as it is hashed: NFKC, so that the same letters typed on another keyboard are the same password.
 * Nothing is trimmed, cut or folded besides.
 */
export function normalizedPassword(typed: string): string {
  return typed.normalize('NFKC')
}

/** Unicode code points, each counted as one character. */
export function passwordCharacters(normalized: string): number {
  return [...normalized].length
}

export function isLongEnoughAlone(normalized: string): boolean {
  return passwordCharacters(normalized) >= passwordLength.alone
}

/**
 * Why a new password is not taken, or null. `expected` are words that a guesser tries first here: the names of
 * the person, the organization and the product. `blocked` is the operator's own list, one password each, in the
 * plain form of `plainPassword`.
 */
export function objectionToPassword(
  normalized: string,
  about: {
    readonly hasSecondFactor: boolean
    readonly expected: readonly string[]
    readonly blocked?: ReadonlySet<string>
  },
): PasswordObjection | null {
  const characters = passwordCharacters(normalized)
  if (characters > passwordLength.longest) return 'password/too-long'
  const needed = about.hasSecondFactor ? passwordLength.withSecondFactor : passwordLength.alone
  if (characters < needed) return 'password/too-short'
  return isCommon(normalized, about.expected, about.blocked) ? 'password/too-common' : null
}

const lookalikes: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'l',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  $: 's',
  '!': 'i',
}

/** Lower case, without blanks and marks: the form in which passwords are compared with lists. */
export function plainPassword(password: string): string {
  return password
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The plain form with the usual disguises taken off: `P@ssw0rd!` is `password`. */
function undisguised(password: string): string {
  return [...password.normalize('NFKC').toLowerCase()]
    .map(letter => lookalikes[letter] ?? letter)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** The shortest beginning that the text is nothing but repetitions of. */
function repeatedPart(text: string): string {
  for (let length = 1; length <= text.length / 2; length++)
    if (text.length % length === 0 && text.slice(0, length).repeat(text.length / length) === text)
      return text.slice(0, length)
  return text
}

const rows = [
  'abcdefghijklmnopqrstuvwxyz',
  '01234567890',
  'qwertyuiop',
  'asdfghjkl',
  'zxcvbnm',
  '1qaz2wsx3edc4rfv5tgb6yhn7ujm',
]
const rowsBothWays = rows.flatMap(row => [row, [...row].reverse().join('')])

/** True for runs along the alphabet, the digits or the keyboard, each of four or more: `qwertyuiopasdfgh1234`. */
function isRuns(text: string): boolean {
  if (text.length < 4) return false
  let rest = text
  while (rest.length > 0) {
    const run = longestRun(rest)
    if (run < 4 && rest.length > 3) return false
    if (run === 0) return rest.length <= 3 && rest !== text
    rest = rest.slice(run)
  }
  return true
}

function longestRun(text: string): number {
  for (let length = text.length; length >= 1; length--)
    if (rowsBothWays.some(row => row.includes(text.slice(0, length)))) return length
  return 0
}

/**
 * The whole password is compared, as SP 800-63B-4 asks: a listed word inside a longer one is no fault. What is
 * compared is the password as it is, without its disguises, without digits and marks around it, and as its
 * repeated part; and whether it is made of expected words and at most one common one.
 */
function isCommon(normalized: string, expected: readonly string[], blocked?: ReadonlySet<string>): boolean {
  const plain = plainPassword(normalized)
  const withoutEnds = plain.replace(/^\p{N}+|\p{N}+$/gu, '')
  const looks = undisguised(normalized)
  const undisguisedEnds = undisguised(normalized.replace(/^[\p{N}\p{P}\p{S}]+|[\p{N}\p{P}\p{S}]+$/gu, ''))
  const typed = normalized.toLowerCase()
  if ([typed, plain].some(form => form.length >= passwordLength.withSecondFactor && isOneBitRepeated(form)))
    return true
  const forms = [plain, withoutEnds, looks, undisguisedEnds].filter(form => form !== '')
  const words = expectedWords(expected)
  return [...new Set(forms.flatMap(form => [form, repeatedPart(form)]))].some(
    form =>
      commonPasswords.has(form) ||
      blocked?.has(form) === true ||
      isRuns(form) ||
      isOfExpectedWords(form, words),
  )
}

/** At most three characters, over and over. */
function isOneBitRepeated(text: string): boolean {
  return [...repeatedPart(text)].length <= 3
}

/** Whole names and their words of four letters and more. */
function expectedWords(expected: readonly string[]): readonly string[] {
  const parts = expected.flatMap(name => [name, ...name.split(/[^\p{L}\p{N}]+/u)])
  return [...new Set(parts.map(plainPassword))].filter(word => word.length >= 4)
}

/** Nothing but expected words, with at most one common word or a few digits among them. */
function isOfExpectedWords(form: string, words: readonly string[]): boolean {
  if (!words.some(word => form.includes(word))) return false
  const longestFirst = [...words].sort((one, other) => other.length - one.length)
  const rest = longestFirst.reduce((text, word) => text.replaceAll(word, ''), form)
  return rest.length <= 3 || /^\p{N}*$/u.test(rest) || commonPasswords.has(rest.replace(/\p{N}/gu, ''))
}
