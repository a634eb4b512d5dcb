/** The made-up county from its founding to today, on a hub that is empty. */
import { allJobs } from '#actions/all-jobs.ts'
import type { OpenHouse as House } from '#actions/open.ts'
import { startWork, usualWork } from '#actions/work.ts'
import { liveWithClaims } from './claims-life.ts'
import { sendMembers } from './exchange-files.ts'
import { type Founded, foundCounty } from './found-county.ts'
import { liveInNetwork } from './network-life.ts'
import { receivePastFiles } from './past-files.ts'
import { liveWithReferrals } from './referrals-life.ts'
import { liveWithReports } from './reports-life.ts'
import { nameTheState, tellTheState } from './state-life.ts'
import { liveWithBilling } from './year-billing.ts'
import { liveThroughYear } from './year-life.ts'

type County = ReadonlyMap<string, Founded>

/** Resolves when everything is done that is to do. Without members, no file was ever exchanged. */
export async function liveInCounty(
  house: House,
  { withMembers = true, withYear = true } = {},
): Promise<County> {
  const county = await foundCounty(house)
  if (!withMembers) {
    await liveInNetwork(house, county)
    return county
  }
  await receivePastFiles(house, county, working)
  await working(house, async settled => {
    await liveInNetwork(house, county)
    await sendMembers(house, county, settled)
  })
  // The months before come first: a payment carries on from the one before it.
  if (withYear) await liveWithBilling(house, county, working)
  await liveWithClaims(house, county, working)
  const harbor = county.get('harbor')
  if (!withYear && harbor !== undefined) {
    await nameTheState(house)
    await tellTheState(house, harbor, working)
  }
  if (withYear) await liveThroughYear(house, county, working)
  if (withYear) await liveWithReferrals(house, county, working)
  await working(house, () => liveWithReports(house, county))
  return county
}

/** Workers that live by the clock of the house, until nothing is left to do. */
async function working(house: House, doing: (settled: () => Promise<void>) => Promise<void>): Promise<void> {
  const work = await startWork(house, allJobs, usualWork(house.database.kind), () => {})
  await doing(() => work.settled())
  await work.settled()
  await work.stop()
}
