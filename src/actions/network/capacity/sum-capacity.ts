/** What providers last said of their capacity, contract by contract, beside what was agreed. */
import { z } from 'zod'
import { done } from '#base/result.ts'
import { type ContractHistory, sideOf, versionOn } from '#domain/network/contract.ts'
import { listLatestCapacity } from '#store/network/capacity.ts'
import { listPartyNames } from '#store/network/partners.ts'
import { action } from '../../action.ts'
import { next, pageOf, paging, readCursor } from '../../requests/paging.ts'
import { allContracts } from '../dues/dues-between.ts'
import { day, id } from '../fields.ts'

const line = z.strictObject({
  program: z.enum(['ecm', 'community-supports']),
  code: z.string().nullable().describe('Population of Focus or Community Support; null for ECM as a whole'),
  agreed: z.int().nullable().describe('Most members by the contract; null where it names none'),
  serving: z.int().nullable().describe('Members served, as last reported; null while nothing was'),
  able: z.int().nullable().describe('Members it could serve, as last reported'),
  asOf: day.nullable().describe('The day that the report tells of'),
})

export const sumCapacity = action({
  name: 'network.sum-capacity',
  says: 'The last report of capacity under each contract in force, beside what was agreed.',
  permission: 'network/read',
  takes: z.strictObject({
    program: z.enum(['ecm', 'community-supports']).optional().describe('Only this'),
    code: z.string().max(20).optional().describe('Only this Population of Focus or Community Support'),
    ...paging,
  }),
  gives: z.strictObject({
    contracts: z.array(
      z.strictObject({
        contractId: id,
        number: z.string(),
        partnerId: id,
        partnerName: z.string(),
        canReport: z.boolean().describe('True where your organization reports under this contract'),
        lines: z.array(line),
      }),
    ),
    next,
  }),
  changes: false,
  refuses: ['request/no-such-cursor'],
  async run({ program, code, cursor, limit }, context) {
    const { tx, organizationId, today } = context
    const list = `capacity ${program ?? ''} ${code ?? ''}`
    const after = readCursor(context, list, z.string(), cursor)
    if (!after.ok) return after
    const reports = await listLatestCapacity(tx, organizationId)
    const contracts = await allContracts(context)
    const partnerOf = ({ contract }: ContractHistory) =>
      contract.payerId === organizationId ? contract.providerId : contract.payerId
    const names = await listPartyNames(tx, organizationId, contracts.map(partnerOf))
    const all = contracts.flatMap(history => {
      const lines = agreedOn(history, today).flatMap(agreed => {
        const said = reports.find(
          each =>
            each.contractId === history.contract.id &&
            each.program === agreed.program &&
            each.code === agreed.code,
        )
        const isWanted =
          (program === undefined || agreed.program === program) &&
          (code === undefined || agreed.code === code)
        if (!isWanted) return []
        const { serving = null, able = null, asOf = null } = said ?? {}
        return [{ ...agreed, serving, able, asOf }]
      })
      const { id: contractId, number, otherId } = history.contract
      const partnerId = partnerOf(history)
      const canReport = sideOf(history.contract, organizationId) === 'provider' || otherId === null
      const partnerName = names.get(partnerId) ?? partnerId
      return lines.length === 0 ? [] : [{ contractId, number, partnerId, partnerName, canReport, lines }]
    })
    const ordered = all.toSorted((one, other) => (placeOf(one) < placeOf(other) ? -1 : 1))
    const rest = ordered.filter(each => after.value === null || placeOf(each) > after.value)
    const page = pageOf(context, list, rest, limit, placeOf)
    return done({ contracts: [...page.rows], next: page.next })
  },
})

function placeOf(each: { readonly partnerName: string; readonly contractId: string }): string {
  return `${each.partnerName} ${each.contractId}`
}

type Agreed = Pick<z.output<typeof line>, 'program' | 'code' | 'agreed'>

/** What a contract in force is for, each with the number that it names. */
function agreedOn(history: ContractHistory, today: Parameters<typeof versionOn>[1]): readonly Agreed[] {
  const terms = versionOn(history, today)?.terms
  if (terms === undefined) return []
  const { ecm, communitySupports } = terms
  return [
    ...(ecm ? [{ program: 'ecm' as const, code: null, agreed: ecm.mostMembers }] : []),
    ...(ecm?.populations ?? []).map(({ population, mostMembers }) => ({
      program: 'ecm' as const,
      code: population,
      agreed: mostMembers,
    })),
    ...communitySupports.map(({ support, mostMembers }) => ({
      program: 'community-supports' as const,
      code: support,
      agreed: mostMembers,
    })),
  ]
}
