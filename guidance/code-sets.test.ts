/** The code sets: complete, dated, cited, and never of two minds about what a word means on a day. */
import { describe, expect, test } from 'vitest'
import { codeSets } from './all-code-sets.ts'
import type { Authority, Basis, Code, CodeSet, Day } from './define.ts'
import { documents } from './documents.ts'
import { goLives, pilotCounties } from './populations/go-lives.ts'

/** As a reader compares what people type: without case, spaces and punctuation, letters of every script kept. */
const bare = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{M}\p{N}]/gu, '')

const set = (id: string): CodeSet => {
  const found = codeSets.find(codeSet => codeSet.id === id)
  if (!found) throw new Error(`no code set ${id}`)
  return found
}

/** A code's authority, the list's where it has none of its own. */
function authorityOf(codeSet: CodeSet, code: Code): Authority {
  const until = code.until ?? codeSet.until
  return {
    since: code.since ?? codeSet.since,
    ...(until === undefined ? {} : { until }),
    basis: code.basis ?? codeSet.basis,
    cite: code.cite ?? codeSet.cite,
  }
}

const holds = (codeSet: CodeSet, code: Code, day: Day): boolean => {
  const { since, until } = authorityOf(codeSet, code)
  return since <= day && (until === undefined || day <= until)
}

const codesOn = (id: string, day: Day): string[] =>
  set(id)
    .codes.filter(code => holds(set(id), code, day))
    .map(code => code.code)

/** The one entry that a word stands for on a day, or all of them. */
const meant = (id: string, word: string, day: Day): string[] =>
  set(id)
    .codes.filter(code => holds(set(id), code, day))
    .filter(code => [code.code, code.label, ...(code.aliases ?? [])].some(name => bare(name) === bare(word)))
    .map(code => code.code)

/** Every day on which something in a list begins or has just ended. */
function turningDays(codeSet: CodeSet): Day[] {
  const days = codeSet.codes.flatMap(code => {
    const { since, until } = authorityOf(codeSet, code)
    return until === undefined ? [since] : [since, until]
  })
  return [...new Set<Day>([...days, '2022-01-01', '2022-07-01', '2023-07-01', '2026-11-22', '2027-01-01'])]
}

