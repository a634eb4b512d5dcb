/** A notice to a member in its words: those of the guidance of the day, or those in which it went out. */
import type { Day } from '#base/day.ts'
import { type WrittenNotice, writeNotice } from '#domain/authorizations/notice.ts'
import { californiaDay } from '#domain/calendar/california-time.ts'
import { denialReasons } from '#guidance/authorizations/decisions.ts'
import { communitySupports } from '#guidance/code-sets/community-supports.ts'
import type { AuthorizationEvent, KeptAuthorization } from '#store/authorizations/authorizations.ts'
import type { KeptNotice } from '#store/authorizations/notices.ts'
import { type DocumentLanguage, dayInWords } from '../../documents/words.ts'

const ecm = { en: 'Enhanced Care Management', es: 'Administración mejorada de la atención (ECM)' }

export function serviceName(service: string, language: DocumentLanguage): string {
  if (service === 'ecm') return ecm[language]
  const code = communitySupports.codes.find(each => each.code === service)
  return (language === 'es' ? code?.labelEs : code?.label) ?? service
}

/** The language that the member reads, where it is Spanish; English for all others, with an interpreter free. */
export function languageOf(facts: Readonly<Record<string, string>>): DocumentLanguage {
  const { memberPreferredLanguageWritten: written = '', memberPreferredLanguage: spoken = '' } = facts
  return /^(?:es|spa)/i.test(written === '' ? spoken : written) ? 'es' : 'en'
}

const spans = {
  en: (from: string, until: string) => `from ${from} to ${until}`,
  es: (from: string, until: string) => `del ${from} al ${until}`,
} as const
const counted = {
  en: (units: number, unit: string) => `, ${units} ${unit === '' ? 'units' : `units (${unit})`}`,
  es: (units: number, unit: string) => `, ${units} ${unit === '' ? 'unidades' : `unidades (${unit})`}`,
} as const

/** What was given by the event that the notice tells of, in words. */
function givenIn(event: AuthorizationEvent, unit: string | null, language: DocumentLanguage): string {
  const { from, until, units } = event
  const days =
    from === null || until === null ? '' : spans[language](say(from, language), say(until, language))
  return `${days}${units === null ? '' : counted[language](units, unit ?? '')}`
}

const say = (day: Day, language: DocumentLanguage): string => dayInWords(day, language)

/** As it went out, where it did; else as it would today. */
export function wordsOf(
  notice: KeptNotice,
  about: {
    readonly authorization: KeptAuthorization
    readonly event: AuthorizationEvent
    readonly plan: string
    readonly language: DocumentLanguage
    readonly today: Day
  },
): WrittenNotice {
  if (notice.written !== null) return notice.written
  const { authorization, event, plan, language, today } = about
  const known = denialReasons.find(({ id }) => id === event.reason)?.says[language]
  const facts = {
    askedOn: say(californiaDay(authorization.receivedAt), language),
    service: serviceName(authorization.service, language),
    given: givenIn(event, authorization.unit, language),
    until: event.until === null ? '' : say(event.until, language),
    reason: known ?? event.reason ?? '',
    plan,
  }
  return writeNotice(notice.about, language, facts, today, day => say(day, language))
}
