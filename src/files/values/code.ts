/** Codes of the guidance's code sets: one in a cell, or several with a separator between them. */
import { type Day, usDay } from '#base/day.ts'
import { Fault } from '#base/fault.ts'
import { cellKind, formulaFlag } from '#formats/row.ts'
import type { Code } from '#guidance/define.ts'
import { type CodeLookup, type CodeMatch, codeLookup, type FindCodeSet, wordsOnly } from '../code-lookup.ts'
import { listFromData, listToData, textFromData, textToData } from './as-data.ts'
import { giveUp, type Mending, mendTo, type Nothing, remark } from './mending/bench.ts'
import { mendPointZero } from './mending/mend-digits.ts'
import { codeHabits, type Habits } from './mending/mend-text.ts'
import { takePlaceholder } from './mending/placeholders.ts'
import { isTextOrNumber, plainKind, readerOf, tellMended } from './mending/reader-of.ts'
import { anySeparator, partingMarks, separatedReader, splitValues } from './separated.ts'
import type { ReadValue, ValueContext, ValueReader, ValueType } from './value.ts'

const habits: Habits = { ...codeHabits, letters: 'words', placeholders: 'own', booleans: 'own' }

/** Readings of texts that are not right as they stand, kept so that a column of labels costs little. */
const mostKept = 2000

function lookupFor(context: ValueContext, find: FindCodeSet): CodeLookup {
  const id = context.element.codeSet
  const codeSet = id === undefined ? null : find(id)
  if (id === undefined || codeSet === null) {
    throw new Fault('guidance/no-such-code-set', `Element ${context.element.id} names no code set: ${id}.`)
  }
  return codeLookup(codeSet, context.day, context.style.codes[id])
}

/** `04 (Homeless Shelter)`; the code alone where it is its own label. */
function shown(entry: Code, lookup: CodeLookup): string {
  const written = lookup.write(entry.code)
  return wordsOnly(written) === wordsOnly(entry.label) ? written : `${written} (${entry.label})`
}

function expectedOf(lookup: CodeLookup): string {
  const written = lookup.codes.map(entry => lookup.write(entry.code))
  const few = written.slice(0, 12).join(', ')
  const list = written.length <= 12 ? few : `${few} … (${written.length} in all)`
  return `${lookup.codeSet.name}: ${list}`
}

function mendCode(mending: Mending, lookup: CodeLookup): Nothing {
  mendPointZero(mending)
  const match = lookup.find(mending.text)
  if (match.how !== 'unknown') return mendMatch(mending, match, lookup)
  const before = codeBeforeLabel(mending.text, lookup)
  if (before !== null) return mendTo(mending, before, 'repair/code-with-label')
  const digits = mending.text.replace(/[OoQ]/g, '0').replace(/[Il|]/g, '1')
  const meant = /^\d+$/.test(digits) ? lookup.clean.get(digits) : undefined
  if (meant !== undefined) return mendTo(mending, meant, 'repair/letters-for-digits')
  takePlaceholder(mending, 'usual')
  if (mending.over) return
  if (plainKind(mending.kind) === cellKind.boolean) return giveUp(mending, 'cell/true-or-false')
  const count = countValues(mending.text, lookup)
  if (count > 1) return giveUp(mending, 'cell/several-values', { count })
  if (lookup.codeSet.open) return remark(mending, 'cell/not-in-open-list', { list: lookup.codeSet.name })
  const near = lookup.suggest(mending.text).map(entry => shown(entry, lookup))
  const values = { list: lookup.codeSet.name, near: near.join('; ') }
  giveUp(mending, 'cell/not-in-code-set', values, near.length > 0 ? near.join('; ') : expectedOf(lookup))
}

/** How many values stand in a cell that should have one; 0 where it is something else. */
function countValues(text: string, lookup: CodeLookup): number {
  const pieces = splitValues(text)
  if (pieces.length > 1 && pieces.every(piece => lookup.find(piece).how !== 'unknown')) return pieces.length
  const words = text.split(' ')
  return words.length > 1 && words.every(word => lookup.clean.has(word)) ? words.length : 0
}

function mendMatch(mending: Mending, match: CodeMatch, lookup: CodeLookup): Nothing {
  switch (match.how) {
    case 'clean':
      mending.text = match.code
      return
    case 'guidance':
      mending.text = match.code
      return remark(mending, 'repair/guidance-writing')
    case 'nearly':
      return mendTo(mending, match.code, 'repair/code-writing')
    case 'zeros':
      return mendTo(mending, match.code, 'repair/leading-zeros', {
        zeros: match.code.length - mending.text.length,
      })
    case 'label':
      return mendTo(mending, match.code, 'repair/label-for-code', { label: mending.text })
    case 'alias':
      return mendTo(mending, match.code, 'repair/other-name-for-code', { name: mending.text })
    default:
      refuseMatch(mending, match, lookup)
  }
}

function shownDay(day: Day | undefined): string {
  return day === undefined ? '' : usDay(day)
}

function refuseMatch(mending: Mending, match: CodeMatch, lookup: CodeLookup): Nothing {
  const byCode = (code: string): string => {
    const entry = lookup.codes.find(candidate => candidate.code === code)
    return entry ? shown(entry, lookup) : code
  }
  if (match.how === 'several') {
    const near = match.codes.map(byCode).join('; ')
    return giveUp(mending, 'cell/not-in-code-set', { list: lookup.codeSet.name, near }, near)
  }
  if (match.how === 'retired') {
    const { code, label, replacedBy = [] } = match.entry
    const instead = replacedBy.map(byCode).join('; ')
    const until = shownDay(match.entry.until)
    giveUp(mending, 'cell/code-no-longer-in-force', { code, label, until, instead }, instead || undefined)
  }
  if (match.how === 'not-yet') {
    const { code, label } = match.entry
    giveUp(mending, 'cell/code-not-yet-in-force', { code, label, since: shownDay(match.entry.since) })
  }
}