describe('every code set', () => {
  test('the lists are these', () => {
    expect(codeSets.map(codeSet => codeSet.id)).toEqual([
      'record-status',
      'gender',
      'language',
      'race-ethnicity',
      'populations-of-focus',
      'potential-populations-of-focus',
      'community-supports',
      'engagement-status',
      'discontinuation-reason',
      'outreach-method',
      'outreach-provider-type',
      'provider-type',
      'place-of-service',
      'hcpcs',
      'modifier',
      'sdoh-priority',
      'authorization-status',
      'referral-status',
      'referral-loop-closure-reason',
      'us-state',
      'county',
      'plan',
    ])
  })

  for (const codeSet of codeSets) {
    test(`${codeSet.id}: no word points to two codes on the same day`, () => {
      const doubles: string[] = []
      for (const day of turningDays(codeSet)) {
        const owner = new Map<string, string>()
        for (const code of codeSet.codes.filter(one => holds(codeSet, one, day))) {
          const spanish = code.labelEs === undefined ? [] : [code.labelEs]
          for (const name of [code.code, code.label, ...spanish, ...(code.aliases ?? [])]) {
            const earlier = owner.get(bare(name))
            if (earlier !== undefined && earlier !== code.code) {
              doubles.push(`${day}: ${name} is ${earlier} and ${code.code}`)
            }
            owner.set(bare(name), code.code)
          }
        }
      }
      expect(doubles).toEqual([])
    })

    test(`${codeSet.id}: no code is there twice on one day, no alias is said twice, none is empty`, () => {
      for (const day of turningDays(codeSet)) {
        const codes = codesOn(codeSet.id, day)
        expect(codes.length).toBe(new Set(codes).size)
      }
      const empty = codeSet.codes.flatMap(code => {
        const names = [code.code, code.label, ...(code.aliases ?? [])]
        return names.filter(name => bare(name) === '' || name !== name.trim())
      })
      expect(empty).toEqual([])
      const idle = codeSet.codes.flatMap(code => {
        const names = [code.code, ...(code.aliases ?? [])].map(bare)
        return names
          .filter((name, index) => names.indexOf(name) !== index)
          .map(name => `${code.code}: ${name}`)
      })
      expect(idle).toEqual([])
    })

    test(`${codeSet.id}: dates are in order, successors exist and follow, other lists' entries exist`, () => {
      const wrong = codeSet.codes.flatMap(code => {
        const { since, until } = authorityOf(codeSet, code)
        const objections = until !== undefined && until < since ? [`${code.code} ends before it begins`] : []
        for (const successor of code.replacedBy ?? []) {
          const follows = codeSet.codes.some(
            one =>
              one.code === successor && one !== code && until !== undefined && !((one.until ?? '9') <= until),
          )
          if (!follows) objections.push(`${code.code} is not followed by ${successor}`)
        }
        if (code.replacedBy && until === undefined) objections.push(`${code.code} is replaced but never ends`)
        for (const [other, theirs] of Object.entries(code.goesWith ?? {})) {
          for (const their of theirs) {
            if (!set(other).codes.some(one => one.code === their))
              objections.push(`no ${their} in ${other}, of ${code.code}`)
          }
        }
        return objections
      })
      expect(wrong).toEqual([])
    })

    test(`${codeSet.id}: what it cites is a document we know`, () => {
      const known = new Set<string>(documents.map(document => document.id))
      const unknown = [codeSet, ...codeSet.codes]
        .flatMap(entry => (entry.cite === undefined ? [] : [entry.cite]))
        .filter(cite => !known.has(cite.slice(0, cite.indexOf(':'))))
      expect(unknown).toEqual([])
    })
  }

  test('what people choose from is there in Spanish', () => {
    const chosen = codeSets.filter(codeSet => !['us-state', 'county', 'plan', 'hcpcs'].includes(codeSet.id))
    const silent = chosen.flatMap(codeSet =>
      codeSet.codes.filter(code => !code.labelEs).map(code => `${codeSet.id}: ${code.code}`),
    )
    expect(chosen.length).toBe(18)
    expect(silent).toEqual([])
  })

  test('codes can stand with others in one cell, and in any encoding that a spreadsheet saves in', () => {
    const broken = codeSets.flatMap(codeSet =>
      codeSet.codes.filter(code => /[;|\t\r\n]/.test(code.code)).map(code => `${codeSet.id}: ${code.code}`),
    )
    expect(broken).toEqual([])
    expect(codeSets.flatMap(codeSet => codeSet.codes).every(code => /^[\x20-\x7e]+$/.test(code.code))).toBe(
      true,
    )
  })
})

