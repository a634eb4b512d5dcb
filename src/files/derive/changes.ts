/**
 * What changed in a file, in the codes its elements take and in what may be billed, from one day to another.
 */
import type { Day } from '#base/day.ts'
import type { Element, FileDefinition, Need, Service } from '#guidance/define.ts'
import { codesOn, elementsOn, findCodeSet, isInForce, servicesOn } from '../guidance.ts'

/** One change. `before` and `after` are as data: a need, a label, a list of codes. */
export type Change = {
  readonly what:
    | 'file-begins'
    | 'file-ends'
    | 'element-added'
    | 'element-ended'
    | 'label-changed'
    | 'need-changed'
    | 'kind-changed'
    | 'codes-added'
    | 'codes-ended'
    | 'services-added'
    | 'services-ended'
  /** Id of the element, of the code set, or of the file. */
  readonly of: string
  readonly label: string
  readonly before?: string
  readonly after?: string
  readonly cite: string
}

/** The changes of a file between two days, in the order of its elements. None: the file asks the same. */
export function changesOf(file: FileDefinition, before: Day, after: Day): readonly Change[] {
  const was = isInForce(file, before)
  const is = isInForce(file, after)
  const whole = { of: file.id, label: file.name, cite: file.cite }
  if (!was && !is) return []
  if (!was) return [{ what: 'file-begins', ...whole }]
  if (!is) return [{ what: 'file-ends', ...whole }]
  return [...elementChanges(file, before, after), ...codeChanges(file, before, after)]
}

function elementChanges(file: FileDefinition, before: Day, after: Day): Change[] {
  const old = new Map(elementsOn(file, before).map(element => [element.id, element]))
  const current = elementsOn(file, after)
  const ids = new Set(current.map(({ id }) => id))
  const ended = [...old.values()]
    .filter(({ id }) => !ids.has(id))
    .map((element): Change => ({ what: 'element-ended', ...named(element) }))
  const others = current.flatMap((element): Change[] => {
    const was = old.get(element.id)
    return was ? differences(was, element) : [{ what: 'element-added', ...named(element) }]
  })
  return [...ended, ...others]
}

function named({ id, label, cite }: Element): { of: string; label: string; cite: string } {
  return { of: id, label, cite }
}

/**
 * What differs between two entries of the same element. An element that ends and begins anew is one element.
 */
function differences(was: Element, is: Element): Change[] {
  const changes: Change[] = []
  const add = (what: Change['what'], before: string, after: string): void => {
    if (before !== after) changes.push({ what, ...named(is), before, after })
  }
  add('label-changed', was.label, is.label)
  add('need-changed', needText(was.needed), needText(is.needed))
  add('kind-changed', kindText(was), kindText(is))
  return changes
}

function kindText({ is, codeSet, repeats }: Element): string {
  const codes = codeSet === undefined ? '' : ` ${codeSet}`
  return `${is}${codes}${repeats === undefined ? '' : ` ×${repeats}`}`
}

/** A need as one text, the same for the same need. */
export function needText(needed: Element['needed']): string {
  if (typeof needed === 'string') return needed
  if ('when' in needed) {
    const { when, is } = needed
    return `when ${when} is ${typeof is === 'string' ? is : is.join(' or ')}`
  }
  if ('all' in needed) return needed.all.map(each => needText(each)).join(' and ')
  return Object.entries(needed)
    .map(([party, need]: [string, Need]) => `${party}: ${needText(need)}`)
    .join('; ')
}

/** Codes that came into or went out of force in the lists that the file's elements use on the later day. */
function codeChanges(file: FileDefinition, before: Day, after: Day): Change[] {
  const ids = new Set(elementsOn(file, after).flatMap(({ codeSet }) => codeSet ?? []))
  return [...ids].flatMap((id): Change[] => {
    const codeSet = findCodeSet(id)
    if (!codeSet) return []
    const old = codesOn(codeSet, before)
    const current = codesOn(codeSet, after)
    const of = { of: id, label: codeSet.name, cite: codeSet.cite }
    const added = listed(current.filter(({ code }) => !old.some(other => other.code === code)))
    const ended = listed(old.filter(({ code }) => !current.some(other => other.code === code)))
    return [
      ...(added === '' ? [] : [{ what: 'codes-added' as const, ...of, after: added }]),
      ...(ended === '' ? [] : [{ what: 'codes-ended' as const, ...of, before: ended }]),
    ]
  })
}

function listed(codes: readonly { readonly code: string; readonly label: string }[]): string {
  return codes.map(({ code, label }) => (code === label ? code : `${code} (${label})`)).join('; ')
}

/**
 * Pairs of code and modifiers that may be billed on the later day and not on the earlier one, and the
 * reverse.
 */
export function serviceChanges(before: Day, after: Day): readonly Change[] {
  const old = servicesOn(before)
  const current = servicesOn(after)
  const change = (what: Change['what'], service: Service): Change => {
    const pair = [service.procedure, ...service.modifiers].join(' ')
    return { what, of: pair, label: service.name, cite: service.cite }
  }
  return [
    ...current
      .filter(({ id }) => !old.some(other => other.id === id))
      .map(each => change('services-added', each)),
    ...old
      .filter(({ id }) => !current.some(other => other.id === id))
      .map(each => change('services-ended', each)),
  ]
}
