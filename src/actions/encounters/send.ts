/** Encounters are made, their files released, and what was stopped is sent again. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { type Sending, sendAgain as sendingAgain, takeBackFirst } from '#domain/encounters/tracking.ts'
import { findPayer } from '#store/claims/payments.ts'
import { type HeldEncounter, lockEncounters } from '#store/encounters/answers.ts'
import { findFile, listFiles, markReleased } from '#store/encounters/files.ts'
import { findProfile, listPlanCodes } from '#store/encounters/profile.ts'
import { holdStopped, markAgain } from '#store/encounters/sending.ts'
import { moveTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../action.ts'
import { askedBy } from '../exchange/asked-by.ts'
import { findParty } from '../exchange/parties.ts'
import { dispatch, wayOut } from '../exchange/sending/dispatch.ts'
import { objectOf, sendStep } from '../exchange/steps/job-of.ts'
import { id, instant, words } from '../network/fields.ts'
import { refuse } from '../refusals.ts'
import { next, pageOf, paging, readCursor } from '../requests/paging.ts'

export const makeFiles = action({
  name: 'encounters.make',
  says: 'Find what the State has still to be told, and make the files; each is released by a person.',
  permission: 'exchange/send',
  takes: z.strictObject({}),
  gives: z.strictObject({}),
  changes: true,
  refuses: ['encounters/not-set-up'],
  async run(_, { tx, organizationId, house, afterwards, tell }) {
    const isSetUp =
      (await findProfile(tx, organizationId)) !== null &&
      (await findPayer(tx, organizationId)) !== null &&
      (await listPlanCodes(tx, organizationId)).length > 0
    if (!isSetUp) return refuse('encounters/not-set-up')
    await house.jobs.send(tx, 'encounters-make', { organizationId }, { key: organizationId })
    tell({ objects: ['encounter-files'] })
    afterwards(() => house.jobs.nudge('encounters-make'))
    return done({})
  },
})

const file = z.strictObject({
  id,
  number: z.int(),
  planCode: z.string(),
  kind: z.enum(['837P', '837I']),
  state: z.enum(['making', 'made', 'sent', 'empty']),
  encounters: z.int(),
  waiting: z.int().describe('Of them, those of which the State’s last word is awaited'),
  accepted: z.int(),
  rejected: z.int(),
  transmission: id.nullable().describe('The file among your exchanges'),
  createdAt: instant,
  releasedAt: instant.nullable(),
})

const place = z.strictObject({ number: z.int() })

export const listEncounterFiles = action({
  name: 'encounters.list-files',
  says: 'Files of encounters, the latest first.',
  permission: 'claims/read',
  takes: z.strictObject({ ...paging }),
  gives: z.strictObject({ files: z.array(file), next }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ cursor, limit }, context) {
    const after = readCursor(context, 'encounter files', place, cursor)
    if (!after.ok) return after
    const { tx, organizationId } = context
    const rows = await listFiles(tx, organizationId, after.value?.number ?? null, limit + 1)
    const page = pageOf(context, 'encounter files', rows, limit, ({ number }) => ({ number }))
    return done({
      files: page.rows.map(row => ({
        ...{ id: row.id, number: row.number, planCode: row.plan_code, kind: row.kind, state: row.state },
        ...{
          encounters: row.encounters,
          waiting: row.waiting,
          accepted: row.accepted,
          rejected: row.rejected,
        },
        ...{ transmission: row.transmission_id, createdAt: row.created_at, releasedAt: row.released_at },
      })),
      next: page.next,
    })
  },
})

export const releaseFile = action({
  name: 'encounters.release',
  says: 'Send a file of encounters to the State; asked again, the same bytes go again.',
  permission: 'exchange/send',
  takes: z.strictObject({ encounterFile: id.describe('The file of encounters') }),
  gives: z.strictObject({ way: wayOut }),
  changes: true,
  refuses: ['encounters/no-such-file', 'encounters/not-made', 'encounters/not-set-up'],
  async run(asked, { tx, actor, organizationId, now, house, tell, afterwards }) {
    const kept = await findFile(tx, organizationId, asked.encounterFile)
    if (kept === null) return refuse('encounters/no-such-file')
    if (kept.transmission_id === null) return refuse('encounters/not-made')
    const profile = await findProfile(tx, organizationId)
    const party = profile && (await findParty(tx, organizationId, profile.state_id))
    if (party === null) return refuse('encounters/not-set-up')
    const by = askedBy(actor)
    if (await markReleased(tx, organizationId, kept.id, now))
      await moveTransmission(tx, organizationId, kept.transmission_id, {
        ...{ from: 'composed', to: 'sent', at: now, by },
      })
    const { way, queue } = await dispatch(tx, house, organizationId, party, kept.transmission_id)
    // Whom the file names is told to the audit by a job that reads it.
    await sendStep(tx, house, 'exchange-account', organizationId, kept.transmission_id)
    tell({
      objects: [`encounter-file:${kept.id}`, objectOf(kept.transmission_id)],
      ...{ disclosedTo: party.id, why: 'encounters to the State' },
    })
    afterwards(() => {
      house.jobs.nudge('exchange-account')
      if (queue !== null) house.jobs.nudge(queue)
    })
    return done({ way })
  },
})

export const sendAgain = action({
  name: 'encounters.send-again',
  says: 'Encounters that were held or rejected go again as they are: what stopped them is mended elsewhere.',
  permission: 'exchange/send',
  asks: 'body',
  takes: z.strictObject({
    encounters: z.array(id).min(1).max(500).describe('The encounters'),
    why: words.describe('What was mended'),
    takesBack: z
      .boolean()
      .default(false)
      .describe('The State’s copy is voided first: for corrections that wait for each other'),
  }),
  gives: z.strictObject({ again: z.int().describe('Those that go again; others are not stopped') }),
  changes: true,
  refuses: ['encounters/no-such-encounter'],
  async run({ encounters, why, takesBack }, { tx, organizationId, now, tell }) {
    await lockEncounters(tx, organizationId)
    const kept = await holdStopped(tx, organizationId, encounters)
    if (kept.length < new Set(encounters).size) return refuse('encounters/no-such-encounter')
    const again = kept.flatMap((encounter): (Sending & HeldEncounter)[] => {
      const sending = takesBack ? takeBackFirst(encounter) : sendingAgain(encounter)
      // What is told of the claim after its void is not what it was told before: nothing.
      const content = takesBack ? '' : encounter.content
      return sending === null ? [] : [{ ...encounter, ...sending, content }]
    })
    await markAgain(tx, organizationId, again, now)
    tell({
      ...{ objects: again.map(each => `encounter:${each.id}`), members: again.map(({ cin }) => cin), why },
    })
    return done({ again: again.length })
  },
})
