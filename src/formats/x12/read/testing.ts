/** For the tests of X12: small files, and what reading them tells, written down line by line. */
import type { X12Finding } from '../finding.ts'
import type { SetVisitor, TransmissionVisitor } from './events.ts'
import { rawText, type Segment, type Separators, spareBytes } from './segment.ts'
import { type ReadX12Options, walkBytes } from './transmission.ts'
import type { Walk } from './walk.ts'

export const sampleHeader =
  'ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPLAN     *261101*0930*^*00501*000000001*0*T*:'

/** A whole 837P of one claim with one line, one segment an entry; ISA first, IEA last. */
export const sampleClaim: readonly string[] = [
  sampleHeader,
  'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*005010X222A1',
  'ST*837*0001*005010X222A1',
  'BHT*0019*00*BATCH1*20261101*0930*CH',
  'NM1*41*2*SAMPLE SUPPORTS*****46*SAMPLESENDER',
  'PER*IC*TESTINA SAMPLE*TE*5555550100',
  'NM1*40*2*SAMPLE HEALTH PLAN*****46*SAMPLEPLAN',
  'HL*1**20*1',
  'NM1*85*2*SAMPLE SUPPORTS*****XX*1999999984',
  'N3*100 EXAMPLE STREET',
  'N4*SACRAMENTO*CA*958140001',
  'REF*EI*999999999',
  'HL*2*1*22*0',
  'SBR*P*18*******MC',
  'NM1*IL*1*SAMPLE*TESTINA****MI*90000001A',
  'N3*200 EXAMPLE AVENUE',
  'N4*SACRAMENTO*CA*958140002',
  'DMG*D8*19800101*U',
  'NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN',
  'CLM*ECM000000001*50***11:B:1*Y*A*Y*Y',
  'REF*G1*AUTH1',
  'HI*ABK:Z5901*ABF:I10',
  'LX*1',
  'SV1*HC:G9012:U2*50*UN*2***1:2',
  'DTP*472*D8*20261001',
  'REF*6R*ECM000000001L1',
  'SE*25*0001',
  'GE*1*1',
  'IEA*1*000000001',
]

const usual: Separators = { element: 42, component: 58, repetition: 94, terminator: 126 }

/** A segment of one element, the text, which begins the bytes. */
export function segmentOver(text: string, separators: Separators = usual): Segment {
  const bytes = Buffer.alloc(text.length + spareBytes)
  bytes.write(text, 'latin1')
  return {
    text,
    bytes,
    view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length),
    edges: Int32Array.of(0, text.length + 1),
    first: 0,
    count: 1,
    id: 0,
    hasLetters: false,
    hasControls: false,
    separators,
    offset: 0,
    number: 1,
  }
}

/** The segments with another terminator, and something after each. */
export function fileOf(segments: readonly string[], terminator = '~', after = ''): string {
  return segments.map(segment => `${segment}${terminator}${after}`).join('')
}

/** The sample with segments put in the place of the first that begins as given; none: it is taken out. */
export function sampleWith(begins: string, ...instead: string[]): readonly string[] {
  const at = sampleClaim.findIndex(segment => segment.startsWith(begins))
  if (at < 0) throw new Error(`the sample has no ${begins}`)
  return recounted([...sampleClaim.slice(0, at), ...instead, ...sampleClaim.slice(at + 1)])
}

/** SE01 set right, where there is one set. */
export function recounted(segments: readonly string[]): readonly string[] {
  const from = segments.findIndex(segment => segment.startsWith('ST*'))
  const to = segments.findIndex(segment => segment.startsWith('SE*'))
  return segments.map((segment, at) =>
    at === to ? segment.replace(/^SE\*\d+/, `SE*${to - from + 1}`) : segment,
  )
}

export type Told = {
  /** Everything in its order, a line each. */
  readonly lines: string[]
  readonly findings: X12Finding[]
  /** Every segment of the file, raw. */
  readonly segments: string[]
  readonly codes: string[]
}

/** Reads bytes (text is taken as Latin-1) and writes down what is told. */
export function gather(file: string | Uint8Array, options: ReadX12Options = {}): Told {
  const bytes = typeof file === 'string' ? Buffer.from(file, 'latin1') : file
  const { told, visitor } = gathering()
  walkBytes(bytes, visitor, options)
  return told
}

/** A visitor that writes down what it is told. */
export function gathering(): { told: Told; visitor: TransmissionVisitor } {
  const told: Told = { lines: [], findings: [], segments: [], codes: [] }
  const { lines } = told
  const visitor: TransmissionVisitor = {
    anySegment: segment => told.segments.push(rawText(segment)),
    beginInterchange: ({ index, sender, controlNumber }) =>
      lines.push(`ISA ${index} ${sender} ${controlNumber}`),
    interchangeAcknowledgement: segment => lines.push(rawText(segment)),
    endInterchange: trailer => lines.push(`IEA ${JSON.stringify(trailer)}`),
    beginGroup: ({ index, kind, version }) => lines.push(`GS ${index} ${kind} ${version}`),
    endGroup: trailer => lines.push(`GE ${JSON.stringify(trailer)}`),
    finding(finding) {
      told.findings.push(finding)
      told.codes.push(finding.code)
      lines.push(`! ${finding.code} ${JSON.stringify(finding.x12)} ${finding.found ?? ''}`)
    },
    visitorsFor: () => [writingDown(lines)],
  }
  return { told, visitor }
}

function writingDown(lines: string[]): SetVisitor {
  let set: Walk['set'] | null = null
  const loopOf = (loop: number): string => set?.loops[loop]?.def.id ?? '?'
  const slotOf = (slot: number): string => {
    const found = set?.slots[slot]
    return found ? `${loopOf(found.loop)}/${found.use.name}` : '?'
  }
  return {
    beginSet(walk, header) {
      set = walk.set
      lines.push(`set ${header.index} ${set.def.id} ${header.controlNumber}`)
    },
    enterLoop: loop => lines.push(`> ${loopOf(loop)}`),
    segment: (slot, segment: Segment) => lines.push(`${slotOf(slot)} ${rawText(segment)}`),
    misfit: (misfit, slot, segment) => lines.push(`? ${misfit} ${slotOf(slot)} ${rawText(segment)}`),
    leaveLoop: loop => lines.push(`< ${loopOf(loop)}`),
    endSet: trailer => lines.push(`end ${JSON.stringify(trailer)}`),
  }
}
