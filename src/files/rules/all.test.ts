/** The rules of the guidance and their functions are the same set, and speak of what the guidance has. */
import { describe, expect, test } from 'vitest'
import { allRules, allServices, fileDefinitions, findCodeSet } from '../guidance.ts'
import { ruleFunctions } from './all.ts'

const elementsOf = (fileId: string) =>
  fileDefinitions
    .filter(({ id }) => id === fileId)
    .flatMap(({ tables }) => tables.flatMap(table => table.elements))

test('every rule has a function and every function a rule', () => {
  expect(allRules.length).toBeGreaterThan(70)
  expect(Object.keys(ruleFunctions).sort()).toEqual(allRules.map(({ id }) => id).sort())
  expect(new Set(allRules.map(({ id }) => id)).size).toBe(allRules.length)
})

describe('rule', () => {
  for (const rule of allRules) {
    test(`${rule.id} reads elements that each of its files has`, () => {
      expect(rule.files.length).toBeGreaterThan(0)
      for (const file of rule.files) {
        const ids = elementsOf(file).map(({ id }) => id)
        expect(ids).toEqual(expect.arrayContaining([...rule.reads, rule.at]))
      }
    })

    test(`${rule.id} names codes that stand in the code sets of its files' elements`, () => {
      const named = Object.values(rule.codes ?? {}).flat()
      const elements = rule.files.flatMap(elementsOf)
      const known = elements.flatMap(({ codeSet }) =>
        codeSet === undefined ? [] : (findCodeSet(codeSet)?.codes.map(({ code }) => code) ?? []),
      )
      expect(known).toEqual(expect.arrayContaining(named))
    })

    test(`${rule.id} speaks in short sentences`, () => {
      for (const words of Object.values(rule.words)) {
        for (const text of [words.en, words.es]) {
          expect(text).toMatch(/^[A-ZÁÉÍÓÚ¿{][\s\S]*[.?]$/)
          expect(text.length).toBeLessThanOrEqual(125)
        }
      }
      expect(rule.example).not.toBe('')
    })
  }
})

test('the units that a rule counts by the day are units of services', () => {
  const rule = allRules.find(({ id }) => id === 'service/more-units-than-the-days-hold')
  const units = new Set(allServices.map(({ unit }) => unit))
  for (const unit of Object.keys(rule?.numbers ?? {})) expect(units).toContain(unit)
})

test('the program of the rules begins with the first service', () => {
  const first = allServices.map(({ since }) => since).sort()[0]
  for (const id of ['service/before-the-program', 'outreach/attempt-before-the-program']) {
    const { year, month, day } = allRules.find(rule => rule.id === id)?.numbers ?? {}
    expect(`${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`).toBe(first)
  }
})
