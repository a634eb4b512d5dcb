/** Every entry of every file and report: dated, cited, its conditions sound, its headings nobody else's. */
import { describe, expect, test } from 'vitest'
import { codeSets } from './all-code-sets.ts'
import { files } from './all-files.ts'
import { reports } from './all-reports.ts'
import type { Condition, Element, FileDefinition, Need } from './define.ts'
import { documents } from './documents.ts'

const today = '2026-11-22'
const definitions: readonly FileDefinition[] = [...files, ...reports.flatMap(report => report.dimensions)]

function inForce(entry: { since?: string; until?: string }, day: string): boolean {
  return (entry.since ?? '') <= day && (entry.until === undefined || day <= entry.until)
}

function elementsOf(file: FileDefinition, day?: string): Element[] {
  return file.tables
    .flatMap(table => table.elements)
    .filter(element => day === undefined || inForce(element, day))
}

function conditionsOf(need: Element['needed']): Condition[] {
  if (typeof need === 'string') return []
  if ('when' in need) return [need]
  if ('all' in need) return [...need.all]
  return Object.values(need).flatMap((each: Need) => conditionsOf(each))
}

/** Headings compare without regard to case, spaces, punctuation, plurals and a date's format. */
function heading(text: string): string {
  const words = text
    .toLowerCase()
    .replace(/\(mm\/dd\/yyyy\)|\(s\)/g, '')
    .split(/[^a-z0-9]+/)
  return words.map(word => word.replace(/(?<=..)s$/, '')).join('')
}

/** The days on which some file changes: the elements of a file are looked at on each. */
const days = [
  ...new Set(
    definitions.flatMap(file => elementsOf(file).flatMap(({ since, until }) => [since, until ?? today])),
  ),
].sort()

describe.each(definitions.map(file => [file.id, file] as const))('%s', (_, file) => {
  test('names each element once on every day', () => {
    for (const day of days) {
      const ids = elementsOf(file, day).map(element => element.id)
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    }
  })

  test('entries stay within the days of the file', () => {
    for (const element of elementsOf(file)) {
      expect(element.since >= file.since, `${element.id} since ${element.since}`).toBe(true)
      expect((element.until ?? '9999') <= (file.until ?? '9999'), `${element.id} until`).toBe(true)
    }
  })

  test('cites documents that are listed, in every entry', () => {
    const known = new Set<string>(documents.map(document => document.id))
    for (const entry of [file, ...file.clocks, ...elementsOf(file)]) {
      const [document, place] = entry.cite.split(': ')
      expect(known.has(document ?? ''), `${entry.id} cites ${entry.cite}`).toBe(true)
      expect(place, `${entry.id} cites no place`).toBeTruthy()
    }
  })

  test('what is assumed says so in its citation, or has a reading', () => {
    for (const entry of [file, ...file.clocks, ...elementsOf(file)]) {
      const says = entry.cite.includes('causeway-assumptions') || entry.reading !== undefined
      expect(entry.basis !== 'assumed' || says, entry.id).toBe(true)
      if (entry.basis === 'dhcs') expect(entry.cite.startsWith('causeway-assumptions'), entry.id).toBe(false)
    }
  })

  test('conditions speak of elements of this file, in force on the same days', () => {
    for (const day of days) {
      const ids = new Set(elementsOf(file, day).map(element => element.id))
      for (const element of elementsOf(file, day)) {
        const conditions = [...conditionsOf(element.needed), ...(element.allows ? [element.allows.when] : [])]
        for (const { when } of conditions) {
          expect(ids.has(when), `${element.id} waits for ${when} on ${day}`).toBe(true)
          expect(when, `${element.id} waits for itself`).not.toBe(element.id)
        }
      }
    }
  })

  test('conditions on a code name values of its code set on that day', () => {
    for (const element of elementsOf(file)) {
      for (const { when, is } of conditionsOf(element.needed)) {
        const watched = elementsOf(file, element.since).find(({ id }) => id === when)
        if (typeof is === 'string' || !watched?.codeSet) continue
        const codeSet = codeSets.find(({ id }) => id === watched.codeSet)
        const codes = (codeSet?.codes ?? []).filter(code => inForce(code, element.until ?? today))
        expect(
          is.filter(value => !codes.some(({ code }) => code === value)),
          element.id,
        ).toEqual([])
      }
    }
  })

  test('codes come from code sets that exist, and examples are among them', () => {
    for (const element of elementsOf(file, today)) {
      if (element.is !== 'code' && element.is !== 'codes') continue
      const codeSet = codeSets.find(({ id }) => id === element.codeSet)
      expect(codeSet, `${element.id}: ${element.codeSet}`).toBeDefined()
      const codes = (codeSet?.codes ?? []).filter(code => inForce(code, today)).map(({ code }) => code)
      expect(codes, element.id).toContain(element.example)
    }
  })

  test('an indicator says what its blank means', () => {
    const silent = elementsOf(file).filter(element => element.is === 'indicator' && !element.blankMeans)
    expect(silent.map(element => element.id)).toEqual([])
  })

  test('no heading is two elements', () => {
    for (const day of days) {
      const owners = new Map<string, string>()
      for (const element of elementsOf(file, day)) {
        for (const name of [element.label, ...(element.alsoCalled ?? [])]) {
          const owner = owners.get(heading(name)) ?? element.id
          expect(owner, `"${name}" is both on ${day}`).toBe(element.id)
          owners.set(heading(name), element.id)
        }
      }
    }
  })

  test('no other heading is listed twice', () => {
    for (const element of elementsOf(file)) {
      const names = (element.alsoCalled ?? []).map(name => name.toLowerCase().replace(/[^a-z0-9]/g, ''))
      expect(
        names.filter((name, place) => names.indexOf(name) !== place),
        element.id,
      ).toEqual([])
    }
  })

  test('every element has help in both languages, an example that fits, and a label', () => {
    for (const element of elementsOf(file)) {
      expect(element.help.en, element.id).toMatch(/^[A-Z].{8,}\.$/)
      expect(element.help.es, element.id).toMatch(/^[\p{Lu}¿¡].{8,}\.$/u)
      expect(element.help.es, element.id).not.toBe(element.help.en)
      expect(element.example.length, element.id).toBeGreaterThan(0)
      expect(element.example.length, element.id).toBeLessThanOrEqual(element.maxLength ?? 100)
      expect(element.label, element.id).toBe(element.label.trim())
    }
  })

  test('its key names elements of it on every day', () => {
    for (const day of days.filter(each => each >= file.since)) {
      const ids = elementsOf(file, day).map(element => element.id)
      expect(file.key.filter(id => !ids.includes(id))).toEqual([])
    }
  })

  test('its clocks count from something that is there', () => {
    const ids = elementsOf(file).map(element => element.id)
    for (const clock of file.clocks) {
      expect(clock.from === 'receipt' || ids.includes(clock.from), clock.id).toBe(true)
      expect(clock.days !== undefined || clock.every !== undefined, clock.id).toBe(true)
    }
  })
})

test('short names and ids of the files are unique', () => {
  expect(new Set(definitions.map(file => file.short)).size).toBe(definitions.length)
  expect(new Set(definitions.map(file => file.id)).size).toBe(definitions.length)
})

test('an element has the same kind and code set in every file that has it, so that it is one noun', () => {
  const seen = new Map<string, Element>()
  for (const element of definitions.flatMap(file => elementsOf(file))) {
    const first = seen.get(element.id) ?? element
    seen.set(element.id, first)
    expect([element.is, element.codeSet], element.id).toEqual([first.is, first.codeSet])
  }
})
