/** What requests about network may be refused for. */

export const networkRefusals = {} as const
