/** A column of a file in plain words: what goes in, when it is needed, an example, where it is written. */
import type { Day } from '#base/day.ts'
import type { Element, FileDefinition, Party } from '#guidance/define.ts'
import { codesOn, elementsOn, findCodeSet, isInForce, rulesOf } from '../../guidance.ts'
import { guidanceStyle, needFor } from '../../layout.ts'
import { valueTypes } from '../../values/all.ts'
import { wordsOfNeed } from '../../words/conditions.ts'
import { expectedIn } from '../../words/expectations.ts'
import type { Language } from '../../words/find.ts'
import { type Source, sourceOf } from './sources.ts'

export type ElementInShort = {
  readonly element: string
  readonly label: string
  readonly help: string
  readonly example: string
  /** When it must be filled in; one text for each party where they differ. */
  readonly needs: readonly { readonly party: Party; readonly needed: string }[]
}

export type ExplainedElement = ElementInShort & {
  /** What a right value looks like, in words. */
  readonly format: string
  readonly blankMeans: string | null
  readonly alsoCalled: readonly string[]
  readonly codes: readonly { readonly code: string; readonly label: string }[]
  /** How many codes there are beyond those shown. */
  readonly moreCodes: number
  /** Codes of findings that look at it across elements. */
  readonly findings: readonly { readonly code: string; readonly expected: string }[]
  readonly source: Source
}

/** A list with more codes than this is a book of its own: HCPCS, languages. */
const mostCodes = 120

/** All elements of a file that are in force on a day, in the guidance's order. */
export function elementsInShort(
  file: FileDefinition,
  day: Day,
  language: Language,
): readonly ElementInShort[] {
  return elementsOn(file, day).map(element => inShort(element, file, day, language))
}

/** One element; null when the file has none of that id on the day. */
export function explainElement(
  file: FileDefinition,
  id: string,
  day: Day,
  language: Language,
): ExplainedElement | null {
  const element = elementsOn(file, day).find(each => each.id === id)
  if (!element) return null
  const codeSet = element.codeSet === undefined ? null : findCodeSet(element.codeSet)
  const codes = codeSet ? codesOn(codeSet, day) : []
  return {
    ...inShort(element, file, day, language),
    format: expectedIn(language, valueTypes[element.is].expected({ element, style: guidanceStyle, day })),
    blankMeans: element.blankMeans?.[language] ?? null,
    alsoCalled: element.alsoCalled ?? [],
    codes: codes.slice(0, mostCodes).map(({ code, label, labelEs }) => ({
      code,
      label: language === 'es' ? (labelEs ?? label) : label,
    })),
    moreCodes: Math.max(0, codes.length - mostCodes),
    findings: rulesOf(file)
      .filter(rule => rule.reads.includes(id) && isInForce(rule, day))
      .map(rule => ({
        code: rule.id,
        expected: rule.words.expected[language].replace(/\{(\w+)\}/g, '…'),
      })),
    source: sourceOf(element),
  }
}

function inShort(element: Element, file: FileDefinition, day: Day, language: Language): ElementInShort {
  const labels = new Map(elementsOn(file, day).map(({ id, label }) => [id, label]))
  const needs = file.parties.map(party => ({
    party,
    needed: wordsOfNeed(needFor(element, party), id => labels.get(id) ?? id, language),
  }))
  const [first] = needs
  const isSame = needs.every(({ needed }) => needed === first?.needed)
  return {
    element: element.id,
    label: element.label,
    help: element.help[language],
    example: element.example,
    needs: isSame && first ? [first] : needs,
  }
}