describe('Populations of Focus', () => {
  test('nine, the first in two parts; in 2022 the first was one', () => {
    expect(codesOn('populations-of-focus', '2026-11-22')).toEqual([
      '1a',
      '1b',
      '2',
      '3',
      '4',
      '5',
      '6',
      '7',
      '8',
      '9',
    ])
    expect(codesOn('populations-of-focus', '2022-07-01')).toContain('1')
    expect(codesOn('populations-of-focus', '2022-07-01')).not.toContain('5')
    expect(codesOn('populations-of-focus', '2023-07-01')).toEqual(expect.arrayContaining(['7', '8']))
    expect(codesOn('populations-of-focus', '2023-12-31')).not.toContain('9')
  })

  const names: readonly (readonly [string, string])[] = [
    // requirements-2021-06
    ['Adult High Utilizers', '2'],
    ['Adults with Serious Mental Illness (SMI) / Substance Use Disorder (SUD)', '3'],
    ['Incarcerated and Transitioning to the Community', '4'],
    ['At Risk for Institutionalization and Eligible for LTC', '5'],
    ['Nursing Facility Residents Transitioning to the Community', '6'],
    // provider-toolkit-2021-12
    ['At Risk for Institutionalization and Eligible for Long Term Care', '5'],
    ['Children (up to age 21) experiencing homelessness', '1b'],
    // office-hours-2022-08
    ['Adult – High Utilizer', '2'],
    ['High utilizer adults', '2'],
    ['Adults with SMI and/or SUD', '3'],
    ['Adult – Serious Mental Illness (SMI) or Substance Use Disorder (SUD)', '3'],
    ['Adult – Transitioning from Incarceration', '4'],
    ['Adult – LTC Eligible At-Risk for Institutionalization', '5'],
    ['Adult – NF Residents Transitioning to Community', '6'],
    ['Child/Youth – Experiencing Homelessness', '1b'],
    ['Child/Youth – High Utilizer', '2'],
    [
      'Child/Youth – Serious Emotional Disturbance (SED) or Identified to be At Clinical High Risk (CHR) for Psychosis or Experiencing a First Episode of Psychosis',
      '3',
    ],
    [
      'Child/Youth – Enrolled in California Children’s Services (CCS)/CCS Whole Child Model (WCM) with Additional Needs Beyond the CCS Qualifying Condition',
      '7',
    ],
    ['Child/Youth – Involved in, or with a History of Involvement in, Child Welfare', '8'],
    ['Child/Youth – Transitioning from Incarceration', '4'],
    ['Individuals at risk for institutionalization and eligible for long-term care', '5'],
    // action-plan-2024-03
    ['Adults with Serious Mental Health and/or SUD Needs', '3'],
    ['Adults At Risk for Avoidable Hospital or ED Utilization', '2'],
    ['Adult Nursing Facility Residents Transitioning to the Community', '6'],
    ['Adults Living in the Community and At Risk for LTC Institutionalization', '5'],
    ['Children with Serious Mental Health and/or SUD Needs', '3'],
    ['Children and Youth Enrolled in California Children’s Services (CCS)', '7'],
    ['Children and Youth At Risk for Avoidable Hospitalization or ED Use', '2'],
    ['Children and Youth Involved in Child Welfare', '8'],
    ['Birth Equity Population of Focus', '9'],
    // how plans and providers write them
    ['POF 1a', '1a'],
    ['pof-1B', '1b'],
    ['POF3', '3'],
    ['Population of Focus 9', '9'],
    ['SMI/SUD', '3'],
    ['SMI/SUD/SED', '3'],
    ['CCS/WCM', '7'],
  ]
  test.each(names)('%s is %s today', (name, code) => {
    expect(meant('populations-of-focus', name, '2026-11-22')).toEqual([code])
  })

  test('a bare 1, and homelessness without more, is a thing of the past with two successors', () => {
    const bareOnes = [
      '1',
      'POF 1',
      'Adult – Experiencing Homelessness',
      'Individuals and Families Experiencing Homelessness',
    ]
    for (const name of bareOnes) {
      expect(meant('populations-of-focus', name, '2022-07-01'), name).toEqual(['1'])
      expect(meant('populations-of-focus', name, '2026-11-22'), name).toEqual([])
    }
    expect(set('populations-of-focus').codes.find(code => code.code === '1')?.replacedBy).toEqual([
      '1a',
      '1b',
    ])
  })

  test('the referral offers the State’s twelve, and the two of Birth Equity since 2024', () => {
    expect(codesOn('potential-populations-of-focus', '2022-08-11')).toHaveLength(12)
    expect(codesOn('potential-populations-of-focus', '2026-11-22')).toHaveLength(14)
    expect(
      set('potential-populations-of-focus').codes.every(code => code.goesWith?.['populations-of-focus']),
    ).toBe(true)
  })

  test('every population has the day it went live, and begins on the first of them', () => {
    for (const code of set('populations-of-focus').codes.filter(one => one.code !== '1')) {
      const days = goLives.filter(goLive => goLive.population === code.code).map(goLive => goLive.from)
      expect(days.length, code.code).toBeGreaterThan(0)
      expect([...days].sort()[0], code.code).toBe(code.since ?? set('populations-of-focus').since)
    }
    const who = new Set(goLives.map(goLive => `${goLive.population} ${goLive.who}`))
    expect([...who].sort()).toEqual(
      [
        '1a adult',
        '1b adult',
        '1b child',
        '2 adult',
        '2 child',
        '3 adult',
        '3 child',
        '4 adult',
        '4 child',
      ].concat(['5 adult', '6 adult', '7 child', '8 child', '9 adult', '9 child']),
    )
    expect(new Set(pilotCounties).size).toBe(25)
    expect(pilotCounties.every(county => set('county').codes.some(code => code.code === county))).toBe(true)
  })
})

