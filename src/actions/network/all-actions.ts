/** What may be asked about network: one line for each action. */

export const networkActions = [] as const
