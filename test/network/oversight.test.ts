/** Oversight: vetting, readiness, audits and grievances, by their tables of moves and their clocks. */
import { describe, expect, test } from 'vitest'
import type { CorrectiveSaid, CorrectiveStep, FindingState } from '#domain/network/audits.ts'
import {
  auditMoves,
  auditStates,
  clockOfFinding,
  correctiveSteps,
  findingMoves,
  maySay,
  stateOfFinding,
} from '#domain/network/audits.ts'
import { objectionsToSite, publicSite, type Site } from '#domain/network/directory.ts'
import type { Grievance } from '#domain/network/grievances.ts'
import { clocksOf, grievanceStates, mayMove, resolveBy } from '#domain/network/grievances.ts'
import type { ReadinessEntry } from '#domain/network/readiness.ts'
import { checklistOf, itemsFor, summaryOf } from '#domain/network/readiness.ts'
import type { Vetting } from '#domain/network/vetting.ts'
import { isVettedOn, objectionsToVetting, vettingMoves } from '#domain/network/vetting.ts'
import { sampleTerms } from './sample-terms.ts'

describe('vetting', () => {
  const passed: Vetting = {
    path: 'state-enrollment',
    state: 'passed',
    npi: '1234567893',
    npiKind: 'organization',
    passedOn: '2026-02-01',
    expiresOn: '2026-12-31',
    asked: ['Insurance certificate'],
  }

  test.each<[Partial<Vetting>, string[]]>([
    [{}, []],
    [{ npi: '1234567890' }, ['oversight/npi-not-valid']],
    [{ npiKind: null }, ['oversight/npi-kind-missing']],
    [{ passedOn: null }, ['oversight/passed-without-day']],
    [{ npi: null, npiKind: null }, ['oversight/passed-without-npi']],
    [{ state: 'begun', npi: null, npiKind: null, passedOn: null, expiresOn: null }, []],
    [{ expiresOn: '2026-01-31' }, ['oversight/expires-before-it-begins']],
    [{ asked: ['Proof of NCQA accreditation'] }, ['oversight/accreditation-not-needed']],
  ])('%j: %j', (change, objections) => {
    expect(objectionsToVetting({ ...passed, ...change })).toEqual(objections)
  })

  test('holds from the day it was passed to the day it expires', () => {
    expect(isVettedOn(passed, '2026-01-31')).toBe(false)
    expect(isVettedOn(passed, '2026-02-01')).toBe(true)
    expect(isVettedOn(passed, '2026-12-31')).toBe(true)
    expect(isVettedOn(passed, '2027-01-01')).toBe(false)
    expect(isVettedOn({ ...passed, expiresOn: null }, '2030-01-01')).toBe(true)
    expect(isVettedOn({ ...passed, state: 'ended' }, '2026-06-01')).toBe(false)
  })

  test('no state is without a way on, none leads to itself', () => {
    for (const [from, moves] of Object.entries(vettingMoves)) {
      expect(moves.length, from).toBeGreaterThan(0)
      expect(moves, from).not.toContain(from)
    }
  })
})

describe('readiness', () => {
  const items = itemsFor(sampleTerms, '2026-02-01')

  function entry(
    item: string,
    part: ReadinessEntry['part'],
    state: ReadinessEntry['state'],
    at: string,
  ): ReadinessEntry {
    return { item, part, state, note: '', on: null, by: 'person', at }
  }

  test('the checklist goes with what is agreed', () => {
    const ids = (terms: Pick<typeof sampleTerms, 'ecm' | 'communitySupports'>): string[] =>
      itemsFor(terms, '2026-02-01').map(({ id }) => id)
    expect(ids({ ...sampleTerms, communitySupports: [] })).toContain('lead-care-managers')
    expect(ids({ ...sampleTerms, communitySupports: [] })).not.toContain('supports-as-defined')
    expect(ids({ ...sampleTerms, ecm: null })).not.toContain('lead-care-managers')
    expect(ids({ ...sampleTerms, ecm: null })).toContain('supports-as-defined')
    expect(new Set(items.map(({ area }) => area)).size).toBe(6)
  })

  test.each([
    [[], 'not-begun'],
    [[['answer', 'in-work', '1']], 'in-work'],
    [[['answer', 'ready', '1']], 'to-review'],
    [[['answer', 'does-not-apply', '1']], 'to-review'],
    [
      [
        ['answer', 'ready', '1'],
        ['review', 'accepted', '2'],
      ],
      'accepted',
    ],
    [
      [
        ['answer', 'ready', '1'],
        ['review', 'returned', '2'],
      ],
      'returned',
    ],
    [
      [
        ['review', 'accepted', '1'],
        ['answer', 'ready', '2'],
      ],
      'to-review',
    ],
    [
      [
        ['answer', 'not-begun', '3'],
        ['review', 'accepted', '2'],
      ],
      'not-begun',
    ],
  ] as const)('%j is %s', (said, state) => {
    const [first] = items
    const id = first?.id ?? ''
    const entries = said.map(([part, answer, at]) => entry(id, part, answer, at))
    expect(checklistOf(items, entries)[0]?.state).toBe(state)
  })

  test('ready without the items that may not keep a provider out', () => {
    const needed = items.filter(item => !item.neverExcludes)
    const entries = needed.flatMap(({ id }) => [
      entry(id, 'answer', 'ready', '1'),
      entry(id, 'review', 'accepted', '2'),
    ])
    const summary = summaryOf(checklistOf(items, entries))
    expect(summary).toEqual({
      items: items.length,
      accepted: needed.length,
      open: items.length - needed.length,
      openButNoReason: items.length - needed.length,
      ready: true,
    })
    expect(summary.openButNoReason).toBeGreaterThan(2)
    expect(summaryOf(checklistOf(items, entries.slice(2))).ready).toBe(false)
  })
})

