/** The clock's part in the audit: an anchor is cast every hour. */
import type { Job } from '../job.ts'
import { castAnchorNow } from './cast-anchor.ts'

export const anchorAudit: Job = {
  queue: 'audit-anchor',
  says: 'Put the ends of everyone’s audit under one published number.',
  every: { minutes: 60, for: 'the-hub' },
  async run(_data, { house, newId }) {
    await castAnchorNow(house, newId(), new Date(house.clock()).toISOString())
  },
}
