/** Example rows of files that are mended. */
import type { Example, Owner } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'

const mended = (owner: Owner) => ({
  organization_id: owner.organizationId,
  transmission_id: owner.id('transmission'),
})

const finding = { code: 'cell/missing', consequence: 'rejects-row', where: { row: 2, element: 'memberCin' } }

/** After those of exchange: a mending points to its transmission. */
export const mendingExamples: readonly Example[] = [
  {
    table: 'mending',
    row: owner => ({
      ...mended(owner),
      state: 'open',
      opened_by_kind: 'person',
      opened_by_id: owner.personId,
      opened_at: at,
      touched_at: at,
    }),
  },
  {
    table: 'mending_group',
    row: owner => ({
      ...mended(owner),
      number: 1,
      code: 'cell/missing',
      element: 'memberCin',
      consequence: 'rejects-row',
      first: finding,
      place_count: 1,
      left_count: 1,
    }),
  },
  {
    table: 'mending_row',
    row: owner => ({
      ...mended(owner),
      number: 1,
      sheet_index: 0,
      sheet: '',
      row: 2,
      is_held: true,
      is_left: true,
      cells: JSON.stringify(['', `Sample ${owner.word}`]),
      findings: JSON.stringify([finding]),
    }),
  },
  {
    table: 'mending_place',
    row: owner => ({
      ...mended(owner),
      group_number: 1,
      place: 1,
      row_number: 1,
      found: '',
      is_left: true,
    }),
  },
]
