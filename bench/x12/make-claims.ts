/** Makes the bench's claim files: valid 837P of made-up members, some 914 bytes and 36 segments a claim. */
import { type Random, seededRandom } from '../../src/base/random.ts'

export type ClaimFileFacts = {
  readonly claims: number
  readonly seed?: number
  /** Claims of a transaction set. */
  readonly claimsPerSet?: number
}

const pad = (value: number, width: number): string => String(value).padStart(width, '0')

const envelopeHead =
  'ISA*00*          *00*          *ZZ*SAMPLESENDER   *ZZ*SAMPLEPLAN     *261101*0930*^*00501*000000001*0*T*:~' +
  'GS*HC*SAMPLESENDER*SAMPLEPLAN*20261101*0930*1*X*005010X222A1~'

/** The file's bytes in pieces of some 64 KB, the same for the same facts. */
export function* claimFile({
  claims,
  seed = 7,
  claimsPerSet = 5_000,
}: ClaimFileFacts): Generator<Uint8Array> {
  const random = seededRandom(seed)
  let text = envelopeHead
  let sets = 0
  for (let from = 0; from < claims; from += claimsPerSet) {
    sets += 1
    const control = pad(sets, 4)
    const head = setHead(control)
    let segments = head.segments
    text += head.text
    for (let claim = from; claim < Math.min(claims, from + claimsPerSet); claim++) {
      const made = claimText(random, claim, claim - from + 2)
      segments += made.segments
      text += made.text
      if (text.length < 65_536) continue
      yield Buffer.from(text, 'latin1')
      text = ''
    }
    text += `SE*${segments + 1}*${control}~`
  }
  yield Buffer.from(`${text}GE*${sets}*1~IEA*1*000000001~`, 'latin1')
}

type Made = { readonly text: string; readonly segments: number }

function made(segments: readonly string[]): Made {
  return { text: `${segments.join('~')}~`, segments: segments.length }
}

function setHead(control: string): Made {
  return made([
    `ST*837*${control}*005010X222A1`,
    `BHT*0019*00*BATCH${control}*20261101*0930*CH`,
    'NM1*41*2*SAMPLE SUPPORTS*****46*SAMPLESENDER',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
    'NM1*40*2*SAMPLE HEALTH PLAN*****46*SAMPLEPLAN',
    'HL*1**20*1',
    'PRV*BI*PXC*251B00000X',
    'NM1*85*2*SAMPLE SUPPORTS*****XX*1999999984',
    'N3*100 EXAMPLE STREET',
    'N4*SACRAMENTO*CA*958140001',
    'REF*EI*999999999',
    'PER*IC*TESTINA SAMPLE*TE*5555550100',
  ])
}

const lastNames = ['SAMPLE', 'EXAMPLE', 'PLACEHOLDER', 'MADEUP', 'SPECIMEN']
const firstNames = ['TESTINA', 'TESTOPHER', 'SAMPLITA', 'DEMO', 'EXEMPLA']
const services = ['G9008:U1', 'G9008:U1:GQ', 'G9012:U2', 'G9012:U2:GQ', 'H0043:U6', 'H2016:U6']
const diagnoses = ['Z5901', 'Z5902', 'Z590', 'F1120', 'I10', 'E119', 'J449', 'Z608']

function claimText(random: Random, index: number, level: number): Made {
  const lines = 4 + random.below(3)
  const number = `ECM${pad(index + 1, 9)}`
  const member = `9${pad(index + 1, 7)}A`
  const day = `202610${pad(1 + random.below(28), 2)}`
  const first = random.below(diagnoses.length)
  const second = (first + 1 + random.below(diagnoses.length - 1)) % diagnoses.length
  const codes = [diagnoses[first], diagnoses[second]]
  const charges = Array.from({ length: lines }, () => 25 * (1 + random.below(20)))
  const total = charges.reduce((sum, charge) => sum + charge, 0)
  const segments = [
    `HL*${level}*1*22*0`,
    'SBR*P*18*******MC',
    `NM1*IL*1*${random.pick(lastNames)}*${random.pick(firstNames)}****MI*${member}`,
    `N3*${100 + random.below(9_000)} EXAMPLE AVENUE`,
    'N4*SACRAMENTO*CA*958140002',
    `DMG*D8*19${pad(40 + random.below(60), 2)}0${1 + random.below(9)}${pad(1 + random.below(28), 2)}*U`,
    'NM1*PR*2*SAMPLE HEALTH PLAN*****PI*SAMPLEPLAN',
    `CLM*${number}*${total}***11:B:1*Y*A*Y*Y`,
    `REF*G1*AUTH${pad(index + 1, 8)}`,
    `REF*D9*CLEARING${pad(index + 1, 10)}`,
    `REF*EA*MRN${pad(index + 1, 7)}`,
    'NTE*ADD*MADE UP FOR MEASURING ONLY. NO SUCH PERSON.',
    `HI*ABK:${codes[0]}*ABF:${codes[1]}`,
    'NM1*82*1*SAMPLE*CAREMANAGER****XX*1888888884',
    'PRV*PE*PXC*171M00000X',
  ]
  for (const [at, charge] of charges.entries()) {
    segments.push(
      `LX*${at + 1}`,
      `SV1*HC:${random.pick(services)}*${charge}*UN*${1 + random.below(8)}***1:2`,
      at % 3 === 2 ? `DTP*472*RD8*${day}-${day}` : `DTP*472*D8*${day}`,
      `REF*6R*${number}L${at + 1}`,
    )
    if (at === 0) segments.push('NTE*ADD*OUTREACH BY TELEPHONE, MADE UP')
  }
  return made(segments)
}
