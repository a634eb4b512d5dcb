/** A file of the guidance in plain words: every column of it, or one as a whole. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { elementsInShort } from '#files/derive/help/explain-element.ts'
import { sourceOf } from '#files/derive/help/sources.ts'
import { fileDefinitions, findFile } from '#files/guidance.ts'
import { action } from '../action.ts'
import { refuse } from '../refusals.ts'
import { elementInShort, language, shownSource } from './forms.ts'

export const explainFile = action({
  name: 'help.explain-file',
  says: 'What a file of the guidance is for, who sends it to whom, and each of its columns in plain words.',
  permission: 'anyone',
  takes: z.strictObject({
    file: z.string().max(100).describe('The file, by the guidance’s id or short name'),
    language,
  }),
  gives: z.strictObject({
    file: z.string(),
    short: z.string().describe('Its short name'),
    name: z.string().describe('The guidance’s own name of it'),
    says: z.string().describe('What it is for'),
    from: z.array(z.string()).describe('Who sends it'),
    to: z.array(z.string()).describe('Who receives it'),
    due: z.array(z.string()).describe('When it is due'),
    elements: z.array(z.strictObject(elementInShort)).describe('Its columns, in the guidance’s order'),
    source: shownSource,
  }),
  changes: false,
  refuses: ['help/no-such-element'],
  run: (asked, { today }) => {
    const file = findFile(asked.file)
    if (!file || !fileDefinitions.includes(file)) return Promise.resolve(refuse('help/no-such-element'))
    return Promise.resolve(
      done({
        file: file.id,
        short: file.short,
        name: file.name,
        says: file.says[asked.language],
        from: [...file.from],
        to: [...file.to],
        due: file.clocks
          .filter(clock => clock.since <= today && (clock.until === undefined || today <= clock.until))
          .map(clock => clock.says[asked.language]),
        elements: elementsInShort(file, today, asked.language).map(each => ({
          ...each,
          needs: [...each.needs],
        })),
        source: sourceOf(file),
      }),
    )
  },
})
