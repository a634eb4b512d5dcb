/** Reports of the organization whose rows nobody else may reach: one, and one that restates it. */

import { reportJobs } from '#actions/reports/all-jobs.ts'
import type { Id } from '#base/id.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { mustAsk, once, type TestHouse } from '#test/actions/house.ts'
import { work } from '#test/exchange/house.ts'

export async function makeReports(house: TestHouse, keeper: PersonActor): Promise<{ report: Id[] }> {
  const counties = [{ county: '02', planCode: '902', zips: [] }]
  await mustAsk(house, 'reports.set-counties', keeper, { counties }, once(house))
  const report: Id[] = []
  for (const _ of [1, 2]) {
    const asked = { kind: 'quarter', day: '2026-08-05' }
    const made = (await mustAsk(house, 'reports.make', keeper, asked, once(house))) as { report: { id: Id } }
    await work(house, reportJobs)
    report.push(made.report.id)
  }
  return { report }
}
