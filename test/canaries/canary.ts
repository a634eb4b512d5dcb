/** Values that stand nowhere else, planted where people write, and looked for where nobody may read them. */
import { seededRandom } from '#base/random.ts'

/** Anything that holds text: what it is called, and its bytes or text as they lie there. */
export type Place = { readonly name: string; readonly text: string }

export type Canaries = {
  /** A word of letters as a name or a note has it. One that begins with a mark makes the made-up database fail. */
  word(beginsWith?: string): string
  /** A Client Index Number that nobody has; its letter is none of hexadecimal numbers. */
  cin(): string
  /** Something that the hub itself gave to one person alone: the secret of a session, a token. */
  learned(secret: string): void
  all(): readonly string[]
  /** What the hub must not keep in plain form even in its tables: passwords, tokens, secrets. */
  secrets(): readonly string[]
  secretWord(): string
}

/** A row with such a word in it is one that the made-up database fails at, with the row in its message. */
export const failing = 'Qzfault'

export function makeCanaries(seed: number): Canaries {
  const chance = seededRandom(seed)
  const planted = new Set<string>()
  const secrets = new Set<string>()
  const keep = (value: string): string => {
    planted.add(value)
    return value
  }
  const letters = (count: number): string =>
    Array.from({ length: count }, () => String.fromCharCode(97 + chance.below(26))).join('')
  const word = (beginsWith = 'Qz'): string => keep(`${beginsWith}${letters(10)}`)
  return {
    word,
    cin: () => keep(`9${String(1_000_000 + chance.below(8_999_999))}S`),
    learned: secret => {
      keep(secret)
      secrets.add(secret)
    },
    secretWord: () => {
      const value = word()
      secrets.add(value)
      return value
    },
    all: () => [...planted],
    secrets: () => [...secrets],
  }
}

const forms = new Map<string, readonly string[]>()

/** The forms in which a value may lie somewhere: as it is, in hexadecimal digits, base64 at any offset, UTF-16. */
function formsOf(value: string): readonly string[] {
  const known = forms.get(value)
  if (known) return known
  const bytes = Buffer.from(value)
  const base64 = [0, 1, 2].map(offset =>
    // The first and last letters also depend on what stands before and behind.
    Buffer.concat([Buffer.alloc(offset), bytes])
      .toString('base64')
      .replace(/=+$/, '')
      .slice(offset === 0 ? 0 : offset + 1, -1),
  )
  const all = [value, bytes.toString('hex'), ...base64, Buffer.from(value, 'utf16le').toString('latin1')]
  forms.set(value, all)
  return all
}

/** Which canaries stand in which places: one line for each, empty when all is well. */
export function leaksIn(places: readonly Place[], canaries: readonly string[]): readonly string[] {
  return places.flatMap(({ name, text }) => {
    const lower = text.toLowerCase()
    return canaries.flatMap(canary => {
      const stands = lower.includes(canary.toLowerCase()) || formsOf(canary).some(form => text.includes(form))
      return stands ? [`${name}: ${canary}`] : []
    })
  })
}
