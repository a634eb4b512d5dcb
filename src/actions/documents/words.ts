/** What every document that we write says in its foot and at its end, and how it writes a day. */
import type { Day } from '#base/day.ts'
import type { PdfDocument } from '#formats/pdf/document.ts'

export type DocumentLanguage = 'en' | 'es'

const tags = { en: 'en-US', es: 'es-US' } as const

const feet = {
  en: (page: number, pages: number) => `Page ${page} of ${pages}`,
  es: (page: number, pages: number) => `Página ${page} de ${pages}`,
} as const

const losses = {
  en: (letters: string) =>
    `Some letters could not be shown here. A sign stands in their place. They are: ${letters}.`,
  es: (letters: string) =>
    `Algunas letras no se pudieron mostrar aquí. Un signo está en su lugar. Son: ${letters}.`,
} as const

/** What a document in this language takes from here. */
export function waysOf(language: DocumentLanguage): Pick<PdfDocument, 'language' | 'sayPage' | 'sayLost'> {
  return {
    language: tags[language],
    sayPage: feet[language],
    sayLost: letters => losses[language](letters.join(', ')),
  }
}

/** “November 22, 2026”; nothing for no day. */
export function dayInWords(day: Day | string | undefined, language: DocumentLanguage): string {
  if (day === undefined || day === '') return ''
  const ways = { dateStyle: 'long', timeZone: 'UTC' } as const
  return new Intl.DateTimeFormat(tags[language], ways).format(new Date(`${day}T00:00:00Z`))
}
