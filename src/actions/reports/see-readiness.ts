/** Whether all is there that a report is counted from: what is missing, and whom to ask for it. */
import { z } from 'zod'
import { addDays, type Day } from '#base/day.ts'
import { done } from '#base/result.ts'
import type { Due } from '#domain/network/dues.ts'
import { dueOn, type ReportPeriod, reportPeriodOf } from '#domain/reports/period.ts'
import { listSupportContacts } from '#store/help/support-contacts.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { countGaps } from '#store/reports/readiness.ts'
import { listReportCounties } from '#store/reports/settings.ts'
import { action } from '../action.ts'
import { shownContact } from '../help/shown-contact.ts'
import { duesBetween } from '../network/dues/dues-between.ts'
import { day, id } from '../network/fields.ts'
import { listReportedProviders } from './reported-providers.ts'
import { reportKind } from './shown-report.ts'

/** Files of the last month of a period come until so many days after it where its report has no day of its own. */
const daysAfterPeriod = 45

export const seeReadiness = action({
  name: 'reports.see-readiness',
  says: 'What is still missing for the report of a period, and whom to ask for it.',
  permission: 'oversight/read',
  kinds: ['plan', 'delegate'],
  takes: z.strictObject({
    kind: reportKind,
    day: day.optional().describe('Any day of the period; left out, the last period that is over'),
  }),
  gives: z.strictObject({
    period: z.string().describe('As the State writes it'),
    from: day,
    to: day,
    dueOn: day.nullable().describe('When its report is due; null where no day is named'),
    files: z
      .array(
        z.strictObject({
          key: z.string().describe('Names what is owed'),
          partner: id,
          partnerName: z.string().nullable(),
          file: z.string().describe('Id of the file'),
          about: z.string().describe('The period, or what started its clock'),
          dueOn: day,
          state: z.enum(['open', 'late']),
          contact: shownContact.nullable().describe('Whom to ask there; null where nobody was named'),
        }),
      )
      .describe('Files that providers owe for the period, the earliest first'),
    providers: z
      .array(z.strictObject({ provider: id, name: z.string(), program: z.string() }))
      .describe('Providers of which nobody said what they are reported as'),
    counties: z.int().describe('How many counties the plan reports on; with none there is no report'),
    undecidedLines: z.int().describe('Lines of services in the period that are neither paid nor denied'),
    unmatchedLines: z.int().describe('Lines of services in the period that no member is known of'),
    waitingFiles: z.int().describe('Files that came and wait for somebody’s word'),
    memberQuestions: z.int().describe('Pairs of members who may be one person'),
    contradictions: z.int().describe('Members of whose coverage two sources differ'),
  }),
  changes: false,
  refuses: [],
  async run(asked, context) {
    const { tx, organizationId, today } = context
    const period =
      asked.day === undefined ? lastOver(asked.kind, today) : reportPeriodOf(asked.kind, asked.day)
    const { dues } = await duesBetween(context, period.from, lastDayFor(period))
    const missing = dues.filter(due => isMissing(due, organizationId, period))
    const partners = [...new Set(missing.flatMap(({ partnerOrganizationId }) => partnerOrganizationId ?? []))]
    const names = await listPartyNames(tx, organizationId, partners)
    const contacts = new Map(
      (await listSupportContacts(tx, partners)).map(({ organizationId: of, ...contact }) => [of, contact]),
    )
    const providers = await listReportedProviders(tx, organizationId)
    const counties = await listReportCounties(tx, organizationId)
    return done({
      ...{ period: period.label, from: period.from, to: period.to, dueOn: dueOn(period) },
      files: missing.map(({ key, partnerOrganizationId, file, about, dueOn: on, state }) => ({
        ...{ key, file, about, dueOn: on, state: state === 'late' ? ('late' as const) : ('open' as const) },
        partner: partnerOrganizationId ?? '',
        partnerName: names.get(partnerOrganizationId ?? '') ?? null,
        contact: contacts.get(partnerOrganizationId ?? '') ?? null,
      })),
      providers: providers
        .filter(({ type }) => type === null)
        .map(({ provider, name, program }) => ({ provider, name, program })),
      counties: counties.length,
      ...(await countGaps(tx, organizationId, period)),
    })
  },
})

function lastOver(kind: ReportPeriod['kind'], today: Day): ReportPeriod {
  return reportPeriodOf(kind, addDays(reportPeriodOf(kind, today).from, -1))
}

function lastDayFor(period: ReportPeriod): Day {
  return dueOn(period) ?? addDays(period.to, daysAfterPeriod)
}

/** Owed to us, not there, and about the period: by the month that it names, else by the day on which it is due. */
function isMissing(due: Due, organizationId: string, { from, to }: ReportPeriod): boolean {
  if (due.owedId !== organizationId || due.partnerOrganizationId === null) return false
  if (due.state !== 'open' && due.state !== 'late') return false
  const month = /^\d{4}-\d{2}$/.test(due.about) ? due.about : null
  return month === null ? due.dueOn <= to : from.slice(0, 7) <= month && month <= to.slice(0, 7)
}
