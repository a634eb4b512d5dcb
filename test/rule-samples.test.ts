/** Every rule has a sample that shows its finding and no other, and words that leave nothing open. */
import { describe, expect, test } from 'vitest'
import { compileNeeds } from '#files/check/needs.ts'
import { ruleSamples } from '#files/derive/sample/rules/all.ts'
import type { SampleRow } from '#files/derive/sample/rules/sample.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { allRules } from '#files/guidance.ts'
import type { Layout } from '#files/layout.ts'
import type { Rule } from '#guidance/define.ts'
import { layoutFor, type Told, tell, valuesOf } from './try-rules.ts'

function validRow(layout: Layout): SampleRow {
  const [values] = [...sampleRows(layout, { rows: 1, seed: 1 })]
  return Object.fromEntries(layout.columns.map(({ key }, place) => [key, values?.[place] ?? '']))
}

/** Keys of the columns that the row needs and lacks. */
function lacks(layout: Layout, row: SampleRow): readonly string[] {
  const values = valuesOf(layout, row)
  return compileNeeds(layout)
    .filter(({ place, applies }) => values[place] === '' && (applies === null || applies(values)))
    .map(({ column }) => column.key)
}

/** The parameters that a rule's words take in a language. */
function openIn(rule: Rule, language: 'en' | 'es'): readonly string[] {
  const { wrong, expected, mend } = rule.words
  const text = `${wrong[language]} ${expected[language]} ${mend[language]}`
  return [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(match => match[1] ?? ''))].sort()
}

/** The parameters that an outcome fills. A blank is filled: what stood there is nothing. */
function filledBy({ found, expected, values }: Told): readonly string[] {
  const named = {
    ...values,
    ...(found === undefined ? {} : { found }),
    ...(expected === undefined ? {} : { expected }),
  }
  return Object.keys(named)
}

test('every rule has a sample, and every sample a rule', () => {
  expect(Object.keys(ruleSamples).sort()).toEqual(allRules.map(({ id }) => id).sort())
})

describe('the sample of', () => {
  for (const rule of allRules) {
    test(rule.id, () => {
      const sample = ruleSamples[rule.id]
      if (!sample) throw new RangeError(`${rule.id} has no sample.`)
      const layout = layoutFor(sample.file, sample.day, sample.party)
      const valid = validRow(layout)
      expect(tell(layout, [valid]), 'a valid row draws a finding').toEqual([])

      const rows = sample.change(valid)
      const told = tell(layout, rows)
      expect(told.map(({ id }) => id)).toEqual([rule.id])
      for (const row of rows)
        expect(lacks(layout, row).filter(key => !lacks(layout, valid).includes(key))).toEqual([])

      const [finding] = told
      if (!finding) throw new RangeError('nothing was told')
      const keys = layout.columns.map(({ key }) => key)
      expect(keys).toContain(finding.at ?? rule.at)
      expect(openIn(rule, 'es')).toEqual(openIn(rule, 'en'))
      for (const open of openIn(rule, 'en')) expect(filledBy(finding)).toContain(open)
    })
  }
})