describe('Community Supports', () => {
  test('fourteen, and Transitional Rent since July 2025', () => {
    expect(codesOn('community-supports', '2025-06-30')).toHaveLength(14)
    expect(codesOn('community-supports', '2025-07-01')).toHaveLength(15)
    // The waivers have not ended; when they do, this is the line that changes knowingly.
    expect(codesOn('community-supports', '2027-01-01')).toEqual(expect.arrayContaining(['RC', 'STPHH']))
  })

  const names: readonly (readonly [string, string])[] = [
    ['Housing Transition Navigation Services', 'HTN'],
    ['Housing Deposits', 'HD'],
    ['Housing Tenancy and Sustaining Services', 'HTSS'],
    ['Short-Term Post-Hospitalization Housing', 'STPHH'],
    ['Recuperative Care (Medical Respite)', 'RC'],
    ['Medical Respite', 'RC'],
    ['Respite Services', 'RS'],
    ['Respite Services (for caregivers)', 'RS'],
    ['Respite', 'RS'],
    ['Caregiver Respite', 'RS'],
    ['Day Habilitation Programs', 'DHP'],
    ['Nursing Facility Transition to Assisted Living Facility', 'ALFT'],
    ['Nursing Facility Transition/Diversion to Assisted Living Facilities', 'ALFT'],
    ['ALF Transitions', 'ALFT'],
    ['Community Transition Services', 'CHT'],
    ['Community Transition Services/Nursing Facility Transition to a Home', 'CHT'],
    ['Community or Home Transition', 'CHT'],
    ['Personal Care and Homemaker Services', 'PCHS'],
    ['Environmental Accessibility Adaptions', 'EAA'],
    ['Environmental Accessibility Adaptations (Home Modifications)', 'EAA'],
    ['Medically Tailored Meals or Medically-Supportive Food', 'MTM'],
    ['Meals/Medically-Tailored Meals or Medically-Supportive Foods', 'MTM'],
    ['Sobering Centers', 'SC'],
    ['Asthma Remediation', 'AR'],
    ['Transitional Rent', 'TR'],
  ]
  test.each(names)('%s is %s', (name, code) => {
    expect(meant('community-supports', name, '2026-11-22')).toEqual([code])
  })

  test('what could be either of two is neither', () => {
    expect(meant('community-supports', 'Nursing Facility Transition', '2026-11-22')).toEqual([])
  })
})

