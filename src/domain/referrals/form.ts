/** The referral form as somebody answered it: read, mended where it can be, and all that is wrong with it. */
import type { Day } from '#base/day.ts'
import { readDay, readUsDay } from '#base/day.ts'
import { isCin, isNpi } from '#base/identifiers.ts'
import { findsThePerson, formElements } from '#guidance/referrals/form-elements.ts'
import type { FormElement } from '#guidance/referrals/forms.ts'
import { isInForce } from '../calendar/in-force.ts'

/** Element to answer, in our own writing: days as `2026-01-31`, phones as ten digits. */
export type FormAnswers = { readonly [element: string]: string }

export type FormProblem = {
  /** The element; null where it is of the form as a whole. */
  readonly element: string | null
  readonly code:
    | 'missing'
    | 'too-long'
    | 'no-phone'
    | 'no-day'
    | 'in-the-future'
    | 'no-zip'
    | 'no-medi-cal-number'
    | 'no-npi'
    | 'no-email'
    | 'no-such-choice'
    | 'no-such-question'
    | 'nobody-could-find'
}

export type ReadForm = { readonly answers: FormAnswers; readonly problems: readonly FormProblem[] }

/** Reads the answers as they were typed. What is blank is left out; everything that is wrong is named. */
export function readForm(typed: FormAnswers, today: Day): ReadForm {
  const elements = formElements.filter(element => isInForce(element, today))
  const answers: Record<string, string> = {}
  const problems: FormProblem[] = []
  for (const element of elements) {
    const text = (Object.hasOwn(typed, element.id) ? (typed[element.id] ?? '') : '').trim()
    if (text === '') {
      if (element.needed === 'always') problems.push({ element: element.id, code: 'missing' })
      continue
    }
    const read = readAnswer(element, text, today)
    if (read.ok) answers[element.id] = read.value
    else problems.push({ element: element.id, code: read.code })
  }
  const known = new Set(elements.map(({ id }) => id))
  if (Object.keys(typed).some(id => !known.has(id)))
    problems.push({ element: null, code: 'no-such-question' })
  const isFound = findsThePerson.some(all => all.every(id => answers[id] !== undefined))
  // What was answered wrong is mended first: it may be what is missing.
  if (!isFound && problems.length === 0) problems.push({ element: null, code: 'nobody-could-find' })
  return { answers, problems }
}

type Answer =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: FormProblem['code'] }

const right = (value: string): Answer => ({ ok: true, value })
const wrong = (code: FormProblem['code']): Answer => ({ ok: false, code })

/** Signs that no answer needs and that could be taken for something else by whatever shows it. */
function withoutControls(text: string, isLong: boolean): string {
  // Half of a sign is none, and no database keeps it.
  const whole = text.replace(
    /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    '\uFFFD',
  )
  const plain = whole.normalize('NFC').replace(/\r\n?/g, '\n')
  return (isLong ? plain.replace(/[^\P{Cc}\n]/gu, ' ') : plain.replace(/[\p{Cc}\s]+/gu, ' '))
    .replace(/[\u202A-\u202E\u2066-\u2069\uFEFF]/g, '')
    .trim()
}

function readAnswer(element: FormElement, typed: string, today: Day): Answer {
  const text = withoutControls(typed, element.is === 'long-text')
  if ([...text].length > element.most) return wrong('too-long')
  switch (element.is) {
    case 'phone':
      return readPhone(text)
    case 'date':
      return readDate(text, today)
    case 'zip':
      return /^\d{5}(-?\d{4})?$/.test(text) ? right(text.replace('-', '')) : wrong('no-zip')
    case 'cin':
      return readCin(text)
    case 'npi':
      return isNpi(text) ? right(text) : wrong('no-npi')
    case 'email':
      return /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]{2,}$/.test(text) ? right(text) : wrong('no-email')
    case 'choice':
      return element.choices?.some(({ code }) => code === text) ? right(text) : wrong('no-such-choice')
    case 'yes':
      return text === 'yes' ? right(text) : wrong('no-such-choice')
    default:
      return right(text)
  }
}

function readPhone(text: string): Answer {
  const digits = text.replace(/[\s().+-]/g, '')
  const plain = digits.length === 11 && digits.startsWith('1') ? digits.slice(1) : digits
  return /^\d{10}$/.test(plain) ? right(plain) : wrong('no-phone')
}

function readDate(text: string, today: Day): Answer {
  // 2/9/1980 as people write it.
  const padded = text.replace(/\b\d\b/g, digit => `0${digit}`)
  const day = readDay(text) ?? readUsDay(padded)
  if (day === null || day < '1900-01-01') return wrong('no-day')
  return day > today ? wrong('in-the-future') : right(day)
}

/** The number itself, or the card's longer one, which begins with it. */
function readCin(text: string): Answer {
  const plain = text.toUpperCase().replace(/[\s-]/g, '')
  const cin = plain.length === 14 ? plain.slice(0, 9) : plain
  return isCin(cin) ? right(cin) : wrong('no-medi-cal-number')
}
