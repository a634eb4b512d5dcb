/** Gives a person's browser the key under which it keeps attempts that could not be sent yet. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { keyFor } from '#base/seal.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'

export const giveQueueKey = action({
  name: 'casework.give-queue-key',
  says: 'The key under which your browser keeps attempts while there is no connection; kept nowhere but here.',
  permission: 'outreach/manage',
  asks: 'body',
  takes: z.strictObject({}),
  gives: z.strictObject({
    key: z.string().describe('32 bytes, base64; always the same for a person in an organization'),
    owner: z.string().describe('By which the browser tells whose an entry is; says nothing of the person'),
  }),
  changes: false,
  refuses: ['request/not-permitted'],
  async run(_, { actor, organizationId, house }) {
    // A program keeps its own; a browser is a person's.
    if (actor.kind !== 'person') return refuse('request/not-permitted')
    const whose = `${actor.personId} ${organizationId}`
    const { sealing } = house.settings.keys
    return done({
      key: Buffer.from(keyFor(`outreach queue of ${whose}`, sealing)).toString('base64'),
      owner: Buffer.from(keyFor(`outreach queue owner ${whose}`, sealing))
        .toString('base64url')
        .slice(0, 22),
    })
  },
})
