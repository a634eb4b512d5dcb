/** What a finding means, with a wrong value beside a right one. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { explainFinding as explain } from '#files/derive/help/explain-finding.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { consequence, language, shownSource } from './forms.ts'

export const explainFinding = action({
  name: 'help.explain-finding',
  says: 'What a finding means, how to mend it, a wrong value beside a right one, and where it is written.',
  permission: 'anyone',
  takes: z.strictObject({
    code: z.string().max(100).describe('The finding’s code, such as cell/missing'),
    language,
  }),
  gives: z.strictObject({
    code: z.string(),
    about: z.enum(['file', 'x12']).describe('The State’s files, or X12 claims'),
    consequence,
    wrong: z.string().describe('What is wrong'),
    expected: z.string().describe('What was expected'),
    mend: z.string().describe('How to mend it'),
    right: z.string().nullable().describe('A value that is right'),
    wrongValue: z.string().nullable().describe('A value that draws the finding'),
    cells: z
      .array(z.strictObject({ element: z.string(), label: z.string(), wrong: z.string(), right: z.string() }))
      .describe('A made-up row that draws it beside one that does not, in the columns that matter'),
    file: z.string().nullable().describe('The file of that row'),
    elements: z
      .array(z.strictObject({ file: z.string(), element: z.string(), label: z.string() }))
      .describe('What it looks at'),
    source: shownSource
      .nullable()
      .describe('Where it is written; null where the form of a file itself asks it'),
  }),
  changes: false,
  refuses: ['help/no-such-finding'],
  run: asked => {
    const explained = explain(asked.code, asked.language)
    if (explained === null) return Promise.resolve(refuse('help/no-such-finding'))
    const { cells, elements } = explained
    return Promise.resolve(done({ ...explained, cells: [...cells], elements: [...elements] }))
  },
})
