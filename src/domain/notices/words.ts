/** A notice in words: its open places filled with names, days and counts, and with nothing else. */
import type { Day } from '#base/day.ts'
import { type Role, rightsOf } from '../people/rights.ts'
import { allNoticeKinds, factsOfKind, type NoticeKind } from './kinds.ts'

/** What fills the open places. None of it is health information. */
export type NoticeValues = {
  readonly partner: string | null
  /** The file's name in the guidance. */
  readonly file: string | null
  readonly day: Day | null
  readonly count: number | null
  readonly objectId: string | null
}

const unnamed = {
  partner: { en: 'A partner', es: 'Un socio' },
  file: { en: 'file', es: 'archivo' },
} as const

/** A day as people write it: 12/05/2026 in English as used here, 05/12/2026 in Spanish. */
function writtenDay(day: Day, language: 'en' | 'es'): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return language === 'es' ? `${date}/${month}/${year}` : `${month}/${date}/${year}`
}

function filled(text: string, values: NoticeValues, language: 'en' | 'es'): string {
  const places: Readonly<Record<string, string>> = {
    partner: values.partner ?? unnamed.partner[language],
    file: values.file ?? unnamed.file[language],
    day: values.day === null ? '' : writtenDay(values.day, language),
    count: String(values.count ?? 1),
  }
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => places[name] ?? whole)
}

export type NoticeText = { readonly subject: string; readonly says: string; readonly link: string }

/** Its line, its sentences, and where in the portal it leads. */
export function noticeText(kind: NoticeKind, values: NoticeValues, language: 'en' | 'es'): NoticeText {
  const { subject, says, link } = factsOfKind(kind)
  return {
    subject: filled(subject[language], values, language),
    says: filled(says[language], values, language),
    link: link.replace('{object}', encodeURIComponent(values.objectId ?? '')),
  }
}

/** The kinds that somebody with these roles is told of; those about the person alone are in it for everybody. */
export function kindsFor(roles: readonly Role[]): readonly NoticeKind[] {
  const rights = rightsOf(roles)
  return allNoticeKinds.filter(kind => {
    const { toldTo } = factsOfKind(kind)
    return toldTo === 'person' || rights.includes(toldTo)
  })
}
