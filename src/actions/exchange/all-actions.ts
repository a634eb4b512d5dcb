/** What may be asked about exchange: one line for each action. */

export const exchangeActions = [] as const
