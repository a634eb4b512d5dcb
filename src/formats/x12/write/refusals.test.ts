/** What is never written: every finding of the writers, and never half a file. */
import { describe, expect, test } from 'vitest'
import { fileOf, sampleClaim } from '../read/testing.ts'
import type { Claim, ServiceLine } from '../values/claim.ts'
import type { OutgoingInterchange } from '../values/events.ts'
import { readTransmissionBytes } from '../values/read-transmission.ts'
import { type WriteFindingCode, writeFindingCodes } from './finding-codes.ts'
import { type WriteClaimsTo, writeClaims } from './write-claims.ts'
import { writeFunctionalAcknowledgements } from './write-functional.ts'
import { gatherWritten, type WriteEvent } from './written.ts'

const interchange: OutgoingInterchange = {
  senderQualifier: 'ZZ',
  sender: 'SAMPLESENDER',
  receiverQualifier: 'ZZ',
  receiver: 'SAMPLEPLAN',
  date: '2026-11-01',
  time: '09:30',
  controlNumber: 1,
  usage: 'T',
}
const group = { sender: 'SAMPLESENDER', receiver: 'SAMPLEPLAN', controlNumber: 1 }
const to: WriteClaimsTo = { interchange, group, setControlNumber: 1 }

function claimsOf(text: string | Uint8Array): readonly Claim[] {
  const bytes = typeof text === 'string' ? Buffer.from(text, 'latin1') : text
  return readTransmissionBytes(bytes).flatMap(event => (event.type === 'claims' ? event.claims : []))
}

function sample(): Claim {
  const [claim] = claimsOf(fileOf(sampleClaim))
  if (!claim) throw new Error('the sample has no claim')
  return claim
}

const withLine = (change: Partial<ServiceLine>): Claim => {
  const claim = sample()
  return { ...claim, lines: claim.lines.map(line => ({ ...line, ...change })) }
}

async function codesOf(claim: Claim, how: Partial<WriteClaimsTo> = {}): Promise<readonly string[]> {
  const written = await gatherWritten(writeClaims([claim], { ...to, ...how }))
  return written.ok ? [] : written.findings.map(finding => finding.code)
}

const shape = { judge: 'shape' } as const
const long = 'X'.repeat(61)

/** Every finding of the writer, by a claim that has just that wrong with it. */
const refusals: Record<WriteFindingCode, () => Promise<readonly string[]>> = {
  'write/missing-element': () => codesOf({ ...sample(), number: '' }, shape),
  'write/missing-segment': () => codesOf({ ...sample(), codes: [] }, shape),
  'write/missing-loop': () => codesOf({ ...sample(), lines: [] }, shape),
  'write/too-many-segments': () => {
    const list = [1, 2].map(() => ({ qualifier: 'G1', value: 'A' }))
    return codesOf({ ...sample(), references: list }, shape)
  },
  'write/too-many-loops': () => {
    const party = { role: '82', kind: 'person', name: 'SAMPLE' } as const
    return codesOf({ ...sample(), parties: [party, party] }, shape)
  },
  'write/too-many-values': () => codesOf(withLine({ diagnosisPointers: [1, 2, 1, 2, 1] }), shape),
  'write/not-used': () =>
    codesOf({ ...sample(), amounts: [{ qualifier: 'F5', cents: 100, sign: 'C' }] }, shape),
  'write/no-place': () => codesOf({ ...sample(), references: [{ qualifier: 'XX', value: 'A' }] }, shape),
  'write/too-short': () =>
    codesOf(
      withLine({
        dates: [{ qualifier: '472', from: '2026-10-01' }],
        references: undefined,
        procedure: { qualifier: 'HC', code: 'G9012', modifiers: ['U'] },
      }),
      shape,
    ),
  'write/too-long': () =>
    codesOf({ ...sample(), parties: [{ role: '82', kind: 'person', name: long }] }, shape),
  'write/separator-in-value': () => codesOf({ ...sample(), number: 'A*B' }, shape),
  'write/bad-character': () => codesOf({ ...sample(), number: 'A\u0007B' }, shape),
  'write/not-in-code-list': () => codesOf({ ...sample(), acceptsAssignment: 'Q' }, shape),
  'write/not-a-number': () => codesOf(withLine({ units: Number.NaN }), shape),
  'write/not-a-date': () => codesOf(withLine({ dates: [{ qualifier: '472', from: '2026-02-30' }] }), shape),
  'write/not-a-time': () => codesOf({ ...sample(), batch: { ...sample().batch, madeAt: '9999' } }, shape),
  'write/relation-broken': () =>
    codesOf({ ...sample(), parties: [{ role: '82', kind: 'person', name: 'A', id: '1999999984' }] }, shape),
  'write/number-out-of-order': () => codesOf(withLine({ number: 2 }), shape),
  'write/not-of-this-kind': async () => {
    const claim = sample()
    const other: Claim = { ...claim, batch: { ...claim.batch, kind: '837I' } }
    const written = await gatherWritten(writeClaims([claim, other], { ...to, ...shape }))
    return written.ok ? [] : written.findings.map(finding => finding.code)
  },
  'write/bad-separators': () => {
    const separators = { element: '*', component: '*', repetition: '^', terminator: '~' }
    return codesOf(sample(), { ...shape, interchange: { ...interchange, separators } })
  },
  'write/nothing-to-write': async () => {
    const written = await gatherWritten(writeClaims([], { ...to, ...shape }))
    return written.ok ? [] : written.findings.map(finding => finding.code)
  },
}

