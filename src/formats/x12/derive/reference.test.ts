/** The reference of X12 is whole: each loop, segment, element and finding has its place, and no link is dead. */
import { posix } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anchor } from '#base/markdown.ts'
import { compiledSet } from '../compile/compile-set.ts'
import { composites } from '../dictionary/composites.ts'
import { judgeFindingCodes } from '../judge/finding-codes.ts'
import { situationalRules } from '../judge/rules/situational-rules.ts'
import { readFindingCodes } from '../read/finding-codes.ts'
import { allSets } from '../sets/all-sets.ts'
import { writeFindingCodes } from '../write/finding-codes.ts'
import { meaningOf } from './code-meanings.ts'
import { x12ReferencePages } from './reference.ts'

const pages = x12ReferencePages()
const text = (path: string): string => (pages.get(`x12/${path}`) ?? '').replace(/\\(.)/g, '$1')

function anchors(page: string): Set<string> {
  return new Set(
    [...page.matchAll(/^#+ (.+)$/gm)].map(match => anchor((match[1] ?? '').replace(/\\(.)/g, '$1'))),
  )
}

describe('the reference of X12', () => {
  test('has a page for each set, with every loop, segment and element that is used', () => {
    for (const def of allSets) {
      const page = text(`${def.id.toLowerCase()}.md`)
      const { slots, loops } = compiledSet(def)
      const missing = slots.flatMap(({ use, def: segment, loop }) => {
        const id = loops[loop]?.def.id ?? ''
        const heading = page.split(/^### /m).find(part => {
          const [line = ''] = part.split('\n')
          return line.startsWith(`${use.id} `) && (id === '' || line.endsWith(`(${id})`))
        })
        const places = segment.elements.flatMap((_, at) => {
          const name = `\`${use.id}${String(at + 1).padStart(2, '0')}\``
          return (use.uses.charAt(at) || 'N') === 'N' || page.includes(name) ? [] : [name]
        })
        return [...(heading === undefined ? [`${id}/${use.name}`] : []), ...places]
      })
      expect(missing, def.id).toEqual([])
      expect(loops.filter(loop => loop.def.id !== '' && !page.includes(`## ${loop.def.id} `))).toEqual([])
    }
  })

  test('tells of every rule that is data, in the page of each of its sets', () => {
    const untold = situationalRules.flatMap(({ id, sets, says }) =>
      sets.filter(set => !text(`${set.toLowerCase()}.md`).includes(says)).map(set => `${set} ${id}`),
    )
    expect(untold).toEqual([])
  })

  test('tells of every finding, with its code of TA1, 999 or 277CA', () => {
    const page = text('findings.md')
    const all = { ...readFindingCodes, ...judgeFindingCodes, ...writeFindingCodes }
    expect(Object.keys(all).filter(code => !page.includes(`### ${code}\n`))).toEqual([])
    expect(page).toMatch(/### claim\/number-twice\n[^#]*Answered with `277CA STC A3:54`/)
    expect(page).toMatch(/### element\/missing\n[^#]*Answered with `999 IK403 1`/)
    expect(page).toMatch(/### interchange\/bad-date\n[^#]*Answered with `TA1 TA105 014`/)
  })

  test('has words for every code that is one of several', () => {
    const without = new Set<string>()
    for (const def of allSets) {
      for (const { use, def: segment } of compiledSet(def).slots) {
        for (const [place, { codes = [], parts = {} }] of Object.entries(use.places)) {
          const element = segment.elements[Number(place) - 1] ?? 0
          const ofParts = Object.entries(parts).map(([part, own]) => {
            const composite = Object.entries(composites).find(([id]) => id === element)?.[1]
            return [composite?.parts[Number(part) - 1] ?? 0, own.codes ?? []] as const
          })
          for (const [number, list] of [[element, codes] as const, ...ofParts]) {
            if (list.length < 2) continue
            for (const code of list) if (!meaningOf(number, code)) without.add(`${number} ${code}`)
          }
        }
      }
    }
    // Codes of security, for groups that nobody encrypts; and versions, which say themselves what they are.
    const known = /^(?:1705 .*|(?:618|716|718) (?:[89]|1[0-8]|2[3-7]))$/
    expect([...without].filter(each => !known.test(each))).toEqual([])
  })

  test('has no dead link, nor one to a heading that is not there', () => {
    const dead: string[] = []
    for (const [path, page] of pages) {
      for (const [, target = ''] of page.matchAll(/\]\(([^)\s]+)\)/g)) {
        const [file = '', fragment] = target.split('#')
        const there = pages.get(file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file)))
        if (there === undefined || (fragment !== undefined && !anchors(there).has(fragment))) {
          dead.push(`${path}: ${target}`)
        }
      }
    }
    expect([...new Set(dead)].slice(0, 20)).toEqual([])
  })

  test('tables have as many cells in every row as headings', () => {
    for (const [path, page] of pages) {
      for (const block of page.split('\n\n').filter(each => each.startsWith('|'))) {
        const widths = block
          .trim()
          .split('\n')
          .map(line => line.replace(/\\\||`[^`]*`/g, '').split('|').length)
        expect(new Set(widths).size, `${path}: ${block.slice(0, 80)}`).toBe(1)
      }
    }
  })
})
