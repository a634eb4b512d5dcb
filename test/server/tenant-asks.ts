/** For every route that takes an id: what somebody would ask with the ids of another organization's rows. */
import type { TestHouse } from '#test/actions/house.ts'
import { billingReaches } from './tenant-asks/billing.ts'
import { booksReaches } from './tenant-asks/books.ts'
import { caseworkReaches } from './tenant-asks/casework.ts'
import { claimReaches } from './tenant-asks/claims.ts'
import { dashboardReaches } from './tenant-asks/dashboards.ts'
import { encounterReaches } from './tenant-asks/encounters.ts'
import { exchangeReaches, templateReaches } from './tenant-asks/exchange.ts'
import { exportReaches } from './tenant-asks/exports.ts'
import { mailReaches } from './tenant-asks/mail.ts'
import { authorizationPaperReaches, coverageReaches, memberReaches } from './tenant-asks/members.ts'
import { mendingReaches } from './tenant-asks/mending.ts'
import { networkReaches } from './tenant-asks/network.ts'
import { oversightReaches } from './tenant-asks/oversight.ts'
import { peopleReaches } from './tenant-asks/people.ts'
import type { Input, Reach, Reaches } from './tenant-asks/reach.ts'
import { referralReaches } from './tenant-asks/referrals.ts'
import { reportReaches } from './tenant-asks/reports.ts'
import { sftpReaches } from './tenant-asks/sftp.ts'
import type { Kind, World } from './tenant-world.ts'

export function reachesFor(house: TestHouse, world: World): Reaches {
  const each = (kind: Kind, input: (id: string) => Input): readonly Input[] => world.ids[kind].map(input)
  const refused = (kind: Kind, input: (id: string) => Input, evenKeeper?: string): Reach => ({
    inputs: each(kind, input),
    hears: 'refused',
    ...(evenKeeper !== undefined && { evenKeeper }),
  })
  const nothing = (kind: Kind, input: (id: string) => Input): Reach => ({
    inputs: each(kind, input),
    hears: 'nothing',
  })
  return {
    ...peopleReaches(refused, nothing, world),
    ...referralReaches(refused, world),
    ...networkReaches(refused, nothing, world),
    ...oversightReaches(refused, nothing, house, world),
    ...exchangeReaches(refused, nothing, world),
    ...billingReaches(refused, nothing),
    ...booksReaches(refused, nothing),
    ...claimReaches(refused),
    ...reportReaches(refused),
    ...encounterReaches(refused),
    ...sftpReaches(refused, world),
    ...mailReaches(refused, world),
    ...dashboardReaches(refused, nothing),
    ...exportReaches(refused, nothing),
    ...mendingReaches(refused),
    ...memberReaches(refused, nothing),
    ...coverageReaches(refused),
    ...authorizationPaperReaches(refused),
    ...caseworkReaches(refused, nothing, house),
    ...templateReaches(refused, nothing),
  }
}
