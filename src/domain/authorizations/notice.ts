/** The written notice of a decision that gives no, less or no more: which is owed, by when, and what it says. */
import type { Day } from '#base/day.ts'
import { addDays } from '#base/day.ts'
import { appealWindow, noticeClock } from '#guidance/authorizations/decisions.ts'
import {
  advanceNotice,
  appealAnswers,
  keepWhileAppealed,
  type NoticeAbout,
  noticeParts,
} from '#guidance/authorizations/notices.ts'
import { endOfCaliforniaDay } from '../calendar/california-time.ts'
import { isInForce } from '../calendar/in-force.ts'
import { addWorkingDays } from '../calendar/working-days.ts'
import type { AuthorizationDeed } from './authorization.ts'

/** What a notice tells of: no, less than was asked, less from now on, or an end. */
export type NoticeKind = NoticeAbout

const byDeed: { readonly [deed in AuthorizationDeed]?: NoticeAbout } = {
  deny: 'denied',
  'approve-in-part': 'partial',
  lessen: 'lessened',
  end: 'ended',
}

/** The notice that a deed makes owed; null for one that takes nothing from the member. */
export function noticeOf(deed: AuthorizationDeed): NoticeAbout | null {
  return byDeed[deed] ?? null
}

/** By when a no, or less than was asked, is told in writing: the end of a working day in California. */
export function noticeDue(on: Day): string {
  return endOfCaliforniaDay(addWorkingDays(on, noticeClock.workingDays))
}

/**
 * By when the end of what the member has now, or less of it, is told: ten days ahead; where those have begun already,
 * as soon as any other notice.
 */
export function advanceNoticeDue(on: Day, lastDay: Day): string {
  const ahead = addDays(lastDay, -advanceNotice.days)
  return ahead > on ? endOfCaliforniaDay(ahead) : noticeDue(on)
}

/** What fills the places that a notice leaves open, each as it is to be read. */
export type NoticeFacts = {
  readonly askedOn: string
  readonly service: string
  readonly given: string
  readonly until: string
  readonly reason: string
  readonly plan: string
}

export type WrittenNotice = {
  readonly title: string
  readonly parts: readonly { readonly as: 'heading' | 'paragraph' | 'item'; readonly text: string }[]
}

/** The days that a notice of a day names. */
export function noticeDays(on: Day): { readonly appealBy: Day; readonly keepBy: Day } {
  return { appealBy: addDays(on, appealWindow.days), keepBy: addDays(on, keepWhileAppealed.days) }
}

/** In the words of the guidance of the day; `sayDay` writes a day as the language does. */
export function writeNotice(
  about: NoticeAbout,
  language: 'en' | 'es',
  facts: NoticeFacts,
  on: Day,
  sayDay: (day: Day) => string,
): WrittenNotice {
  const { appealBy, keepBy } = noticeDays(on)
  const { days, fastHours, hearingDays } = appealAnswers
  const said: Readonly<Record<string, string>> = {
    ...facts,
    ...{ appealBy: sayDay(appealBy), keepBy: sayDay(keepBy) },
    ...{ days: String(days), fastHours: String(fastHours), hearingDays: String(hearingDays) },
  }
  const fill = (text: string): string =>
    text.replace(/\{(\w+)\}/g, (whole, name: string) => said[name] ?? whole).replace(/([.?!])\.$/, '$1')
  const own = noticeParts.filter(part => isInForce(part, on) && (part.of?.includes(about) ?? true))
  const title = own.find(({ as }) => as === 'title')?.says[language] ?? ''
  const parts = own.flatMap(({ as, says }) => (as === 'title' ? [] : [{ as, text: fill(says[language]) }]))
  return { title: fill(title), parts }
}