describe('what is refused', () => {
  for (const [code, codes] of Object.entries(refusals)) {
    test(code, async () => {
      expect([...new Set(await codes())]).toContain(code)
    })
  }

  test('every finding of the writer is shown above', () => {
    expect(Object.keys(refusals).sort()).toEqual(Object.keys(writeFindingCodes).sort())
  })

  test('what the receiver would send back is refused, with its own finding', async () => {
    expect(await codesOf({ ...sample(), chargeCents: 5_100 })).toEqual(['claim/charge-not-sum-of-lines'])
  })

  test('all findings are told at once, each with its place', async () => {
    const claim = {
      ...withLine({ units: Number.POSITIVE_INFINITY }),
      acceptsAssignment: 'Q',
      number: 'A'.repeat(39),
    }
    const written = await gatherWritten(writeClaims([claim], { ...to, ...shape }))
    if (written.ok) throw new Error('written')
    expect(written.findings.map(({ code, where: { loop, element } }) => [code, loop, element])).toEqual([
      ['write/too-long', '2300', 'CLM01'],
      ['write/not-in-code-list', '2300', 'CLM07'],
      ['write/not-a-number', '2400', 'SV104'],
    ])
  })

  for (const [name, value] of [
    ['half a character', 'A\ud83d'],
    ['a character of two halves', 'A\ud83d\ude00'],
    ['an accented letter', 'Peña'],
    ['a line break', 'A\nB'],
    ['a component separator', 'A:B'],
    ['a repetition separator', 'A^B'],
    ['a terminator', 'A~B'],
    ['a megabyte', 'A'.repeat(1 << 20)],
  ] as const) {
    test(`${name} in a value`, async () => {
      const notes = [{ kind: 'ADD', text: value }]
      const codes = await codesOf({ ...sample(), notes })
      expect(codes.length).toBeGreaterThan(0)
      expect(codes.every(code => code.startsWith('write/'))).toBe(true)
    })
  }

  test('separators other than the usual ones let the usual ones stand in values', async () => {
    const separators = { element: '|', component: '>', repetition: '!', terminator: '\n' }
    const claim = { ...sample(), notes: [{ kind: 'ADD', text: 'A*B:C~D^E' }] }
    const written = await gatherWritten(
      writeClaims([claim], { ...to, interchange: { ...interchange, separators } }),
    )
    if (!written.ok) throw new Error(JSON.stringify(written.findings))
    expect(claimsOf(written.bytes)).toEqual([claim])
  })

  test('letters that the partners agreed on are written as UTF-8, halves of one still refused', async () => {
    const agreed = { ...to, interchange: { ...interchange, foreignLetters: true } }
    const claim = { ...sample(), notes: [{ kind: 'ADD', text: 'Peña 😀' }] }
    const written = await gatherWritten(writeClaims([claim], agreed))
    if (!written.ok) throw new Error(JSON.stringify(written.findings))
    expect(claimsOf(written.bytes)).toEqual([claim])
    for (const text of ['ñ\ud83d', 'ñ\u0085', 'ñ\n', 'ñ*']) {
      const codes = await codesOf({ ...sample(), notes: [{ kind: 'ADD', text }] }, agreed)
      expect(codes.length, text).toBeGreaterThan(0)
    }
  })

  test('a 997 is not written', () => {
    const acknowledgement = {
      kind: '997',
      setControlNumber: '0001',
      group: 'HC',
      groupControlNumber: '1',
      sets: [],
      status: 'A',
      includedSets: 1,
      receivedSets: 1,
      acceptedSets: 1,
      codes: [],
    } as const
    const events = [...writeFunctionalAcknowledgements([acknowledgement], to)]
    expect(events.map(event => event.type)).toEqual(['refused'])
  })
})

