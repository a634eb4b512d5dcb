/** The row types of the query builder are what the catalogue says: the compiler compares them. */

import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Selectable } from 'kysely'
import { expect, test } from 'vitest'
import type { Tables } from '#store/tables.ts'
import type { Columns as Assignments } from './columns/assignments.ts'
import type { Columns as Audit } from './columns/audit.ts'
import type { Columns as Authorizations } from './columns/authorizations.ts'
import type { Columns as Billing } from './columns/billing.ts'
import type { Columns as BlobsAndJobs } from './columns/blobs-and-jobs.ts'
import type { Columns as Books } from './columns/books.ts'
import type { Columns as Casework } from './columns/casework.ts'
import type { Columns as Coverage } from './columns/coverage.ts'
import type { Columns as DashboardShares } from './columns/dashboard-shares.ts'
import type { Columns as Exchange } from './columns/exchange.ts'
import type { Columns as Exports } from './columns/exports.ts'
import type { Columns as Help } from './columns/help.ts'
import type { Columns as Mail } from './columns/mail.ts'
import type { Columns as MemberFacts } from './columns/member-facts.ts'
import type { Columns as MemberWishes } from './columns/member-wishes.ts'
import type { Columns as Members } from './columns/members.ts'
import type { Columns as Mending } from './columns/mending.ts'
import type { Columns as Network } from './columns/network.ts'
import type { Columns as Notices } from './columns/notices.ts'
import type { Columns as Nudges } from './columns/nudges.ts'
import type { Columns as Offers } from './columns/offers.ts'
import type { Columns as People } from './columns/people.ts'
import type { Columns as Referrals } from './columns/referrals.ts'
import type { Columns as ReportAgreement } from './columns/report-agreement.ts'
import type { Columns as Reports } from './columns/reports.ts'
import type { Columns as Requests } from './columns/requests.ts'
import type { Columns as Sftp } from './columns/sftp.ts'

/** What the catalogue says, one file for each migration that makes tables. */
type Columns = Assignments &
  Audit &
  Authorizations &
  Billing &
  BlobsAndJobs &
  Books &
  Coverage &
  DashboardShares &
  Casework &
  Exchange &
  Exports &
  Help &
  Mail &
  MemberFacts &
  MemberWishes &
  Members &
  Mending &
  Network &
  Notices &
  Nudges &
  Offers &
  People &
  Referrals &
  ReportAgreement &
  Reports &
  Requests &
  Sftp

/** A column read as narrower than the catalogue says is right (a list of words); as anything else it is not. */
type Fits<Ours, Theirs> = unknown extends Ours
  ? true
  : [Ours] extends [Theirs]
    ? null extends Theirs
      ? null extends Ours
        ? true
        : 'may be null'
      : true
    : 'is another type'

type Row<Name> = Name extends keyof Tables ? Selectable<Tables[Name]> : never

/** What differs, by table and column; no table when nothing does. */
type Differences = {
  [Name in keyof Columns | keyof Tables as Differing<Name> extends Record<string, never>
    ? never
    : Name]: Differing<Name>
}
type Differing<Name> = Name extends keyof Columns
  ? Name extends keyof Tables
    ? {
        [Column in keyof Columns[Name] | keyof Row<Name> as Difference<Name, Column> extends true
          ? never
          : Column]: Difference<Name, Column>
      }
    : 'has no row type'
  : 'is not in the database'
type Difference<Name extends keyof Columns & keyof Tables, Column> = Column extends keyof Columns[Name]
  ? Column extends keyof Row<Name>
    ? Fits<Row<Name>[Column], Columns[Name][Column]>
    : 'is missing in the row type'
  : 'is not in the database'

test('the row types equal the catalogue', () => {
  // When this does not compile, hover over Differences: it names the tables and columns.
  const same: [keyof Differences] extends [never] ? true : false = true
  expect(same).toBe(true)
  expect(readdirSync(join(import.meta.dirname, 'columns')).sort()).toEqual(
    [
      'assignments',
      'audit',
      'authorizations',
      'billing',
      'blobs-and-jobs',
      'books',
      'casework',
      'coverage',
      'dashboard-shares',
      'exchange',
      'exports',
      'help',
      'mail',
      'member-facts',
      'member-wishes',
      'members',
      'mending',
      'network',
      'notices',
      'nudges',
      'offers',
      'people',
      'referrals',
      'report-agreement',
      'reports',
      'requests',
      'sftp',
    ].map(name => `${name}.ts`),
  )
  // The comparison itself can fail.
  const differs: Fits<string, number> = 'is another type'
  const nullable: Fits<string, string | null> = 'may be null'
  expect([differs, nullable]).toEqual(['is another type', 'may be null'])
})
