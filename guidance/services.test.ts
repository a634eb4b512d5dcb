/** The services: the pairs by hand as the references list them, and no pair that means two things on a day. */
import { describe, expect, test } from 'vitest'
import { codeSets } from './all-code-sets.ts'
import { services } from './all-services.ts'
import type { Day, Limit, Service } from './define.ts'
import { documents } from './documents.ts'
import { limits as knownLimits } from './services/limits.ts'

const limits: readonly Limit[] = knownLimits

const inForce = (day: Day): Service[] =>
  services.filter(service => service.since <= day && (service.until === undefined || day <= service.until))

const written = (service: Service): string => [service.procedure, ...service.modifiers].join(' ')

const pairsOn = (day: Day, service: string): string[] =>
  inForce(day)
    .filter(one => one.service === service)
    .map(written)
    .sort()

describe('services of July 2022', () => {
  const then = inForce('2022-07-01')

  test('8 for ECM, 32 for Community Supports, as the State counted them', () => {
    expect(then.filter(service => service.program === 'ecm')).toHaveLength(8)
    expect(then.filter(service => service.program === 'community-supports')).toHaveLength(32)
  })

  test.each([
    ['ecm', ['G9008 U1', 'G9008 U1 GQ', 'G9012 U2', 'G9012 U2 GQ']],
    ['ecm-outreach', ['G9008 U8', 'G9008 U8 GQ', 'G9012 U8', 'G9012 U8 GQ']],
    ['HTN', ['H0043 U6', 'H2016 U6']],
    ['HD', ['H0044 U2']],
    ['HTSS', ['T2040 U6', 'T2041 U6', 'T2050 U6', 'T2051 U6']],
    ['STPHH', ['H0043 U3', 'H0044 U3']],
    ['RC', ['T2033 U6']],
    ['RS', ['H0045 U6', 'S5151 U6', 'S9125 U6']],
    ['DHP', ['H2014 U6', 'H2024 U6', 'H2026 U6', 'H2038 U6', 'T2012 U6', 'T2014 U6', 'T2018 U6', 'T2020 U6']],
    ['ALFT', ['H2022 U5', 'T2038 U4']],
    ['CHT', ['T2038 U5']],
    ['PCHS', ['S5130 U6', 'T1019 U6']],
    ['EAA', ['S5165 U6']],
    ['MTM', ['S5170 U6', 'S9470 U6', 'S9977 U6']],
    ['SC', ['H0014 U6']],
    ['AR', ['S5165 U5']],
    ['TR', []],
  ])('%s is billed with %j', (service, pairs) => {
    expect(pairsOn('2022-07-01', service)).toEqual(pairs)
  })

  test('clinical staff has G9008 and non-clinical G9012; GQ is telehealth and nothing else is', () => {
    for (const service of then.filter(one => one.program === 'ecm')) {
      expect(service.staff).toBe(service.procedure === 'G9008' ? 'clinical' : 'non-clinical')
      expect(service.mode).toBe(service.modifiers.includes('GQ') ? 'telehealth' : 'in-person')
    }
  })
})

describe('services since', () => {
  test('Transitional Rent in July 2025', () => {
    expect(pairsOn('2025-06-30', 'TR')).toEqual([])
    expect(pairsOn('2025-07-01', 'TR')).toEqual(['H0040 U1', 'H0040 U2', 'H0043 U2', 'H0044 U6'])
    expect(services.filter(service => service.service === 'TR').every(one => one.basis === 'assumed')).toBe(
      true,
    )
  })

  test('food, set-up expenses and housing outreach in January 2026', () => {
    const before = new Set(inForce('2025-12-31').map(written))
    const added = inForce('2026-01-01')
      .map(written)
      .filter(pair => !before.has(pair))
    expect(added.sort()).toEqual([
      'H0044 U5',
      'S9452 U5',
      'S9452 U6',
      'S9977 U4',
      'S9977 U5',
      'S9977 U7',
      'S9977 U8',
      'S9977 U9',
      'T1016 U8',
      'T1016 U8 GQ',
    ])
  })

  test('a service that was renamed says until when it had which name', () => {
    const renamed = services.filter(service => service.formerNames)
    expect(renamed).toHaveLength(7)
    for (const service of renamed) {
      for (const former of service.formerNames ?? []) {
        expect(former.name).not.toBe(service.name)
        expect(former.until > service.since).toBe(true)
      }
    }
    expect(services.find(service => service.id === 'h0045-u6')).toMatchObject({
      name: 'Caregiver Respite',
      formerNames: [{ name: 'Respite Services', until: '2025-12-31' }],
    })
  })
})