describe('never half a file', () => {
  async function eventsOf(claims: readonly Claim[], how: Partial<WriteClaimsTo>): Promise<WriteEvent[]> {
    const events: WriteEvent[] = []
    for await (const event of writeClaims(claims, { ...to, ...how })) events.push(event)
    return events
  }

  const many = (count: number): Claim[] =>
    Array.from({ length: count }, (_, at) => {
      const claim = sample()
      const id = `9${String(at).padStart(7, '0')}A`
      return {
        ...claim,
        number: `CLAIM${at}`,
        subscriber: { ...claim.subscriber, subscriber: { ...claim.subscriber.subscriber, id } },
      }
    })

  test('a refusal is the only event of a small file', async () => {
    const events = await eventsOf([sample(), { ...sample(), number: '' }], shape)
    expect(events.map(event => event.type)).toEqual(['refused'])
  })

  test('from the first finding on no bytes come, and the end is a refusal', async () => {
    const claims = many(200).map((claim, at) => (at === 100 ? { ...claim, number: '' } : claim))
    const events = await eventsOf(claims, { ...shape, chunkSize: 4_096 })
    const types = events.map(event => event.type)
    expect(types.at(-1)).toBe('refused')
    expect(types.filter(type => type === 'bytes').length).toBeGreaterThan(2)
    const bytes = events.reduce((sum, event) => sum + (event.type === 'bytes' ? event.bytes.length : 0), 0)
    expect(bytes).toBeLessThan(110 * 600)
  })

  test('bytes are the same whatever the size of the pieces, and the same again', async () => {
    const whole = await gatherWritten(writeClaims(many(50), to))
    for (const chunkSize of [1, 700, 65_536]) {
      expect(await gatherWritten(writeClaims(many(50), { ...to, chunkSize }))).toEqual(whole)
    }
  })

  test('claims come one by one from a source that is asked only as bytes are taken', async () => {
    let asked = 0
    const source = async function* (): AsyncGenerator<Claim> {
      for (const claim of many(500)) {
        asked += 1
        yield claim
      }
    }
    for await (const event of writeClaims(source(), { ...to, ...shape, chunkSize: 2_048 })) {
      if (event.type === 'bytes') break
    }
    expect(asked).toBeLessThan(10)
  })

  test('a set ends where the batch changes and where it is full', async () => {
    const claims = many(5)
    const other = claims.slice(3).map(claim => ({ ...claim, batch: { ...claim.batch, reference: 'B2' } }))
    const written = await gatherWritten(
      writeClaims([...claims.slice(0, 3), ...other], { ...to, claimsPerSet: 2 }),
    )
    if (!written.ok) throw new Error(JSON.stringify(written.findings))
    expect(written.summary.sets).toBe(3)
    const read = claimsOf(written.bytes)
    expect(read.map(claim => claim.batch.setControlNumber)).toEqual(['0001', '0001', '0002', '0003', '0003'])
  })
})
