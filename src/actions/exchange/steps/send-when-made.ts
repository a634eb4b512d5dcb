/** Sends a file that was asked to go as soon as it is made and judged: by the same door as by hand. */
import { Fault } from '#base/fault.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { ask } from '../../ask.ts'
import type { Job } from '../../job.ts'
import { idIn } from './job-of.ts'

/** Refusals that a person has to do something about: the file then stays ready to be sent. */
const forPeople: readonly string[] = ['exchange/no-contract', 'exchange/not-ready-to-send']

export const sendWhenMade: Job = {
  queue: 'exchange-send',
  says: 'Send a file that was to go as soon as it is made.',
  async run(data, { house, inTransaction }) {
    const organizationId = idIn(data, 'organizationId')
    const id = idIn(data, 'transmissionId')
    const transmission = await inTransaction(tx => findTransmission(tx, organizationId, id))
    if (transmission?.step !== 'composed') return
    const clockwork = { kind: 'system', organizationId, job: 'exchange-send' } as const
    const sent = await ask(house, 'exchange.send-file', clockwork, { transmission: id })
    if (!sent.ok && !forPeople.includes(sent.refusal.code))
      throw new Fault('exchange/not-sent', sent.refusal.code)
  },
}
