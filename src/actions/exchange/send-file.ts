/** A composed file goes out: to the partner on this hub, or ready for whoever carries it. */
import { z } from 'zod'
import type { Day } from '#base/day.ts'
import { killPoint } from '#base/kill-point.ts'
import { done } from '#base/result.ts'
import { type Step, steps } from '#domain/exchange/steps.ts'
import { versionOn } from '#domain/network/contract.ts'
import type { AgreedFile } from '#domain/network/terms.ts'
import type { Tx } from '#store/database.ts'
import { listSentMembers } from '#store/exchange/sending.ts'
import { findTransmission, moveTransmission, type Transmission } from '#store/exchange/transmissions.ts'
import { listContracts } from '#store/network/contracts.ts'
import { action } from '../action.ts'
import { mailFile } from '../mail/steps/answer.ts'
import { refuse } from '../refusals.ts'
import { askedBy } from './asked-by.ts'
import { findParty, hasContract } from './parties.ts'
import { dispatch, wayOut } from './sending/dispatch.ts'
import { shownTransmission, shownTransmissionOf } from './shown-transmission.ts'
import { objectOf } from './steps/job-of.ts'

/** Steps in which a file has gone already, and may go again byte for byte. */
const hasGone: ReadonlySet<Step> = new Set(['sent', 'delivered', 'answered'])

export const sendFile = action({
  name: 'exchange.send-file',
  says: 'Send a composed file to its partner; asked again, the same bytes go again.',
  permission: 'exchange/send',
  takes: z.strictObject({ transmission: z.uuid().describe('The outgoing transmission') }),
  gives: z.strictObject({
    transmission: shownTransmission,
    way: wayOut,
    step: z.enum(steps).describe('Where it stands now'),
  }),
  changes: true,
  refuses: ['exchange/no-such-transmission', 'exchange/not-ready-to-send', 'exchange/no-contract'],
  async run(asked, { tx, actor, organizationId, now, today, house, newId, tell, afterwards }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    const partnerId = transmission?.partner_organization_id ?? null
    if (transmission?.direction !== 'out' || partnerId === null)
      return refuse('exchange/no-such-transmission')
    const isAgain = hasGone.has(transmission.step)
    if (!isAgain && transmission.step !== 'composed')
      return refuse('exchange/not-ready-to-send', { step: transmission.step })
    if (!(await hasContract(tx, organizationId, partnerId, today))) return refuse('exchange/no-contract')
    const party = await findParty(tx, organizationId, partnerId)
    const moved = isAgain
      ? transmission
      : await moveTransmission(tx, organizationId, transmission.id, {
          from: 'composed',
          to: 'sent',
          at: now,
          by: askedBy(actor),
        })
    if (!moved) return refuse('exchange/not-ready-to-send', { step: transmission.step })
    const dispatched = await dispatch(tx, house, organizationId, party, transmission.id)
    const isMailed =
      dispatched.way === 'carried' &&
      (await agreedTransport(tx, moved, partnerId, today)) === 'secure-email' &&
      (await mailFile({ tx, house, now }, moved, isAgain ? newId() : transmission.id))
    const way = isMailed ? ('mail' as const) : dispatched.way
    const { queue } = dispatched
    const members = await listSentMembers(tx, organizationId, transmission.id)
    const why = `sent as agreed: ${transmission.file ?? 'file'}`
    tell({ objects: [objectOf(transmission.id)], members, disclosedTo: partnerId, why })
    killPoint('send/before-commit')
    afterwards(() => {
      killPoint('send/after-commit')
      if (queue !== null) house.jobs.nudge(queue)
    })
    return done({ transmission: shownTransmissionOf(moved), way, step: moved.step })
  },
})

/** By which way the parties agreed that the file goes; null where they said nothing of it. */
async function agreedTransport(
  tx: Tx,
  { organization_id: organizationId, file }: Transmission,
  partnerId: string,
  today: Day,
): Promise<AgreedFile['transport'] | null> {
  const contracts = await listContracts(tx, organizationId, { partnerId, after: null, limit: 100 })
  const agreed = contracts.flatMap(history => versionOn(history, today)?.terms.files ?? [])
  return agreed.find(each => each.file === file)?.transport ?? null
}
