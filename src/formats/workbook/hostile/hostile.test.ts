/** Files that are broken, disguised or meant to harm: each is answered by its finding, within two seconds. */
import { describe, expect, test } from 'vitest'
import { workbookFindingCodes } from '../finding-codes.ts'
import { cpuSeconds, readAll } from '../testing.ts'
import { zips } from './bent-zips.ts'
import { xmls } from './broken-xml.ts'
import { crowds } from './crowds.ts'
import { dangers, entities } from './dangers.ts'
import { disguises } from './disguises.ts'
import type { Hostile } from './hostile-file.ts'

const groups: Record<string, readonly Hostile[]> = { disguises, dangers, entities, zips, xmls, crowds }

for (const [group, cases] of Object.entries(groups)) {
  describe(group, () => {
    test.each(cases)('$name', async ({ make, codes, values, limits }) => {
      const bytes = await make()
      const began = cpuSeconds()
      const { findings } = await readAll(bytes, limits ? { limits } : {})
      expect(cpuSeconds() - began).toBeLessThan(2)
      expect(findings.map(finding => finding.code)).toEqual(codes)
      if (values) expect(findings[0]?.values).toMatchObject(values)
      for (const finding of findings)
        expect(Object.keys(finding.values ?? {})).toEqual(valuesOf(finding.code))
      expect(findings.every(finding => finding.consequence === 'rejects-file')).toBe(true)
    })
  })
}

function valuesOf(code: string): readonly string[] {
  return code in workbookFindingCodes
    ? workbookFindingCodes[code as keyof typeof workbookFindingCodes].values
    : ['?']
}

test('every code is shown here', () => {
  const shown = new Set(Object.values(groups).flatMap(cases => cases.flatMap(each => each.codes)))
  expect(Object.keys(workbookFindingCodes).filter(code => !shown.has(code))).toEqual([])
})