describe('audits', () => {
  const [auditor, audited] = ['auditor', 'audited']
  let count = 0
  function step(
    said: CorrectiveSaid,
    byId: string,
    at = `2026-03-0${1 + (count % 9)}T18:00:00.000Z`,
  ): CorrectiveStep {
    count++
    return {
      id: String(count).padStart(6, '0'),
      byId,
      said,
      note: '',
      promisedOn: said === 'planned' ? '2026-05-01' : null,
      saidAt: at,
    }
  }
  const at = '2026-03-10T18:00:00.000Z'
  const ways: Record<FindingState, CorrectiveStep[]> = {
    open: [],
    planned: [step('planned', audited, at)],
    accepted: [step('planned', audited, at), step('accepted', auditor, at)],
    done: [step('planned', audited, at), step('accepted', auditor, at), step('done', audited, at)],
    closed: [step('waived', auditor, at)],
  }

  test.each(
    (['open', 'planned', 'accepted', 'done', 'closed'] as const).flatMap(from =>
      correctiveSteps.flatMap(said => ([auditor, audited] as const).map(by => [from, said, by] as const)),
    ),
  )('from %s, %s by the %s: as the table says', (from, said, by) => {
    const steps = ways[from]
    expect(stateOfFinding(auditor, steps)).toBe(from)
    const role = by === auditor ? 'auditor' : 'audited'
    const move = findingMoves.find(each => each.from === from && each.said === said && each.by === role)
    expect(maySay(auditor, steps, by, said)).toBe(move !== undefined)
    const after = [...steps, step(said, by, '2026-03-11T18:00:00.000Z')]
    expect(stateOfFinding(auditor, after)).toBe(move?.to ?? from)
  })

  test('what a finding waits for, by when, and when that is late', () => {
    const plain = { planDueOn: null, correctDueOn: null }
    const clock = (
      steps: CorrectiveStep[],
      today: '2026-04-01' | '2026-05-02',
      finding: Parameters<typeof clockOfFinding>[0] = plain,
    ) => clockOfFinding(finding, '2026-03-01', auditor, steps, today)
    expect(clock([], '2026-04-01')).toEqual({ waitsFor: 'plan', dueOn: '2026-03-31', isLate: true })
    expect(clock([], '2026-04-01', { planDueOn: '2026-04-01', correctDueOn: null })).toMatchObject({
      isLate: false,
    })
    expect(clock(ways.planned, '2026-05-02')).toEqual({ waitsFor: 'judgement', dueOn: null, isLate: false })
    expect(
      clock([...ways.planned, step('returned', auditor, '2026-03-20T18:00:00.000Z')], '2026-04-01'),
    ).toEqual({
      waitsFor: 'plan',
      dueOn: '2026-04-04',
      isLate: false,
    })
    expect(clock(ways.accepted, '2026-05-02')).toEqual({
      waitsFor: 'correction',
      dueOn: '2026-05-01',
      isLate: true,
    })
    expect(clock(ways.accepted, '2026-05-02', { planDueOn: null, correctDueOn: '2026-06-01' })).toMatchObject(
      {
        dueOn: '2026-06-01',
        isLate: false,
      },
    )
    expect(clock(ways.closed, '2026-05-02')).toEqual({ waitsFor: 'nothing', dueOn: null, isLate: false })
  })

  test('from every state of an audit there is an end', () => {
    for (const state of auditStates) {
      const isEnd = ['closed', 'called-off'].includes(state)
      expect(auditMoves[state].length === 0, state).toBe(isEnd)
    }
  })
})

