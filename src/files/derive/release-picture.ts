/** What a release asked on its first day, as plain data: frozen once, and never different again. */
import type { Day } from '#base/day.ts'
import type { Release } from '#guidance/define.ts'
import {
  allRules,
  codesOn,
  elementsOn,
  fileDefinitions,
  findCodeSet,
  isInForce,
  servicesOn,
} from '../guidance.ts'
import { needText } from './changes.ts'

export type ReleasePicture = {
  readonly release: string
  readonly from: Day
  readonly files: {
    readonly [file: string]: readonly {
      readonly id: string
      readonly label: string
      readonly is: string
      readonly needed: string
      readonly repeats?: number
      readonly codeSet?: string
    }[]
  }
  /** The codes in force in each list that the files use. */
  readonly codes: { readonly [codeSet: string]: readonly string[] }
  /** `G9008 U1 GQ`. */
  readonly services: readonly string[]
  readonly rules: readonly string[]
}

/** The picture of a release: files, elements, codes, services and rules in force on its first day. */
export function releasePicture(release: Release): ReleasePicture {
  const day = release.from
  const files = fileDefinitions.filter(file => isInForce(file, day))
  const elements = files.flatMap(file => elementsOn(file, day))
  const lists = [...new Set(elements.flatMap(({ codeSet }) => codeSet ?? []))].sort()
  return {
    release: release.id,
    from: day,
    files: Object.fromEntries(
      files.map(file => [
        file.id,
        elementsOn(file, day).map(({ id, label, is, needed, repeats, codeSet }) => ({
          id,
          label,
          is,
          needed: needText(needed),
          ...(repeats === undefined ? {} : { repeats }),
          ...(codeSet === undefined ? {} : { codeSet }),
        })),
      ]),
    ),
    codes: Object.fromEntries(
      lists.map(id => {
        const codeSet = findCodeSet(id)
        return [id, codeSet ? codesOn(codeSet, day).map(({ code }) => code) : []]
      }),
    ),
    services: servicesOn(day)
      .map(({ procedure, modifiers }) => [procedure, ...modifiers].join(' '))
      .sort(),
    rules: allRules
      .filter(rule => isInForce(rule, day))
      .map(({ id }) => id)
      .sort(),
  }
}
