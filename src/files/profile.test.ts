/** Tests that profiles are read as they were written, and refused with every problem and its place. */
import { describe, expect, test } from 'vitest'
import { profiles } from '#guidance/all-profiles.ts'
import { readProfile, writeProfile } from './profile.ts'

const columns = (ids: readonly string[]): { element: string }[] => ids.map(element => ({ element }))
const tracker = ['memberCin', 'providerType', 'outreachAttemptDate', 'outreachAttemptMethod']

/** A small profile that is right, with changes to its only file. */
function profileWith(changes: object, file = 'ecm/initial-outreach-tracker'): object {
  const sheets = [{ name: 'Log', columns: columns(tracker) }]
  return {
    id: 'my-plan',
    name: 'My Plan',
    parties: ['ecm'],
    files: { [file]: { format: 'xlsx', sheets, ...changes } },
  }
}

function problemsOf(json: unknown): string[] {
  const read = readProfile(json)
  if (read.ok) return []
  expect(read.refusal.code).toBe('profile/not-valid')
  return read.refusal.says.split('\n').slice(1)
}

describe('readProfile', () => {
  for (const profile of profiles) {
    test(`reads ${profile.id} as it was written`, () => {
      expect(readProfile(JSON.parse(writeProfile(profile)))).toEqual({ ok: true, value: profile })
    })
  }

  test('takes what is not said of dates and authority as: always, and what the plan does', () => {
    const read = readProfile(profileWith({}))
    expect(read.ok && read.value).toMatchObject({ since: '2022-01-01', basis: 'plan', id: 'my-plan' })
  })

  test('says all problems at once, each with its place', () => {
    const bad = {
      id: 'My Plan',
      parties: ['ecm', 'nobody'],
      colour: 'blue',
      files: {
        'ecm/initial-outreach-tracker': {
          format: 'pdf',
          sheets: [{ name: 'Log', columns: [] }],
          dates: 'DD/MM/YYYY',
        },
      },
    }
    expect(problemsOf(bad)).toEqual([
      '- id: must be small letters, digits and hyphens: my-plan.',
      '- name: is missing; it must be text.',
      '- party 2: must be one of "ecm", "community-supports".',
      '- files, ecm/initial-outreach-tracker, format: must be one of "xlsx", "csv".',
      '- files, ecm/initial-outreach-tracker, sheet 1, columns: must not be empty.',
      expect.stringContaining('- files, ecm/initial-outreach-tracker, dates: must be one of "MM/DD/YYYY"'),
      '- the whole: nobody knows “colour”.',
    ])
  })

  test.each([null, undefined, 'text', 7, [], true])('refuses %s', json => {
    expect(problemsOf(json)).toHaveLength(1)
  })

  test('counts the problems that are too many to list', () => {
    const sheets = [
      { name: 'Log', columns: Array.from({ length: 300 }, (_, at) => ({ element: `unknown${at}` })) },
    ]
    const problems = problemsOf(profileWith({ sheets }))
    expect(problems).toHaveLength(101)
    expect(problems.at(-1)).toBe('- and 204 more')
  })
})

describe('references', () => {
  const place = '- files, ecm/initial-outreach-tracker'
  const cases: readonly (readonly [string, object, string])[] = [
    [
      'a file that the guidance does not have',
      profileWith({}, 'ecm/outreach'),
      '- files, ecm/outreach, the guidance has no such file',
    ],
    [
      'an element that the file does not have, with the likeliest',
      profileWith({
        sheets: [{ name: 'Log', columns: columns([...tracker, 'attemptMethod', 'MEMBERCIN']) }],
      }),
      `${place}, sheet 1, column 5: the file has no element “attemptMethod” (perhaps “outreachAttemptMethod”).`,
    ],
    [
      'an element twice',
      profileWith({
        sheets: [{ name: 'Log', columns: [...columns(tracker), { element: 'memberCin', heading: 'Again' }] }],
      }),
      `${place}, sheet 1, column 5: “memberCin” stands on this sheet twice.`,
    ],
    [
      'the same heading twice',
      profileWith({ sheets: [{ name: 'Log', columns: [...columns(tracker), { extra: 'PROVIDER TYPE' }] }] }),
      `${place}, sheet 1, column 5: an earlier column has the same heading.`,
    ],
    [
      'a column that is neither',
      profileWith({ sheets: [{ name: 'Log', columns: [...columns(tracker), { heading: 'Alone' }] }] }),
      `${place}, sheet 1, column 5: must have either “element” or “extra”.`,
    ],
    [
      'a number for an element with one column',
      profileWith({
        sheets: [{ name: 'Log', columns: [{ element: 'memberCin', nth: 2 }, ...columns(tracker.slice(1))] }],
      }),
      `${place}, sheet 1, column 1: “memberCin” has only one column.`,
    ],
    [
      'an element that is always needed and left out unsaid',
      profileWith({ sheets: [{ name: 'Log', columns: columns(tracker.slice(1)) }] }),
      `${place}, sheets: “memberCin” is always needed; give it a column, or name it in omits.`,
    ],
    [
      'an unknown code set',
      profileWith({ codes: { colours: { r: 'red' } } }),
      `${place}, codes: the guidance has no code set “colours”.`,
    ],
    [
      'an unknown code',
      profileWith({ codes: { 'outreach-method': { P: 'Phone', S: 'Smoke' } } }),
      `${place}, codes, outreach-method, S: the guidance’s list has no “Smoke”.`,
    ],
    ['a delimiter in a workbook', profileWith({ delimiter: '|' }), `${place}, delimiter: only for csv.`],
    [
      'an unknown word of a file name',
      profileWith({ fileName: '{TYPE}_{MOON}.xlsx' }),
      `${place}, fileName: nobody knows {MOON}.`,
    ],
    [
      'sheets that nothing joins',
      profileWith({
        sheets: [
          { name: 'One', columns: columns(['memberCin']) },
          { name: 'Two', columns: columns(tracker.slice(1)) },
        ],
      }),
      `${place}, sheet 1: has no element that joins it to the last sheet (see joinedBy).`,
    ],
    [
      'a join on what the last sheet lacks',
      profileWith({
        sheets: [
          { name: 'One', columns: columns(['memberCin']) },
          { name: 'Two', columns: columns(tracker.slice(1)) },
        ],
        joinedBy: ['memberCin'],
      }),
      `${place}, joining element 1: “memberCin” must stand on the last sheet, whose rows are the file’s.`,
    ],
    [
      'a party that the file is not for',
      { ...profileWith({}), parties: ['community-supports'] },
      `${place}, the file is for ecm; the profile is not (see parties).`,
    ],
  ]
  for (const [what, json, problem] of cases) {
    test(`names ${what}`, () => {
      expect(problemsOf(json).some(said => said.startsWith(problem))).toBe(true)
    })
  }

  test('lets a needed element be left out when that is said', () => {
    const sheets = [{ name: 'Log', columns: columns(tracker.slice(1)) }]
    expect(problemsOf(profileWith({ sheets, omits: ['memberCin'] }))).toEqual([])
  })
})
