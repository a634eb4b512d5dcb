/** What the options of the X12 commands choose: levels, times, control numbers. */
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { Level } from '#formats/x12/finding.ts'

const levels: readonly Level[] = [1, 2, 3, 4, 5]

/** All levels up to the one named. */
export function levelsUpTo(level: string): ReadonlySet<Level> {
  return new Set(levels.filter(each => each <= Number(level)))
}

/** HH:MM; the time now in California unless given. */
export function readTime(time: string | undefined): Result<string> {
  if (time === undefined) {
    const parts = { timeZone: 'America/Los_Angeles', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
    return done(new Intl.DateTimeFormat('en-GB', parts as Intl.DateTimeFormatOptions).format(new Date()))
  }
  if (/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time)) return done(time)
  return refused('command/not-a-time', `${time} is not a time of day.`, 'Write it as HH:MM: 09:30.')
}

/** One to nine digits, from 1. */
export function readControlNumber(text: string): Result<number> {
  if (/^0*[1-9]\d{0,8}$/.test(text) && text.length <= 9) return done(Number(text))
  return refused(
    'command/not-a-control-number',
    `${text} is not a control number.`,
    'Write one to nine digits, not zero: 512.',
  )
}
