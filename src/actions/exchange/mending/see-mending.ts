/** How far the mending of a file has come, its columns, and what was found in groups. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { codeLookup } from '#files/code-lookup.ts'
import { findCodeSet } from '#files/guidance.ts'
import type { Column, Layout } from '#files/layout.ts'
import { valueTypes } from '#files/values/all.ts'
import { expectedIn } from '#files/words/expectations.ts'
import { type Language, tell as tellFinding } from '#files/words/find.ts'
import { findMending, listMendingGroups } from '#store/exchange/mending.ts'
import { findNewerOfSet, findTransmission } from '#store/exchange/transmissions.ts'
import { action } from '../../action.ts'
import { refuse } from '../../refusals.ts'
import { objectOf } from '../steps/job-of.ts'
import { findMendingLayout } from './mending-layout.ts'

/** Longer lists are typed, with what may have been meant to choose from. */
const longestList = 400

const choice = z.strictObject({
  value: z.string().describe('What is put into the cell'),
  label: z.string().describe('What it means'),
})

const shownColumn = z.strictObject({
  key: z.string().describe('The guidance’s element'),
  heading: z.string().describe('The heading of the layout'),
  names: z.boolean().describe('True for what tells whose row it is: shown beside the cells to mend'),
  expected: z.string().describe('What may stand in it'),
  example: z.string().describe('An example'),
  choices: z.array(choice).nullable().describe('What can be chosen from; null where it is typed'),
})

const shownGroup = z.strictObject({
  number: z.number().describe('Its number'),
  code: z.string().describe('What was found'),
  element: z.string().nullable().describe('In which column'),
  holds: z.boolean().describe('True: rows are held for it. False: a warning'),
  count: z.number().describe('How often it was found'),
  left: z.number().describe('How often it is not mended yet'),
  wrong: z.string().describe('What is wrong'),
  mend: z.string().describe('How to mend it'),
})

export const seeMending = action({
  name: 'exchange.see-mending',
  says: 'How far the mending of a file has come: its columns, what was found in groups, what is left.',
  permission: 'exchange/send',
  asks: 'query',
  takes: z.strictObject({
    transmission: z.uuid().describe('The file'),
    language: z.enum(['en', 'es']).default('en').describe('Language of the words'),
  }),
  gives: z.strictObject({
    state: z
      .enum(['none', 'opening', 'open', 'sending', 'sent', 'given-up'])
      .describe('none: nobody has begun'),
    sentAs: z.string().nullable().describe('The mended file, once it is sent'),
    rows: z.number().describe('Rows laid out'),
    left: z.number().describe('Rows that would still be held'),
    mended: z.number().describe('Rows that were changed or left out'),
    more: z.boolean().describe('True when there are more rows than can be mended here'),
    newer: z
      .strictObject({
        transmission: z.string().describe('Its id'),
        fileName: z.string().describe('The sender’s name of the file; may name a person'),
        receivedAt: z.string().describe('When it came'),
      })
      .nullable()
      .describe('A file of the same kind from the same partner that came after this one, while it is mended'),
    columns: z.array(shownColumn).describe('The columns of the file, in the order of the cells'),
    groups: z.array(shownGroup).describe('What was found, what holds rows first'),
  }),
  changes: false,
  refuses: ['exchange/no-such-transmission'],
  async run(asked, { tx, organizationId, tell }) {
    const transmission = await findTransmission(tx, organizationId, asked.transmission)
    if (!transmission) return refuse('exchange/no-such-transmission')
    const mended = { organizationId, transmissionId: transmission.id }
    const mending = await findMending(tx, mended)
    const isOpen = mending?.state === 'open' || mending?.state === 'sending'
    const layout = isOpen ? await findMendingLayout(tx, transmission) : null
    const groups = isOpen ? await listMendingGroups(tx, mended) : []
    const newer = isOpen ? await findNewerOfSet(tx, transmission) : null
    tell({ objects: [objectOf(transmission.id)] })
    return done({
      state: mending?.state ?? ('none' as const),
      sentAs: mending?.sent_transmission_id ?? null,
      rows: mending?.row_count ?? 0,
      left: mending?.left_count ?? 0,
      mended: mending?.mended_count ?? 0,
      more: mending?.has_more ?? false,
      newer: newer && { transmission: newer.id, fileName: newer.file_name, receivedAt: newer.created_at },
      columns: layout
        ? layout.columns.map(column => shownColumnOf(column, layout.layout, asked.language))
        : [],
      groups: groups
        .map(group => ({
          number: group.number,
          code: group.code,
          element: group.element === '' ? null : group.element,
          holds: group.consequence !== 'accepted-with-warning',
          count: group.place_count,
          left: group.left_count,
          ...wordsOf(group.first, asked.language),
        }))
        .toSorted((one, other) => Number(other.holds) - Number(one.holds) || other.count - one.count),
    })
  },
})

function wordsOf(first: Parameters<typeof tellFinding>[0], language: Language) {
  const { wrong, mend } = tellFinding(first, language)
  return { wrong, mend }
}

function shownColumnOf(column: Column, layout: Layout, language: Language) {
  const { key, heading, element } = column
  const context = { element, style: layout.style, day: layout.day }
  const naming: readonly string[] = layout.file.keeping?.by ?? []
  return {
    key,
    heading,
    names: naming.includes(element.id) || layout.file.key?.includes(element.id) === true,
    expected: expectedIn(language, valueTypes[element.is].expected(context)),
    example: element.example,
    choices: choicesFor(column, layout, language),
  }
}

function choicesFor({ element }: Column, { style, day }: Layout, language: Language) {
  if (element.is === 'yes-no')
    return [style.yesNo.yes, style.yesNo.no].map(value => ({ value, label: value }))
  if (element.is === 'indicator') return [{ value: style.indicators.yes, label: style.indicators.yes }]
  const codeSet = element.is === 'code' && element.codeSet !== undefined ? findCodeSet(element.codeSet) : null
  if (!codeSet || codeSet.open) return null
  const lookup = codeLookup(codeSet, day, style.codes[codeSet.id])
  if (lookup.codes.length > longestList) return null
  return lookup.codes.map(({ code, label, labelEs }) => ({
    value: lookup.write(code),
    label: language === 'es' ? (labelEs ?? label) : label,
  }))
}
