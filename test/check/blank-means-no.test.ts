/** A partner who writes no as a blank: the blank is an answer, and comes out as N. */

import { expect, test } from 'vitest'
import { bytesSource } from '#base/bytes.ts'
import { checkFile } from '#files/check/check-file.ts'
import { prepareChecker, requestFor } from '#files/check/prepare-check.ts'
import { sampleRows } from '#files/derive/sample.ts'
import { writtenFile } from '#files/good-rows.ts'
import { findFile } from '#files/guidance.ts'
import { layoutOf } from '#files/layout.ts'
import type { PartnerProfile } from '#guidance/profile.ts'

const day = '2023-03-01'
const profile: PartnerProfile = {
  id: 'test-blank-for-no',
  name: 'Blank Example Plan (example)',
  example: true,
  since: '2022-01-01',
  basis: 'plan',
  cite: 'causeway-assumptions: a plan that marks only the yes',
  parties: ['ecm'],
  files: {},
}

test('a blank cell of a yes-or-no element is N where the partner writes no so', async () => {
  const file = findFile('MIF')
  if (!file) throw new Error('no MIF')
  const own = layoutOf(file, { day })
  const sheets = [
    { name: '', columns: own.columns.map(column => ({ element: column.element.id, nth: column.nth || 1 })) },
  ]
  const theirs: PartnerProfile = {
    ...profile,
    files: { [file.id]: { format: 'csv', sheets, yesNo: { yes: 'X', no: '' } } },
  }
  const layout = layoutOf(file, { day, profile: theirs })
  const rows = [...sampleRows(layout, { rows: 12, seed: 4 })]
  const place = layout.columns.findIndex(column => column.element.is === 'yes-no')
  expect(new Set(rows.map(row => row[place]))).toContain('N')
  async function* made(): AsyncGenerator<readonly string[]> {
    yield* rows
  }
  let text = ''
  for await (const chunk of writtenFile(made(), layout, layout, 'csv')) text += Buffer.from(chunk).toString()
  const read: (string | undefined)[] = []
  const answer = await checkFile(
    requestFor(prepareChecker(day, [theirs]), bytesSource('file.csv', Buffer.from(text)), {
      profile: theirs.id,
    }),
    { finding: finding => expect(finding.code).toBe('nothing'), row: row => read.push(row.values[place]) },
  )
  expect(answer.receipt.profile).toBe(theirs.id)
  expect(read).toEqual(rows.map(row => row[place]))
})
