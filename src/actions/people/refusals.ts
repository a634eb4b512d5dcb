/** What requests about people may be refused for. */

export const peopleRefusals = {} as const