describe('every service', () => {
  test('a pair means one thing on a day, whatever the order of its modifiers', () => {
    const days = new Set<Day>(services.map(service => service.since))
    expect(days.size).toBeGreaterThan(1)
    for (const day of days) {
      const pairs = inForce(day).map(one => [one.procedure, ...[...one.modifiers].sort()].join(' '))
      expect(pairs.length, day).toBe(new Set(pairs).size)
    }
  })

  test('has an id that says its pair, once', () => {
    expect(services.map(service => service.id)).toEqual(
      services.map(service => written(service).toLowerCase().replaceAll(' ', '-')),
    )
    expect(new Set(services.map(service => service.id)).size).toBe(services.length)
  })

  test('is one of the supports, on no day before the support', () => {
    const supports = codeSets.find(codeSet => codeSet.id === 'community-supports')
    expect(supports?.codes.length).toBe(15)
    for (const service of services.filter(one => one.program === 'community-supports')) {
      if (service.service === 'housing-outreach') continue
      const support = supports?.codes.find(code => code.code === service.service)
      expect(support, service.id).toBeDefined()
      expect(service.since >= (support?.since ?? supports?.since ?? '9'), service.id).toBe(true)
    }
    for (const code of supports?.codes ?? []) {
      expect(
        services.some(service => service.service === code.code),
        code.code,
      ).toBe(true)
    }
  })

  test('has a code and modifiers that their lists know from the first day on', () => {
    const unknown = services.flatMap(service =>
      (
        [
          ['hcpcs', service.procedure],
          ...service.modifiers.map(modifier => ['modifier', modifier] as const),
        ] as const
      ).flatMap(([list, wanted]) => {
        const codeSet = codeSets.find(one => one.id === list)
        const code = codeSet?.codes.find(one => one.code === wanted)
        const known = code && (code.since ?? codeSet?.since ?? '9') <= service.since
        return known ? [] : [`${service.id}: ${list} ${wanted}`]
      }),
    )
    expect(unknown).toEqual([])
  })

  test('the lists of codes and modifiers have none that no service uses, and begin with the first that does', () => {
    for (const list of ['hcpcs', 'modifier']) {
      const codeSet = codeSets.find(one => one.id === list)
      expect(codeSet).toBeDefined()
      for (const code of codeSet?.codes ?? []) {
        const users = services.filter(one => one.procedure === code.code || one.modifiers.includes(code.code))
        const first = users.map(one => one.since).sort()[0]
        expect(code.since ?? codeSet?.since, `${list} ${code.code}`).toBe(first)
      }
    }
  })

  test('cites a document we know', () => {
    const known = new Set<string>(documents.map(document => document.id))
    const unknown = [...services, ...limits].filter(
      one => !known.has(one.cite.slice(0, one.cite.indexOf(':'))),
    )
    expect(unknown.map(one => `${one.id}: ${one.cite}`)).toEqual([])
  })
})

describe('limits', () => {
  test('are of supports that there are, amounts that make sense, in both languages', () => {
    const supports = new Set(
      codeSets.find(one => one.id === 'community-supports')?.codes.map(code => code.code),
    )
    for (const limit of limits) {
      expect(
        limit.services.every(service => supports.has(service)),
        limit.id,
      ).toBe(true)
      expect(Number.isInteger(limit.most) && limit.most > 0, limit.id).toBe(true)
      expect(limit.says.en !== limit.says.es && limit.says.es.length > 0, limit.id).toBe(true)
    }
    expect(new Set(limits.map(limit => limit.id)).size).toBe(limits.length)
  })

  test('room and board are counted together since July 2025, apart before', () => {
    const on = (day: Day): string[] =>
      limits
        .filter(limit => limit.services.some(one => one === 'RC' || one === 'STPHH' || one === 'TR'))
        .filter(limit => limit.since <= day && (limit.until === undefined || day <= limit.until))
        .map(limit => limit.id)
    expect(on('2025-07-01')).toEqual(['room-and-board-six-months'])
    expect(on('2025-06-30')).toEqual([
      'post-hospitalization-housing-six-months',
      'recuperative-care-ninety-days',
    ])
  })
})

describe('what is assumed', () => {
  test('is counted, so that the number changes only knowingly', () => {
    const assumed = {
      services: services.filter(service => service.basis === 'assumed').length,
      unitsOnly: services.filter(one => one.basis !== 'assumed' && one.unitBasis === 'assumed').length,
      limits: limits.filter(limit => limit.basis === 'assumed').length,
    }
    console.info(`services: ${JSON.stringify(assumed)}`)
    expect(assumed).toEqual({ services: 8, unitsOnly: 40, limits: 11 })
  })
})
