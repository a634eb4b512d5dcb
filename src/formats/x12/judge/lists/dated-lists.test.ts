/** Our copies of the lists that others keep: what they say of themselves, and that nothing assumed refuses a claim. */
import { describe, expect, test } from 'vitest'
import { adjustmentReasons, remarkCodes } from '../../sets/code-lists-adjustments.ts'
import { countries, placesOfService, states } from '../../sets/code-lists-places.ts'
import { claimStatusCategories, claimStatuses } from '../../sets/code-lists-statuses.ts'
import { judgeFindingCodes } from '../finding-codes.ts'
import { externalLists } from './external-lists.ts'

const lists = {
  carc: adjustmentReasons,
  rarc: remarkCodes,
  'claim-status': claimStatuses,
  'claim-status-category': claimStatusCategories,
  'place-of-service': placesOfService,
  'us-state': states,
  country: countries,
} as const

describe.each(Object.entries(lists))('%s', (name, { asOf, codes, assumed, stopped }) => {
  test('has each code once, and none both in use and stopped', () => {
    const all = [...codes, ...Object.keys(stopped)]
    expect(all.filter((code, at) => all.indexOf(code) !== at)).toEqual([])
    expect(assumed.filter(code => !codes.includes(code))).toEqual([])
    expect(Object.values(stopped).filter(({ on }) => on > asOf)).toEqual([])
  })

  test('refuses nothing by what it only assumes', () => {
    const isSure = assumed.length === 0 && Object.values(stopped).every(({ basis }) => basis === 'published')
    const found = Object.entries(externalLists).find(([id]) => id === name)?.[1]
    const codesOfList = isSure ? [] : [found?.unknown, found?.stopped]
    const consequences = codesOfList.map(code => code && judgeFindingCodes[code].consequence)
    expect(consequences.filter(each => each !== 'accepted-with-warning')).toEqual([])
  })
})
