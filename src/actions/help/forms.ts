/** Fields that several answers of help share. */
import { z } from 'zod'

export const language = z.enum(['en', 'es']).default('en').describe('Language of the words')

export const consequence = z
  .enum(['rejects-file', 'rejects-row', 'accepted-with-warning', 'note'])
  .describe('What it does to its row')

export const shownSource = z.strictObject({
  cite: z.string().describe('The document and the place in it'),
  basis: z.enum(['dhcs', 'plan', 'assumed']).describe('The State’s text, what plans do, or our assumption'),
  reading: z.string().nullable().describe('Our reading, where the guidance is silent'),
  since: z.string().describe('First day'),
  until: z.string().nullable().describe('Last day, or null'),
  title: z.string().nullable().describe('Title of the document'),
  publisher: z.string().nullable().describe('Who published it'),
  address: z.string().nullable().describe('Where it can be read'),
})

export const elementInShort = {
  element: z.string().describe('Id of the element'),
  label: z.string().describe('The guidance’s heading'),
  help: z.string().describe('What goes in'),
  example: z.string().describe('A right value'),
  needs: z
    .array(
      z.strictObject({
        party: z.enum(['ecm', 'community-supports']),
        needed: z.string().describe('When it must be filled in'),
      }),
    )
    .describe('One where all parties need it alike'),
}
