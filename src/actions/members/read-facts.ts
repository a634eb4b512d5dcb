/** What somebody entered about a member, read and mended like the cells of a file. */
import type { Day } from '#base/day.ts'
import type { Facts } from '#domain/exchange/records.ts'
import { elementsOn, findFile, isInForce } from '#files/guidance.ts'
import { guidanceStyle } from '#files/layout.ts'
import { valueTypes } from '#files/values/all.ts'
import { consequenceOf } from '#files/words/find.ts'
import { cellKind } from '#formats/row.ts'
import type { Element } from '#guidance/define.ts'
import { filesAboutMembers, knownElements } from '#guidance/members/known-elements.ts'

export type ReadFacts = {
  /** In the guidance's own writing. An empty value takes back what was entered before. */
  readonly facts: Facts
  /** Elements whose value cannot be taken, with the code of what is wrong. */
  readonly wrong: readonly { readonly element: string; readonly code: string }[]
}

export function readFacts(entered: Facts, today: Day): ReadFacts {
  const elements = elementsToday(today)
  const facts: { [element: string]: string } = {}
  const wrong: { element: string; code: string }[] = []
  for (const [id, value] of Object.entries(entered)) {
    const element = elements.get(id)
    if (element === undefined) {
      wrong.push({ element: id, code: 'not-of-a-member' })
      continue
    }
    const context = { element, style: guidanceStyle, day: today }
    const read = valueTypes[element.is].reader(context).read(value.trim(), cellKind.text)
    const worst = read.notes.find(({ code }) => consequenceOf(code) !== 'note')
    if (worst === undefined) facts[id] = read.text
    else wrong.push({ element: id, code: worst.code })
  }
  return { facts, wrong }
}

/** The elements that are held of a person, as the files define them today. */
function elementsToday(today: Day): ReadonlyMap<string, Element> {
  const known = new Set(knownElements.filter(each => isInForce(each, today)).map(({ element }) => element))
  const elements = new Map<string, Element>()
  for (const id of filesAboutMembers.files) {
    const file = findFile(id)
    if (file === null) continue
    for (const element of elementsOn(file, today))
      if (known.has(element.id) && !elements.has(element.id)) elements.set(element.id, element)
  }
  return elements
}
