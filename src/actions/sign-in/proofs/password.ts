/** Passwords hashed with Argon2id and sealed, compared in the same time whether or not anybody has the name. */
import { type Algorithm, hash, parseOptions, verify } from '@node-rs/argon2'
import type { Id } from '#base/id.ts'
import type { Result } from '#base/result.ts'
import { done } from '#base/result.ts'
import { normalizedPassword, objectionToPassword, passwordLength } from '#domain/people/password-rules.ts'
import type { House } from '../../house.ts'
import { sealFor, unsealFor } from '../../people/secrets.ts'
import { refuse } from '../../refusals.ts'

/** OWASP's smallest: 19 MiB, two passes, one lane. Hashes made with other numbers are made anew at sign-in. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const
const algorithm: Algorithm.Argon2id = 2

const purpose = 'passwords'
const placeOf = (personId: Id): string => `person_password ${personId}`

/** The hash of a new password, or why it is not taken. `expected` are names that a guesser tries first here. */
export async function hashNewPassword(
  house: House,
  typed: string,
  about: { readonly hasSecondFactor: boolean; readonly expected: readonly string[] },
): Promise<Result<string>> {
  const normalized = normalizedPassword(typed)
  const { blockedPasswords: blocked } = house.settings
  const objection = objectionToPassword(normalized, {
    hasSecondFactor: about.hasSecondFactor,
    expected: ['Causeway', new URL(house.settings.publicUrl).hostname, ...about.expected],
    ...(blocked && { blocked }),
  })
  if (objection === null) return done(await hashPassword(house, normalized))
  const needed = about.hasSecondFactor ? passwordLength.withSecondFactor : passwordLength.alone
  return refuse(objection, { needed, longest: passwordLength.longest })
}

function hashPassword(house: House, normalized: string): Promise<string> {
  return hash(normalized, { ...cost, algorithm, salt: house.random(16) })
}

/** The hash as it is kept. */
export function sealPassword(house: House, personId: Id, hashed: string): Uint8Array {
  return sealFor(house, purpose, placeOf(personId), Buffer.from(hashed))
}

/** A hash of what nobody knows, with today's cost. */
let nobodysHash: Promise<string> | undefined

export type Comparison = {
  readonly right: boolean
  /** The same password hashed or sealed anew, where the cost or the key has changed since. */
  readonly renewed: string | null
}

/** Compares a password with what is kept. With nothing kept it takes as long, and is wrong. */
export async function comparePassword(
  house: House,
  typed: string,
  kept: { readonly personId: Id; readonly sealedHash: Uint8Array } | null,
): Promise<Comparison> {
  const normalized = normalizedPassword(typed)
  if (kept === null) {
    nobodysHash ??= hashPassword(house, Buffer.from(house.random(32)).toString('hex'))
    await verify(await nobodysHash, normalized)
    return { right: false, renewed: null }
  }
  const { plain, byOldKey } = unsealFor(house, purpose, placeOf(kept.personId), kept.sealedHash)
  const hashed = Buffer.from(plain).toString()
  if (!(await verify(hashed, normalized))) return { right: false, renewed: null }
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed)
  const isToday =
    memoryCost === cost.memoryCost && timeCost === cost.timeCost && parallelism === cost.parallelism
  if (isToday) return { right: true, renewed: byOldKey ? hashed : null }
  return { right: true, renewed: await hashPassword(house, normalized) }
}
