/** Looks for words in everything that help explains. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { searchHelp } from '#files/derive/help/search-help.ts'
import { action } from '../action.ts'
import { language } from './forms.ts'

export const searchInHelp = action({
  name: 'help.search',
  says: 'Look for words in help: findings, columns of files, and the words of the trade.',
  permission: 'anyone',
  // People type what they have before them, and that may be a member's.
  asks: 'body',
  takes: z.strictObject({
    words: z.string().max(200).describe('What to look for; all words must be there'),
    limit: z.int().min(1).max(100).default(30).describe('How many hits at most'),
    language,
  }),
  gives: z.strictObject({
    hits: z.array(
      z.strictObject({
        kind: z.enum(['word', 'file', 'element', 'finding']),
        id: z.string().describe('Its id, or the finding’s code'),
        file: z.string().nullable().describe('Of an element: its file'),
        title: z.string(),
        says: z.string(),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  run: (asked, { today }) =>
    Promise.resolve(done({ hits: [...searchHelp(asked.words, today, asked.language, asked.limit)] })),
})
