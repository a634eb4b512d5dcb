/** What one plan reported to the State, its last month and quarter, and what it lets a county see. */
import type { OpenHouse as House } from '#actions/open.ts'
import { addDays } from '#base/day.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { reportPeriodOf } from '#domain/reports/period.ts'
import { signedIn } from './claims-life.ts'
import { type Founded, mustAsk } from './found-county.ts'

export async function liveWithReports(house: House, county: ReadonlyMap<string, Founded>): Promise<void> {
  if (!county.has('harbor')) return
  const today = californiaDay(house.clock())
  const keeper = await signedIn(house, 'nia@harbor.example')
  await mustAsk(house, 'reports.set-counties', keeper, {
    counties: [{ county: '57', planCode: '901', zips: [] }],
  })
  const { providers } = await mustAsk(house, 'reports.see-settings', keeper, {})
  for (const { provider, program } of providers.slice(0, -1))
    await mustAsk(house, 'reports.set-provider', keeper, { provider, program, type: 'Community-based' })
  for (const kind of ['quarter', 'month'] as const) {
    const day = addDays(reportPeriodOf(kind, today).from, -1)
    await mustAsk(house, 'reports.make', keeper, { kind, day })
  }
  const meadow = county.get('meadow')
  if (meadow === undefined) return
  await mustAsk(house, 'dashboards.share', keeper, {
    county: meadow.id,
    dashboards: ['enrolment', 'outreach', 'services', 'capacity', 'equity'],
  })
}