describe('grievances', () => {
  const received: Grievance = {
    state: 'received',
    receivedAt: '2026-02-26T01:30:00.000Z', // the 25th in California, a Wednesday
    expedited: false,
    acknowledgedAt: null,
    resolvedAt: null,
    forwardedAt: null,
  }

  test.each<[Partial<Grievance>, string, string]>([
    [{}, '2026-03-03T07:59:59.999Z', 'acknowledge running, resolve running'],
    [{}, '2026-03-03T08:00:00.000Z', 'acknowledge late, resolve running'],
    [{}, '2026-03-28T07:00:00.000Z', 'acknowledge late, resolve late'],
    [
      { acknowledgedAt: '2026-03-03T07:59:59.999Z' },
      '2026-03-20T00:00:00.000Z',
      'acknowledge kept, resolve running',
    ],
    [
      { acknowledgedAt: '2026-03-03T08:00:00.000Z' },
      '2026-03-20T00:00:00.000Z',
      'acknowledge kept-late, resolve running',
    ],
    [
      { resolvedAt: '2026-02-27T07:59:59.999Z' },
      '2026-03-20T00:00:00.000Z',
      'acknowledge not-asked, resolve kept',
    ],
    [
      { resolvedAt: '2026-03-10T20:00:00.000Z' },
      '2026-03-20T00:00:00.000Z',
      'acknowledge kept-late, resolve kept',
    ],
    [{ expedited: true }, '2026-03-01T01:30:00.000Z', 'acknowledge not-asked, resolve running'],
    [{ expedited: true }, '2026-03-01T01:30:00.001Z', 'acknowledge not-asked, resolve late'],
  ])('%j at %s: %s', (change, now, clocks) => {
    const found = clocksOf({ ...received, ...change }, true, now)
    expect(found.map(({ clock, state }) => `${clock} ${state}`).join(', ')).toBe(clocks)
  })

  test('30 days end at midnight in California, also where the clocks went forward in between', () => {
    expect(resolveBy(received)).toBe('2026-03-28T06:59:59.999Z')
    expect(resolveBy({ ...received, expedited: true })).toBe('2026-03-01T01:30:00.000Z')
  })

  test('a provider passes it on by the next working day; a withdrawn one has no clock', () => {
    const friday: Grievance = { ...received, receivedAt: '2026-03-27T20:00:00.000Z' }
    expect(clocksOf(friday, false, '2026-03-28T20:00:00.000Z')).toEqual([
      { clock: 'forward', dueAt: '2026-03-31T06:59:59.999Z', doneAt: null, state: 'running' },
    ])
    expect(clocksOf({ ...received, state: 'withdrawn' }, true, '2026-09-01T00:00:00.000Z')).toEqual([])
  })

  test('who decides does not pass on; who passes on does not decide', () => {
    const moves = (decides: boolean): string[] =>
      grievanceStates.flatMap(from =>
        grievanceStates.filter(to => mayMove(from, to, decides)).map(to => `${from} ${to}`),
      )
    expect(moves(true)).toEqual([
      'received acknowledged',
      'received resolved',
      'received withdrawn',
      'acknowledged resolved',
      'acknowledged withdrawn',
    ])
    expect(moves(false)).toEqual(['received withdrawn', 'received forwarded', 'acknowledged withdrawn'])
  })
})

describe('the directory', () => {
  const site: Site = {
    id: 'site',
    name: 'Sample Site',
    street: '1 Sample Street',
    city: 'Sampleton',
    zip: '90001',
    county: '19',
    addressIsConfidential: false,
    phone: '5550100001',
    languages: ['English', 'Spanish'],
    hours: [{ day: 'mon', opens: '08:30', closes: '17:00' }],
    accessibility: ['wheelchair'],
    offerings: [
      { program: 'ecm', code: '1a', capacity: 40, accepting: true },
      { program: 'community-supports', code: 'HTN', capacity: null, accepting: false },
    ],
    isPublished: true,
    closedOn: null,
  }
  const organization = { id: 'provider', name: 'Sample Provider' }

  test('shows what anybody may see, and no numbers', () => {
    const shown = publicSite(organization, site, '2026-02-01')
    expect(shown).toMatchObject({
      organizationName: 'Sample Provider',
      street: '1 Sample Street',
      offers: ['ecm 1a', 'community-supports HTN'],
      accepts: ['ecm 1a'],
    })
    expect(JSON.stringify(shown)).not.toMatch(/capacity|40/)
  })

  test('never the street of a confidential place', () => {
    const shown = publicSite(organization, { ...site, addressIsConfidential: true }, '2026-02-01')
    expect(shown).toMatchObject({ street: null, zip: null, city: 'Sampleton' })
    expect(JSON.stringify(shown)).not.toContain('Sample Street')
  })

  test('nothing of a place that is not published, has closed, or offers nothing', () => {
    expect(publicSite(organization, { ...site, isPublished: false }, '2026-02-01')).toBeNull()
    expect(publicSite(organization, { ...site, closedOn: '2026-01-31' }, '2026-02-01')).toBeNull()
    expect(publicSite(organization, { ...site, closedOn: '2026-02-01' }, '2026-02-01')).not.toBeNull()
    expect(publicSite(organization, { ...site, offerings: [] }, '2026-02-01')).toBeNull()
  })

  test.each<[Partial<Site>, string[]]>([
    [{}, []],
    [{ county: '99' }, ['network/county-unknown']],
    [
      { offerings: [{ program: 'ecm', code: 'HTN', capacity: null, accepting: true }] },
      ['network/offering-unknown'],
    ],
    [{ offerings: [...site.offerings, ...site.offerings] }, ['network/offering-twice']],
    [{ hours: [{ day: 'mon', opens: '17:00', closes: '08:30' }] }, ['network/hours-end-before-they-begin']],
  ])('%j: %j', (change, objections) => {
    expect(objectionsToSite({ ...site, ...change }, '2026-02-01')).toEqual(objections)
  })
})
