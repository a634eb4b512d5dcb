/** What requests about exchange may be refused for. */

export const exchangeRefusals = {} as const