/** `04 - Homeless Shelter`: a code with its own label, or its beginning, behind it. */
function codeBeforeLabel(text: string, lookup: CodeLookup): string | null {
  const parts = /^\(?([\p{L}\p{N}.]{1,12})\)?\s*[-:=.–)(]?\s*(.+)$/u.exec(text)
  if (!parts) return null
  const match = lookup.find(parts[1] ?? '')
  if (!('code' in match)) return null
  const behind = wordsOnly(parts[2] ?? '')
  const names = lookup.codes
    .filter(entry => entry.code === match.code)
    .flatMap(entry => [entry.label, entry.labelEs ?? '', ...(entry.aliases ?? [])].map(wordsOnly))
  return behind.length > 2 && names.some(name => name.startsWith(behind)) ? match.code : null
}

/**
 * A name that is written exactly as in the list is one mend, whatever quotation marks or dashes it has in it.
 */
function readExactName(text: string, kind: number, lookup: CodeLookup): ReadValue | null {
  const match = lookup.find(text)
  if (match.how === 'unknown' || match.how === 'several') return null
  const entries = 'entry' in match ? [match.entry] : lookup.codes.filter(({ code }) => code === match.code)
  const names = entries.flatMap(({ label, labelEs, aliases }) => [label, labelEs, ...(aliases ?? [])])
  if (!names.includes(text)) return null
  const mending: Mending = { text, kind, notes: [], over: false }
  mendCode(mending, lookup)
  return { text: mending.text, notes: tellMended(mending) }
}

/** Nobody reads more suggestions than this, and a file of noise is not to cost more than a glance. */
const mostSuggestions = 500

function codeReader(context: ValueContext, found: CodeLookup): ValueReader {
  let suggestions = 0
  const suggest: CodeLookup['suggest'] = text => (suggestions++ < mostSuggestions ? found.suggest(text) : [])
  const lookup: CodeLookup = { ...found, suggest }
  const quick = (text: string, kind: number): string | null => {
    if (text === '') return kind === formulaFlag ? null : ''
    return isTextOrNumber(kind) ? (lookup.clean.get(text) ?? null) : null
  }
  const thorough = readerOf(context, { quick, mend: mending => mendCode(mending, lookup), habits })
  const kept = new Map<string, ReadValue>()
  const readAtOnce = (text: string, kind: number): ReadValue | null =>
    isTextOrNumber(kind) && quick(text, kind) === null ? readExactName(text, kind, lookup) : null
  return {
    quick,
    read(text, kind) {
      const key = `${kind} ${text}`
      const known = kept.get(key)
      if (known) return known
      const value = readAtOnce(text, kind) ?? thorough.read(text, kind)
      if (kept.size < mostKept) kept.set(key, value)
      return value
    },
  }
}

/** One entry of a code set. `find` is the guidance's, handed in so that tests can have lists of their own. */
export function codeType(find: FindCodeSet): ValueType {
  return {
    reader: context => codeReader(context, lookupFor(context, find)),
    toData: textToData,
    fromData: textFromData,
    write: (text, context) => (text === '' ? '' : lookupFor(context, find).write(text)),
    schema: context => {
      const lookup = lookupFor(context, find)
      if (lookup.codeSet.open) return { type: 'string' }
      return { type: 'string', enum: lookup.codes.map(entry => entry.code) }
    },
    expected: context => expectedOf(lookupFor(context, find)),
    make: (random, context) => random.pick(lookupFor(context, find).codes).code,
  }
}

/** What the names with a separator in them begin with, such as `Adults` of a label with a comma. */
function beginningsOf(lookup: CodeLookup): ReadonlySet<string> {
  const names = lookup.codes.flatMap(({ label, labelEs = '', aliases = [] }) => [label, labelEs, ...aliases])
  const parted = [...names, ...lookup.clean.keys()].filter(
    name => anySeparator.test(name) || / (?:and|y) /.test(name),
  )
  return new Set(parted.flatMap(name => partingMarks.map(mark => wordsOnly(name.split(mark)[0] ?? ''))))
}

/** Several entries of a code set in one cell, each once, in the order in which they stand. */
export function codesType(find: FindCodeSet): ValueType {
  const one = codeType(find)
  return {
    reader: context => {
      const lookup = lookupFor(context, find)
      const howIs = (text: string): CodeMatch['how'] => lookup.find(text).how
      const beginnings = beginningsOf(lookup)
      return separatedReader(context, {
        reader: codeReader(context, lookup),
        isKnown: text => howIs(text) !== 'unknown',
        isWhole: text => ['clean', 'label', 'alias'].includes(howIs(text)),
        mayBegin: piece => beginnings.has(wordsOnly(piece)),
      })
    },
    toData: text => listToData(text),
    fromData: data => listFromData(data),
    write: (text, context) =>
      text
        .split(';')
        .map(piece => one.write(piece, context))
        .join(context.style.separator),
    schema: context => ({ type: 'array', items: one.schema(context), uniqueItems: true }),
    expected: context => `${one.expected(context)}; several with ${context.style.separator} between them`,
    make: (random, context) => {
      const codes = [one.make(random, context), ...(random.oneIn(3) ? [one.make(random, context)] : [])]
      return [...new Set(codes)].join(';')
    },
  }
}
