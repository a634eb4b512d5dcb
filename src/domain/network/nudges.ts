/** Nudges: what may be said to a partner about a file, how often, and what may not stand in it. */
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import { californiaDay } from '../calendar/california-time.ts'

/** The words are the portal's and the notice's; what is kept is which were chosen. */
export const nudgeTemplates = ['due-soon', 'late', 'mistakes', 'thanks'] as const
export type NudgeTemplate = (typeof nudgeTemplates)[number]

/** What a nudge is about: one partner's one file for one period. */
type NudgeAbout = { readonly partnerId: Id; readonly file: string; readonly about: string }

function keyOf({ partnerId, file, about }: NudgeAbout): string {
  return `${partnerId} ${file} ${about}`
}

/** Those that were not nudged about on this day of California: nobody is nudged twice a day about the same. */
export function notYetNudged<Asked extends NudgeAbout>(
  asked: readonly Asked[],
  earlier: readonly (NudgeAbout & { readonly saidAt: string })[],
  today: Day,
): readonly Asked[] {
  const done = new Set(earlier.filter(({ saidAt }) => californiaDay(saidAt) === today).map(keyOf))
  return asked.filter(each => {
    const isFresh = !done.has(keyOf(each))
    done.add(keyOf(each))
    return isFresh
  })
}

/**
 * True when a sentence seems to name a member: it holds something of the form of a Client Index Number or a Social
 * Security number. A net with wide holes, which catches what is pasted by mistake.
 */
export function seemsToNameMember(sentence: string): boolean {
  return /\b9\d{7}[A-Za-z]\b|\b\d{3}-\d{2}-\d{4}\b/.test(sentence)
}
