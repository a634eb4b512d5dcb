/** Reads an operator's own list of leaked passwords: one a line, as such lists are published. */
import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { plainPassword } from '#domain/people/password-rules.ts'

/**
 * Every line in plain form. Lines of fewer than 8 characters are left out: no password can be so short. Throws
 * when the file cannot be read.
 */
export async function readBlockedPasswords(path: string): Promise<ReadonlySet<string>> {
  const blocked = new Set<string>()
  const lines = createInterface({
    input: createReadStream(path, 'utf8'),
    crlfDelay: Number.POSITIVE_INFINITY,
  })
  for await (const line of lines) {
    const plain = plainPassword(line)
    if (plain.length >= 8) blocked.add(plain)
  }
  return blocked
}
