/**
 * Every table and the types of its columns, as the query builder knows them; a test holds them against the
 * catalogue.
 */

import type { AssignmentTables } from './assignments/tables.ts'
import type { AuditTables } from './audit/tables.ts'
import type { AuthorizationTables } from './authorizations/tables.ts'
import type { BillingTables } from './billing/tables.ts'
import type { BlobTables } from './blobs/tables.ts'
import type { BooksTables } from './books/tables.ts'
import type { CaseworkTables } from './casework/tables.ts'
import type { ClaimTables } from './claims/tables.ts'
import type { CoverageTables } from './coverage/tables.ts'
import type { DashboardTables } from './dashboards/tables.ts'
import type { EncounterTables } from './encounters/tables.ts'
import type { MendingTables } from './exchange/mending-tables.ts'
import type { ExchangeTables } from './exchange/tables.ts'
import type { ExportTables } from './exports/tables.ts'
import type { HelpTables } from './help/tables.ts'
import type { MailTables } from './mail/tables.ts'
import type { MemberTables } from './members/tables.ts'
import type { NetworkTables } from './network/tables.ts'
import type { NoticeTables } from './notices/tables.ts'
import type { PeopleTables } from './people/tables.ts'
import type { ReferralTables } from './referrals/tables.ts'
import type { ReportTables } from './reports/tables.ts'
import type { RequestTables } from './requests/tables.ts'
import type { SftpTables } from './sftp/tables.ts'

export type Tables = AssignmentTables &
  AuditTables &
  AuthorizationTables &
  BillingTables &
  BlobTables &
  BooksTables &
  ClaimTables &
  CoverageTables &
  CaseworkTables &
  DashboardTables &
  EncounterTables &
  ExchangeTables &
  ExportTables &
  HelpTables &
  MemberTables &
  MailTables &
  MendingTables &
  NetworkTables &
  NoticeTables &
  PeopleTables &
  ReferralTables &
  ReportTables &
  RequestTables &
  SftpTables
