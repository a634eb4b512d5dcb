/** Every code of a finding has a sample, and checking the sample shows exactly that finding. */
import { describe, expect, test } from 'vitest'
import type { Finding } from '#base/finding.ts'
import type { CheckedRow } from '#files/check/answer.ts'
import { checkFile } from '#files/check/check-file.ts'
import { type Checker, prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import type { Layout } from '#files/layout.ts'
import { findingRegister, findRegistered, tell } from '#files/words/find.ts'
import { readWorkbook } from '#formats/workbook/read.ts'
import { profiles } from '#guidance/all-profiles.ts'
import { fileSamples } from './finding-samples/files.ts'
import { layoutSamples } from './finding-samples/layouts.ts'
import { rowSamples } from './finding-samples/rows.ts'
import { rulesAsFiles } from './finding-samples/rules.ts'
import type { FindingSample, FindingSamples } from './finding-samples/sample.ts'
import { valueSamples } from './finding-samples/values.ts'

const families = [fileSamples, layoutSamples, rowSamples, valueSamples, rulesAsFiles]
const samples: FindingSamples = Object.assign({}, ...families)

const checkers = new Map<string, Checker>()

function checkerOn(day: FindingSample['day']): Checker {
  const known = checkers.get(day) ?? prepareChecker(day, profiles)
  checkers.set(day, known)
  return known
}

type Shown = {
  readonly findings: readonly Finding[]
  /** The last word on each row, by its number; of several sheets, the last one's. */
  readonly statuses: ReadonlyMap<number, CheckedRow['status']>
  readonly firstRow: { readonly layout: Layout; readonly values: readonly string[] } | null
}

async function show(sample: FindingSample): Promise<Shown> {
  const findings: Finding[] = []
  const statuses = new Map<number, CheckedRow['status']>()
  if (sample.asWorkbook) {
    for await (const event of readWorkbook(sample.source)) {
      if (event.type === 'finding') findings.push(event.finding)
    }
    return { findings, statuses, firstRow: null }
  }
  let firstRow: Shown['firstRow'] = null
  await checkFile(requestFor(checkerOn(sample.day), sample.source, sample.hints), {
    finding: finding => findings.push(finding),
    row: ({ number, values, status }, layout) => {
      statuses.set(number, status)
      firstRow ??= { layout, values: [...values] }
    },
    late: (_, row) => statuses.set(row, 'rejected'),
  })
  return { findings, statuses, firstRow }
}

/** Each place that the words leave open and the finding does not fill. `instead` may be nothing at all. */
function unfilled(finding: Finding): string[] {
  const { wrong, expected, mend } = findRegistered(finding.code)?.words ?? {}
  const { where, found, values = {} } = finding
  const brought = new Set([
    ...Object.keys(values).map(name => name.replace(/\.(?:en|es)$/, '')),
    ...Object.entries(where).map(([name]) => name),
    ...(found === undefined ? [] : ['found']),
    ...(finding.expected === undefined ? [] : ['expected']),
  ])
  const open = [wrong, expected, mend].flatMap(words => [...(words?.en ?? '').matchAll(/\{(\w+)\}/g)])
  return open.map(match => match[1] ?? '').filter(name => !brought.has(name))
}

test('every registered code has a sample, and every sample a registered code', () => {
  const registered = Object.entries(findingRegister).filter(([, { retired }]) => retired === undefined)
  expect(Object.keys(samples).sort()).toEqual(registered.map(([code]) => code).sort())
  expect(families.reduce((sum, family) => sum + Object.keys(family).length, 0)).toBe(registered.length)
})

describe('the sample of', () => {
  for (const [code, make] of Object.entries(samples)) {
    test(code, async () => {
      const sample = make()
      const before = process.cpuUsage()
      const { findings, statuses, firstRow } = await show(sample)
      const { user, system } = process.cpuUsage(before)
      expect(user + system, 'microseconds of work').toBeLessThan(2_000_000)
      const codes = [...new Set(findings.map(finding => finding.code))]
      expect(codes.sort()).toEqual([code, ...(sample.alongside ?? [])].sort())

      const [finding] = findings.filter(each => each.code === code)
      if (!finding) throw new RangeError(`${code} was not found`)
      const registered = findRegistered(code)?.consequence
      expect(finding.consequence).toBe(sample.mayBeLeftOut ? 'accepted-with-warning' : registered)
      for (const each of findings) {
        if (each.consequence !== 'rejects-row') continue
        expect(statuses.get(each.where.row ?? 0) ?? 'rejected', `row ${each.where.row}`).toBe('rejected')
      }
      for (const each of findings) expect(unfilled(each), each.code).toEqual([])
      for (const language of ['en', 'es'] as const) {
        const told = tell(finding, language)
        expect(`${told.wrong} ${told.expected} ${told.mend}`).not.toMatch(/\{|\}|undefined|null|NaN/)
      }
      if (sample.reads && firstRow) {
        const place = firstRow.layout.columns.findIndex(({ key }) => key === sample.reads?.key)
        expect(firstRow.values[place]).toBe(sample.reads.value)
      }
    })
  }
})
