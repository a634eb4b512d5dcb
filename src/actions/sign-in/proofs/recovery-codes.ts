/** Recovery codes: made ten at a time, told once, kept as hashes. */
import { z } from 'zod'
import type { Id } from '#base/id.ts'
import { recoveryCodeCount, recoveryCodeFrom } from '#domain/people/one-time-code.ts'
import { countRecoveryCodesLeft, replaceRecoveryCodes } from '#store/people/passwords.ts'
import type { Context } from '../../action.ts'
import { hashOf } from '../../people/secrets.ts'

export const recoveryCodes = z
  .array(z.string())
  .describe('Told this once: to print and keep. Each stands in for the second factor once')

/** New recovery codes in place of all others. */
export async function newRecoveryCodes(context: Context, personId: Id): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodeCount }, () => recoveryCodeFrom(context.house.random(25)))
  const hashes = codes.map(code => hashOf(code.replaceAll('-', '')))
  await replaceRecoveryCodes(context.tx, personId, hashes, context.now)
  return codes
}

/** The first codes come with the first factor; nothing when there are some. */
export async function firstRecoveryCodes(context: Context, personId: Id): Promise<string[]> {
  return (await countRecoveryCodesLeft(context.tx, personId)) > 0 ? [] : newRecoveryCodes(context, personId)
}
