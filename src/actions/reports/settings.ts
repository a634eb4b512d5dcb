/** What a plan says once for all its reports. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { findCodeSet } from '#files/guidance.ts'
import { listReportCounties, setReportCounties, setReportProvider } from '#store/reports/settings.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { listPaying } from './freeze.ts'
import { listReportedProviders } from './reported-providers.ts'

const county = z.strictObject({
  county: z
    .string()
    .regex(/^\d{2}$/)
    .describe('The State’s two-digit code of the county'),
  planCode: z.string().trim().min(1).max(10).describe('The State’s code of the plan there'),
  zips: z
    .array(z.string().regex(/^\d{3,5}$/))
    .max(500)
    .describe('First digits of ZIP codes there, by which members are placed; needed where there are several'),
})

const program = z.enum(['ecm', 'community-supports']).describe('For which of its services')

export const seeReportSettings = action({
  name: 'reports.see-settings',
  says: 'The counties that the plan reports on, with its code in each, and what kind each of its providers is.',
  permission: 'oversight/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({}),
  gives: z.strictObject({
    counties: z.array(county),
    providers: z.array(
      z.strictObject({
        provider: z.string().describe('Its id'),
        name: z.string().describe('Its name'),
        program,
        type: z.string().nullable().describe('What it is reported as; null while nobody said'),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  async run(_, { tx, organizationId }) {
    const providers = await listReportedProviders(tx, organizationId)
    const counties = (await listReportCounties(tx, organizationId)).map(each => ({
      ...each,
      zips: [...each.zips],
    }))
    return done({ counties, providers: [...providers] })
  },
})

export const setCounties = action({
  name: 'reports.set-counties',
  says: 'Say which counties the plan reports on, with the State’s code of the plan in each.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({ counties: z.array(county).max(58).describe('All of them') }),
  gives: z.strictObject({ counties: z.number().describe('How many there are now') }),
  changes: true,
  refuses: ['reports/no-such-county'],
  async run({ counties }, { tx, organizationId, now }) {
    const known = new Set(findCodeSet('county')?.codes.map(({ code }) => code))
    const codes = counties.map(each => each.county)
    if (new Set(codes).size < codes.length || codes.some(code => !known.has(code)))
      return refuse('reports/no-such-county')
    await setReportCounties(tx, organizationId, counties, now)
    return done({ counties: counties.length })
  },
})

export const setProviderType = action({
  name: 'reports.set-provider',
  says: 'Say what kind of provider one of the plan’s providers is reported as.',
  permission: 'oversight/manage',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    provider: z.uuid().describe('The provider'),
    program,
    type: z.string().trim().min(1).max(100).describe('What it is'),
  }),
  gives: z.strictObject({}),
  changes: true,
  refuses: ['reports/no-such-provider'],
  async run({ provider, program: of, type }, { tx, organizationId, now }) {
    const contracts = await listPaying(tx, organizationId)
    if (!contracts.some(({ contract }) => contract.providerId === provider))
      return refuse('reports/no-such-provider')
    await setReportProvider(tx, organizationId, { providerId: provider, program: of, type }, now)
    return done({})
  },
})
