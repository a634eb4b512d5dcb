/** What may be asked about the audit: one line for each action. */

export const auditActions = [] as const
