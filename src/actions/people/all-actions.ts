/** What may be asked about people: one line for each action. */

export const peopleActions = [] as const
