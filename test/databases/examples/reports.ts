/** Example rows of reports and dashboards. */
import type { Example } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

/** In an order in which they can be inserted: what is pointed to comes first. */
export const reportExamples: readonly Example[] = [
  {
    table: 'report',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('report'),
      kind: 'quarter',
      period: 'Q3 2026',
      from_on: '2026-07-01',
      to_on: '2026-09-30',
      state: 'asked',
      plan_name: `Sample Plan ${owner.word}`,
      plan_codes: '{"02":"900"}',
      guidance_release: '2026-01',
      program_version: '0.1.0',
      made_by: `person:${owner.word}`,
      created_at: at,
    }),
  },
  {
    table: 'report_fact',
    row: owner => ({
      organization_id: owner.organizationId,
      report_id: owner.id('report'),
      county: '02',
      subject: `m:${owner.id('member')}`,
      kind: 'receipt',
      source_id: owner.id('claim line'),
      part: 1,
      program: 'community-supports',
      code: 'HTN',
      mode: '',
      outcome: '',
      on_day: '2026-08-03',
      member_id: owner.id('member'),
      about: '{}',
      source_kind: 'claim-line',
    }),
  },
  {
    table: 'report_row',
    row: owner => ({
      organization_id: owner.organizationId,
      report_id: owner.id('report'),
      table_id: 'ecm-requests-and-outreach',
      number: 1,
      county: '02',
      subject: '',
      code: '',
      cells: `{"payerName":"Sample Plan ${owner.word}"}`,
    }),
  },
  {
    table: 'report_agreement',
    row: owner => ({
      organization_id: owner.organizationId,
      report_id: owner.id('report'),
      table_id: 'ecm-requests-and-outreach',
      sheet_rows: 1,
      records: 1,
      cells: 12,
      differing: 1,
      places: `[{"row":2,"column":"payerName","workbook":"Sample Plan ${owner.word}","monthly":""}]`,
    }),
  },
  {
    table: 'report_county',
    row: owner => ({
      organization_id: owner.organizationId,
      county: '02',
      plan_code: `90${owner.word}`,
      zips: '{961}',
      changed_at: at,
    }),
  },
  {
    table: 'report_provider',
    row: owner => ({
      organization_id: owner.organizationId,
      provider_id: owner.partnerId,
      program: 'ecm',
      type: `FQHC ${owner.word}`,
      changed_at: at,
    }),
  },
  {
    table: 'report_response',
    row: owner => ({
      organization_id: owner.organizationId,
      report_id: owner.id('report'),
      number: 1,
      item: 1,
      file_name: `SAMPLE_${owner.word}_RESP.json`,
      status: 'rejected',
      reference: 'ecm-members-1',
      code: 'E100',
      says: 'A made-up answer',
      severity: 'error',
      received_at: at,
    }),
  },
  {
    table: 'dashboard_share',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('dashboard share'),
      county_id: owner.id('county'),
      dashboards: ['enrolment', 'equity'],
      said_at: at,
      said_by: `person:${owner.word}`,
    }),
  },
]