describe('the other lists', () => {
  test('five discontinuation reasons in 2022, fifteen since July 2023; the letters follow', () => {
    expect(codesOn('discontinuation-reason', '2022-07-01')).toEqual(['1', '2', '3', '4', '5'])
    expect(codesOn('discontinuation-reason', '2023-06-30')).toHaveLength(5)
    expect(
      [...codesOn('discontinuation-reason', '2023-07-01')].sort((a, b) => Number(a) - Number(b)),
    ).toEqual(Array.from({ length: 15 }, (_, index) => String(index + 1)))
    expect(meant('discontinuation-reason', 'DP', '2022-07-01')).toEqual(['3'])
    expect(meant('discontinuation-reason', 'DP', '2026-07-01')).toEqual(['6'])
    expect(meant('discontinuation-reason', 'EXP', '2022-07-01')).toEqual(['5'])
    expect(meant('discontinuation-reason', 'EXP', '2026-07-01')).toEqual(['14'])
    for (const letters of ['WM', 'DP', 'UE', 'UBE', 'EXP', 'NE', 'OH', 'CAP', 'ERR', 'OTH', 'SC', 'DNC']) {
      expect(meant('discontinuation-reason', letters, '2026-07-01'), letters).toHaveLength(1)
    }
    expect(meant('discontinuation-reason', 'N/A', '2026-07-01')).toEqual([])
  })

  test('places of service: the street since October 2023', () => {
    expect(codesOn('place-of-service', '2023-09-30')).not.toContain('27')
    expect(codesOn('place-of-service', '2023-10-01')).toContain('27')
    expect(codesOn('place-of-service', '2022-01-01')).toEqual(
      expect.arrayContaining(['02', '04', '10', '11', '99']),
    )
  })

  test('twenty-five priority social needs; the divided ones point to what they were divided into', () => {
    expect(codesOn('sdoh-priority', '2022-07-01')).toHaveLength(25)
    expect(codesOn('sdoh-priority', '2026-11-22')).not.toContain('Z59.1')
    expect(codesOn('sdoh-priority', '2026-11-22')).not.toContain('Z59.7')
    for (const code of set('sdoh-priority').codes.filter(one => one.replacedBy)) {
      for (const child of code.replacedBy ?? []) {
        expect(child.startsWith(code.code)).toBe(true)
        const found = set('sdoh-priority').codes.find(one => one.code === child)
        expect(found?.since !== undefined && code.until !== undefined && found.since > code.until).toBe(true)
      }
    }
    expect(set('sdoh-priority').codes.every(code => /^Z\d\d\.\d{1,3}$/.test(code.code))).toBe(true)
  })

  test('58 counties, numbered in the order of their names, their federal codes odd', () => {
    const counties = set('county').codes
    expect(counties.map(county => county.code)).toEqual(
      Array.from({ length: 58 }, (_, index) => String(index + 1).padStart(2, '0')),
    )
    expect(counties.map(county => county.label)).toEqual(counties.map(county => county.label).sort())
    expect(meant('county', '06037', '2026-11-22')).toEqual(['19'])
    expect(meant('county', 'Los Angeles County', '2026-11-22')).toEqual(['19'])
    expect(meant('county', '6073', '2026-11-22')).toEqual(['37'])
    expect(meant('county', '003', '2026-11-22')).toEqual([])
  })

  test('every county has a plan, and the plans with one county are where they are called after', () => {
    const served = new Set(set('plan').codes.flatMap(plan => plan.goesWith?.county ?? []))
    expect(served.size).toBe(58)
    const countiesOf = (plan: string): number =>
      set('plan').codes.find(code => code.code === plan)?.goesWith?.county?.length ?? 0
    expect(countiesOf('KAISER')).toBe(32)
    expect(countiesOf('PHC')).toBe(24)
    expect(meant('plan', 'Health Net', '2026-11-22')).toEqual(['HEALTHNET'])
  })

  test('states, by letters and by name', () => {
    expect(
      set('us-state').codes.filter(code => !/^(AS|GU|MP|PR|VI|FM|MH|PW|A[AEP])$/.test(code.code)),
    ).toHaveLength(51)
    expect(meant('us-state', 'california', '2026-11-22')).toEqual(['CA'])
    expect(meant('us-state', 'Puerto Rico', '2026-11-22')).toEqual(['PR'])
  })

  test('languages, by Medi-Cal’s character, by ISO code and by their own name; Chinese alone is asked about', () => {
    for (const name of ['1', 'spa', 'es', 'Español', 'SPANISH']) {
      expect(meant('language', name, '2026-11-22'), name).toEqual(['1'])
    }
    expect(meant('language', 'Tiếng Việt', '2026-11-22')).toEqual(['V'])
    expect(meant('language', 'ភាសាខ្មែរ', '2026-11-22')).toEqual(['D'])
    expect(meant('language', 'Chinese', '2026-11-22')).toEqual([])
    expect(set('language').codes).toHaveLength(31)
  })

  test('race and ethnicity by the CDC’s codes', () => {
    expect(meant('race-ethnicity', '2106-3', '2026-11-22')).toEqual(['1'])
    expect(meant('race-ethnicity', '2135-2', '2026-11-22')).toEqual(['2'])
    expect(meant('race-ethnicity', '2028-9', '2026-11-22')).toEqual(['2028-9'])
  })
})

describe('what is assumed', () => {
  test('is counted, so that the number changes only knowingly', () => {
    const count = (basis: Basis): number =>
      codeSets.flatMap(codeSet => codeSet.codes.filter(code => authorityOf(codeSet, code).basis === basis))
        .length
    const counts = { dhcs: count('dhcs'), plan: count('plan'), assumed: count('assumed') }
    console.info(`code sets: ${JSON.stringify(counts)}`)
    expect(counts).toEqual({ dhcs: 268, plan: 17, assumed: 149 })
  })
})
