/** What may be asked about the audit: one line for each action. */
import { accountDisclosures } from './account-disclosures.ts'
import { exportAudit } from './export.ts'
import { listAuditAnchors } from './list-anchors.ts'
import { listAuditEntries } from './list-entries.ts'
import { verifyAudit } from './verify.ts'

export const auditActions = [
  listAuditEntries,
  accountDisclosures,
  verifyAudit,
  exportAudit,
  listAuditAnchors,
] as const
