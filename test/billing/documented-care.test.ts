/** Care that was documented becomes service lines, each once: on both databases, from the entry to the sent invoice. */
import { beforeAll, expect, test } from 'vitest'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import { exchangeJobs } from '#actions/exchange/all-jobs.ts'
import { takeInMembers } from '#actions/members/take-in.ts'
import type { PersonActor } from '#domain/people/actor.ts'
import { makeMember, mustAsk, once, openTestHouse, type TestHouse } from '../actions/house.ts'
import { writeDown } from '../casework/house.ts'
import { forEachDatabase } from '../databases/databases.ts'
import { bytesOf, layoutFor, placeOf, receive, rowsOf, work } from '../exchange/house.ts'
import { makeWorld, providerBlock, type World } from './house.ts'

const file = layoutFor('MIF')

forEachDatabase((_, openDatabase) => {
  let house: TestHouse
  let world: World
  let manager: PersonActor
  let members: readonly string[]
  beforeAll(async () => {
    house = await openTestHouse(await openDatabase())
    world = await makeWorld(house)
    manager = await makeMember(house, world.provider, ['lead-care-manager'])
    const supervisor = await makeMember(house, world.provider, ['supervisor'])
    const rows = rowsOf(file, 3).map(row =>
      row
        .with(placeOf(file, 'ecmMemberRecord'), 'Continuing')
        .with(placeOf(file, 'memberAssignmentDate'), '11/01/2026'),
    )
    await receive(house, supervisor, await bytesOf(file, rows), { partner: world.plan.id })
    await work(house, [...exchangeJobs, takeInMembers])
    const listed = (await mustAsk(house, 'members.list-members', supervisor, {
      limit: 10,
    })) as ActionAnswer<'members.list-members'>
    members = listed.members.map(({ id }) => id)
  }, 120_000)

  const must = async <Name extends ActionName>(name: Name, input: ActionInput<Name>) =>
    (await mustAsk(house, name, world.biller, input as object, once(house))) as ActionAnswer<Name>
  const bill = () => must('billing.bill-care', { partner: world.plan.id, month: '2026-11' })
  const met = (minutes: string, more: object = {}) => ({
    kind: 'encounter',
    on: '2026-11-10',
    said: {
      service: 'coordination',
      mode: 'in-person',
      staff: 'clinical',
      minutes,
      place: '11',
      ...more,
    },
  })

  test('each documented service is drafted once, and billed once', async () => {
    const [one, two, three] = members
    await writeDown(house, manager, one ?? '', [met('30'), met('15'), met('15', { mode: 'phone' })])
    await writeDown(house, manager, two ?? '', [{ ...met('60'), isPart2: true }])
    await writeDown(house, manager, three ?? '', [{ ...met('15'), on: '2026-10-31' }])
    const billed = await bill()
    expect(billed).toMatchObject({ invoices: 1, services: 2, notBilled: [] })
    // In the draft it is taken, and another draft holds none of it.
    expect(await bill()).toMatchObject({ draft: null, services: 0 })
    const draft = billed.draft ?? ''
    const seen = await must('billing.see-draft', { draft })
    const lines = seen.content.invoices[0]?.lines ?? []
    expect(
      lines
        .map(({ facts, from }) => [facts.procedureCodeModifier, facts.serviceUnitCount, from?.length])
        .sort(),
    ).toEqual([
      ['U1', '1', 1],
      ['U1', '3', 2],
    ])
    const content = {
      facts: { ...seen.content.facts, ...providerBlock, primaryPayerIdentifier: 'SAMPLEPLAN' },
      invoices: seen.content.invoices.map(invoice => ({
        ...invoice,
        facts: { ...invoice.facts, invoiceAmount: (lines.length * 100).toFixed(2) },
        lines: invoice.lines.map(line => ({
          ...line,
          facts: {
            ...line.facts,
            placeOfService: line.facts['procedureCodeModifier#2'] === 'GQ' ? '10' : '11',
            memberDiagnosisCode: 'Z59.00',
            serviceUnitCount: '1',
            serviceUnitCost: '100.00',
            serviceChargeAmount: '100.00',
          },
        })),
      })),
    }
    const saved = await must('billing.save-draft', { draft, version: 1, content })
    expect(saved.check.findings.filter(({ consequence }) => consequence.startsWith('rejects'))).toEqual([])
    const invoices = content.invoices.map(({ id }) => id)
    const number = Object.values(saved.numbers)[0] ?? ''
    await must('billing.send-invoices', { draft, version: 2, invoices })
    expect(await bill()).toMatchObject({ draft: null, services: 0 })
    // Somebody who puts the same entries into another draft by hand is refused.
    const begun = await must('billing.begin-draft', {
      partner: world.plan.id,
      party: 'ecm',
      month: '2026-11',
    })
    const copied = {
      ...content,
      invoices: content.invoices.map(invoice => ({
        ...invoice,
        facts: { ...invoice.facts, invoiceNumber: '' },
      })),
    }
    const again = await must('billing.save-draft', { draft: begun.draft, version: 1, content: copied })
    const refused = await ask(
      house,
      'billing.send-invoices',
      world.biller,
      { draft: begun.draft, version: again.version, invoices },
      once(house),
    )
    expect(refused).toMatchObject({ ok: false })
    // A correction of what was sent keeps what its lines came from.
    const { draft: correction } = await must('billing.correct-invoice', { partner: world.plan.id, number })
    const corrected = await must('billing.see-draft', { draft: correction })
    expect(corrected.content.invoices[0]?.lines.flatMap(({ from }) => from ?? [])).toHaveLength(3)
  })
})
