/** Lists the folders that partners have over SFTP. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { answerName } from '#domain/sftp/names.ts'
import { action } from '../action.ts'
import { partnerFolders } from './partner-folders.ts'

const sample = { fileName: 'march.xlsx', number: 1, kind: 'receipt', answerName: 'receipt.json' } as const

export const listFolders = action({
  name: 'sftp.list-folders',
  says: 'The folders over SFTP: one in to-causeway and one in from-causeway for each partner under contract.',
  permission: 'exchange/read',
  takes: z.strictObject({}),
  gives: z.strictObject({
    folders: z.array(
      z.strictObject({
        partner: z.string().describe('The partner’s id'),
        partnerName: z.string().describe('The partner’s name'),
        name: z.string().describe('What its folders are called'),
        answerPattern: z.string().nullable().describe('How answers are named; null: our own way'),
        example: z.string().describe('What a receipt is called by that: of march.xlsx, the first receipt'),
      }),
    ),
  }),
  // A partner that has no folder yet gets one.
  changes: true,
  withoutKey: true,
  refuses: [],
  async run(_asked, context) {
    const folders = await partnerFolders(context)
    return done({
      folders: folders.map(each => ({
        partner: each.partner_organization_id,
        partnerName: each.partnerName,
        name: each.name,
        answerPattern: each.answer_pattern,
        example: answerName({ ...sample, day: context.today }, each.answer_pattern),
      })),
    })
  },
})
