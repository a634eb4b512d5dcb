/** How a member may be contacted so that they stay safe, as whoever calls them sees it first. */
import { z } from 'zod'
import type { Thing } from '#domain/casework/entry.ts'

export const shownSafety = z
  .strictObject({
    never: z.array(z.string()).describe('Codes of outreach-method that are never used'),
    noMessages: z.boolean().describe('True: no message may be left'),
    best: z.string().describe('When and how it is best'),
    says: z.string().describe('What else keeps the member safe'),
  })
  .describe('How the member may be contacted')

/** What was said last of it, all rules together. */
export function safetyOf(rules: readonly Thing[]): z.output<typeof shownSafety> {
  const { never = '', messages, best = '', says = '' } = rules.at(-1)?.said ?? {}
  return {
    never: never.split(';').flatMap(each => (each.trim() === '' ? [] : [each.trim()])),
    noMessages: messages === 'no',
    best,
    says,
  }
}
