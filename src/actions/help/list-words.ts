/** Lists the words of the trade in plain words. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { glossary } from '#guidance/glossary.ts'
import { action } from '../action.ts'
import { language } from './forms.ts'

export const listWords = action({
  name: 'help.list-words',
  says: 'The words of the trade in plain words.',
  permission: 'anyone',
  takes: z.strictObject({ language }),
  gives: z.strictObject({
    words: z.array(
      z.strictObject({
        id: z.string(),
        word: z.string(),
        short: z.string().nullable().describe('How it is written short'),
        says: z.string().describe('What it means'),
        cite: z.string().describe('Where the State speaks of it'),
        basis: z.enum(['dhcs', 'plan', 'assumed']),
      }),
    ),
  }),
  changes: false,
  refuses: [],
  run: asked =>
    Promise.resolve(
      done({
        words: glossary
          .map(({ id, word, short, says, cite, basis }) => ({
            id,
            word: word[asked.language],
            short: short ?? null,
            says: says[asked.language],
            cite,
            basis,
          }))
          .toSorted((one, other) => one.word.localeCompare(other.word, asked.language)),
      }),
    ),
})
