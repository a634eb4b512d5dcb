/** What stands in the cells of the same finding, so that equal ones can be mended by one choice. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { listMendingGroups } from '#store/exchange/mending.ts'
import { listFoundValues as listStored } from '#store/exchange/mending-rows.ts'
import { findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../steps/job-of.ts'
import { findMendingLayout } from './mending-layout.ts'
import { suggestionsOf } from './shown-row.ts'

export const listFoundValues = action({
  name: 'exchange.list-found-values',
  says: 'The different texts in the cells of one group of findings, with how many rows have each.',
  permission: 'exchange/send',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    group: z.int().min(1).describe('The group of findings'),
    limit: z.int().min(1).max(200).default(50).describe('How many at most, the most frequent first'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: z.strictObject({
    values: z
      .array(
        z.strictObject({
          found: z.string().describe('What stood there; empty for a blank'),
          count: z.number().describe('In how many rows'),
          left: z.number().describe('In how many it is not mended yet'),
          suggestions: z
            .array(
              z.strictObject({
                value: z.string().describe('What to put in'),
                label: z.string().describe('In words'),
              }),
            )
            .describe('What may have been meant'),
        }),
      )
      .describe('The most frequent first'),
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission', 'exchange/no-such-row'],
  async run(asked, { tx, organizationId, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    const groups = await listMendingGroups(tx, mended)
    const group = groups.find(({ number }) => number === asked.group)
    const layout = await findMendingLayout(tx, transmission)
    if (!group || !layout) return refuse('exchange/no-such-row')
    tell({ objects: [objectOf(transmission.id)] })
    const values = await listStored(tx, mended, asked.group, asked.limit)
    const suggest = suggestionsOf(layout, asked.language)
    return done({
      values: values.map(value => ({
        ...value,
        suggestions: suggest({ ...group.first, found: value.found, group: group.number }),
      })),
    })
  },
})
