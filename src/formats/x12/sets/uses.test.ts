/** What names a loop or segment that its set does not have is no program: each wrong name here fails to compile. */
import { expect, expectTypeOf, test } from 'vitest'
import { compiledSet } from '../compile/compile-set.ts'
import { defineSet, loop, type RuleOf, segment, type UseOf } from '../define.ts'
import type { Binding } from '../judge/binding.ts'
import type { Claim } from '../values/claim.ts'
import type { Party } from '../values/parts.ts'
import type { HandlersOf } from '../values/set-reader.ts'
import type { Layout } from '../write/loop-writer.ts'
import { set835 } from './835/set-835.ts'
import { set837i } from './837i/set-837i.ts'
import { set837p } from './837p/set-837p.ts'
import { allSets } from './all-sets.ts'
import type { AnyUse, ClaimUse, ProfessionalUse, RemittanceUse } from './uses.ts'

test('the uses of a set are known to the compiler', () => {
  const facts = {
    id: '999',
    name: 'small',
    transaction: '999',
    group: 'FA',
    versions: [],
    writes: '',
  } as const
  const small = defineSet({ ...facts, hasVersionInHeader: true }, [
    segment('AK1', 'response', 'R'),
    loop(
      '2000',
      'sets',
      ['S', 2],
      [segment('AK2', 'set', 'R'), loop('2100', 'notes', ['S', 1], [segment('IK3', 'note', 'R')])],
    ),
  ])
  expectTypeOf<UseOf<typeof small>>().toEqualTypeOf<
    '/ST/setHeader' | '/AK1/response' | '2000/AK2/set' | '2100/IK3/note' | '/SE/setTrailer'
  >()
})

test('and are those that it has', () => {
  const uses = allSets.flatMap(def => {
    const { slots, loops } = compiledSet(def)
    return slots.map(slot => `${loops[slot.loop]?.def.id}/${slot.use.id}/${slot.use.name}`)
  })
  const some: readonly AnyUse[] = [
    '2010AA/NM1/billingProviderName',
    '2310A/NM1/attendingProviderName',
    '2330F/NM1/otherPayerSupervisingProviderName',
    '2110/SVC/servicePayment',
    '2200C/TRN/providerTrace',
    'AK3/AK4/elementNote',
    '/BPR/payment',
  ]
  expect(some.filter(use => !uses.includes(use))).toEqual([])
})

test('slots and loops are looked up by names of the set', () => {
  const professional = compiledSet(set837p)
  expect(professional.slotIndices('2300', 'claim')).toHaveLength(2)
  expect(professional.loopIndices('2400')).toHaveLength(2)
  // @ts-expect-error a use that no loop has
  expect(() => professional.slotIndices('2300', 'clam')).toThrow('has no')
  // @ts-expect-error a use of another loop
  expect(() => professional.slotIndices('2400', 'claim')).toThrow('has no')
  // @ts-expect-error a loop of the remittance
  expect(() => professional.loopIndices('2110')).toThrow('has no')
  // @ts-expect-error the line of the other kind of claim
  expect(() => professional.slotIndices('2400', 'institutionalService')).toThrow('has no')
  // @ts-expect-error a use of the professional claim
  expect(() => compiledSet(set837i).slotIndices('2300', 'onset')).toThrow('has no')
  // @ts-expect-error a claim has no payment
  expect(() => compiledSet(set835).slotIndices('2100', 'claim')).toThrow('has no')
})

test('rules, readers and writers mean only what there is', () => {
  // Never run: what does not compile is the test.
  const ofBinding = (claims: Binding<ClaimUse>): void => {
    claims.segment('2300', 'claim', () => {})
    claims.enter('2400', () => {})
    // @ts-expect-error a loop that no claim has
    claims.enter('2401', () => {})
    // @ts-expect-error a name of another loop
    claims.segment('2310B', 'claim', () => {})
    // @ts-expect-error no name at all
    claims.has('2310B', '')
  }
  const rule: Omit<RuleOf<ProfessionalUse>, 'loop' | 'needs' | 'when'> = {
    id: 'x',
    sets: [],
    says: '',
    basis: 'assumed',
  }
  const ofRules: readonly RuleOf<ProfessionalUse>[] = [
    { ...rule, loop: '2300', when: [{ segment: 'claim', place: 1 }], needs: '2310B/renderingProviderName' },
    // @ts-expect-error a loop without that use
    { ...rule, loop: '2300', needs: '2310B/claim' },
    // @ts-expect-error a segment that no loop has
    { ...rule, loop: '2300', when: [{ segment: 'clam', place: 1 }] },
    // @ts-expect-error no loop of the set
    { ...rule, loop: '2310G' },
  ]
  const ofReaders: readonly HandlersOf<RemittanceUse, number>[] = [
    { '2100': { CLP: 1 } },
    // @ts-expect-error no segment of that loop
    { '2100': { SVC: 1 } },
    // @ts-expect-error no loop of the set
    { '2300': { CLM: 1 } },
  ]
  const ofWriters: readonly Partial<Layout<object>>[] = [
    { driven: ['LX'], shares: ['2000C'] },
    // @ts-expect-error no segment of any set
    { driven: ['LY'] },
    // @ts-expect-error no loop of any set
    { shares: ['2000X'] },
  ]
  expect(typeof ofBinding).toBe('function')
  expect([ofRules.length, ofReaders.length, ofWriters.length]).toEqual([4, 3, 3])
})

test('codes of closed lists are known where a value holds one, and whatever was read may stand there', () => {
  expectTypeOf<Claim['acceptsAssignment']>().toEqualTypeOf<'A' | 'B' | 'C' | (string & {}) | undefined>()
  const gender: NonNullable<Party['gender']> = 'unknown to any list'
  expect(gender).toBe('unknown to any list')
})
