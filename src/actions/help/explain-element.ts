/** One column of a file in plain words. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { explainElement as explain } from '#files/derive/help/explain-element.ts'
import { findFile } from '#files/guidance.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { elementInShort, language, shownSource } from './forms.ts'

export const explainElement = action({
  name: 'help.explain-element',
  says: 'What goes into a column of a file: when it is needed, how it is written, its codes, its rules.',
  permission: 'anyone',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file, by the guidance’s id or short name'),
    element: z.string().max(100).describe('Id of the element'),
    language,
  }),
  gives: z.strictObject({
    ...elementInShort,
    file: z.string(),
    fileName: z.string().describe('The guidance’s own name of the file'),
    format: z.string().describe('What a right value looks like, in words'),
    blankMeans: z.string().nullable().describe('What a blank says, where it says something'),
    alsoCalled: z.array(z.string()).describe('Other headings that are understood'),
    codes: z.array(z.strictObject({ code: z.string(), label: z.string() })).describe('Values that it takes'),
    moreCodes: z.int().describe('How many more there are'),
    findings: z
      .array(z.strictObject({ code: z.string(), expected: z.string() }))
      .describe('Findings that look at it and at others of its row'),
    source: shownSource,
  }),
  changes: false,
  refuses: ['help/no-such-element'],
  run: (asked, { today }) => {
    const file = findFile(asked.file)
    const explained = file && explain(file, asked.element, today, asked.language)
    if (!file || !explained) return Promise.resolve(refuse('help/no-such-element'))
    return Promise.resolve(
      done({
        ...explained,
        file: file.id,
        fileName: file.name,
        needs: [...explained.needs],
        alsoCalled: [...explained.alsoCalled],
        codes: [...explained.codes],
        findings: [...explained.findings],
      }),
    )
  },
})
