/** The language of the page: chosen once, kept in the browser, and set on the document for screen readers. */
import { createContext, type ReactNode, useContext, useEffect, useMemo, useState } from 'react'
import { directionOf, type Language, languages, sayIn, tagOf, type WordList } from '../words/define.ts'
import { speak } from './language-now.ts'

type Said<List extends WordList> = {
  readonly [Name in keyof List]: (values?: Readonly<Record<string, string | number>>) => string
}

type Speaking = {
  readonly language: Language
  readonly choose: (language: Language) => void
  /** The language that somebody told us before; taken where none was chosen in this browser. */
  readonly suggest: (language: Language) => void
}

const SpeakingContext = createContext<Speaking>({ language: 'en', choose: () => {}, suggest: () => {} })

const kept = 'causeway.language'

function firstLanguage(): Language {
  const found = languages.find(({ code }) => code === localStorage.getItem(kept))
  const first = found?.code ?? (navigator.language.toLowerCase().startsWith('es') ? 'es' : 'en')
  speak(first)
  return first
}

export function LanguageProvider({ children }: { readonly children: ReactNode }) {
  const [language, setLanguage] = useState(firstLanguage)
  useEffect(() => {
    document.documentElement.lang = language === 'es' ? 'es' : 'en'
    document.documentElement.dir = directionOf(language)
  }, [language])
  const speaking = useMemo(
    () => ({
      language,
      choose: (chosen: Language) => {
        localStorage.setItem(kept, chosen)
        speak(chosen)
        setLanguage(chosen)
      },
      suggest: (told: Language) => {
        if (localStorage.getItem(kept) !== null) return
        speak(told)
        setLanguage(told)
      },
    }),
    [language],
  )
  return <SpeakingContext value={speaking}>{children}</SpeakingContext>
}

export function useLanguage(): Speaking {
  return useContext(SpeakingContext)
}

/** A page's words in the language of the moment: `const say = useWords(words)`, then `say.title()`. */
export function useWords<List extends WordList>(words: List): Said<List> {
  const { language } = useLanguage()
  return useMemo(
    () =>
      Object.fromEntries(
        Object.entries(words).map(([name, word]) => [
          name,
          (values?: Readonly<Record<string, string | number>>) => sayIn(language, word, values),
        ]),
      ) as Said<List>,
    [language, words],
  )
}

/** How days, instants, amounts and counts are written: in the language chosen, in California's time. */
export function useWriting() {
  const { language } = useLanguage()
  return useMemo(() => writingIn(tagOf(language)), [language])
}

/** In one piece: a day is not torn apart at the end of a line. An instant may part between its day and its hour. */
const inOnePiece = (text: string): string => text.replace(/\s/g, '\u00a0')
const inTwoPieces = (text: string): string => inOnePiece(text).replace(/,\u00a0(?=[^,]*$)/, ', ')

function writingIn(tag: string) {
  const day = new Intl.DateTimeFormat(tag, { dateStyle: 'medium', timeZone: 'UTC' })
  const shortDay = new Intl.DateTimeFormat(tag, { month: 'short', day: 'numeric', timeZone: 'UTC' })
  const month = new Intl.DateTimeFormat(tag, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  const shortMonth = new Intl.DateTimeFormat(tag, { month: 'short', timeZone: 'UTC' })
  const instant = new Intl.DateTimeFormat(tag, {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'America/Los_Angeles',
  })
  const money = new Intl.NumberFormat(tag, { style: 'currency', currency: 'USD' })
  const count = new Intl.NumberFormat(tag)
  const language = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' })
  const share = new Intl.NumberFormat(tag, { style: 'percent', maximumFractionDigits: 1 })
  return {
    /** A calendar day `2026-01-31`. */
    day: (text: string) => inOnePiece(day.format(new Date(`${text}T00:00:00Z`))),
    /** The same without its year, where the year is plain. */
    shortDay: (text: string) => inOnePiece(shortDay.format(new Date(`${text}T00:00:00Z`))),
    /** A calendar month `2026-01`. */
    month: (text: string) => month.format(new Date(`${text}-01T00:00:00Z`)),
    /** The same month by its short name alone: `Jan`. */
    shortMonth: (text: string) => shortMonth.format(new Date(`${text}-01T00:00:00Z`)),
    /** An instant, ISO in UTC, in California's time. */
    instant: (text: string) => inTwoPieces(instant.format(new Date(text))),
    /** Whole cents. */
    money: (cents: number) => money.format(cents / 100),
    count: (number: number) => count.format(number),
    /** What a language is called, by its BCP 47 tag; nothing where the browser does not know. */
    language: (code: string) => language.of(code),
    /** A share of one. */
    share: (part: number) => share.format(part),
    bytes: (number: number) =>
      number < 1_000_000
        ? `${count.format(Math.max(1, Math.round(number / 1000)))} KB`
        : `${count.format(Math.round(number / 100_000) / 10)} MB`,
  }
}
