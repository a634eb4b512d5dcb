/** Makes new recovery codes in place of the old. */

import { z } from 'zod'
import { done } from '#base/result.ts'
import { action } from '../action.ts'
import { proofObjections, sessionForNewProof } from './proofs/factors.ts'
import { newRecoveryCodes, recoveryCodes } from './proofs/recovery-codes.ts'

export const renewRecoveryCodes = action({
  name: 'sign-in.renew-recovery-codes',
  says: 'Make new recovery codes; the old ones work no more.',
  permission: 'signed-in',
  takes: z.strictObject({}),
  gives: z.strictObject({ recoveryCodes }),
  changes: true,
  refuses: [...proofObjections],
  async run(_asked, context) {
    const allowed = await sessionForNewProof(context)
    if (!allowed.ok) return allowed
    const { personId } = allowed.value.session
    context.tell({ objects: [`person:${personId}`] })
    return done({ recoveryCodes: await newRecoveryCodes(context, personId) })
  },
})
