/** However the bytes are cut into chunks, the same is told. */
import { describe, expect, test } from 'vitest'
import { fileOf, gather, sampleClaim, sampleWith } from './testing.ts'

const files: readonly (readonly [string, string])[] = [
  ['plain', fileOf(sampleClaim)],
  ['with line breaks', fileOf(sampleClaim, '~', '\r\n')],
  ['with line feeds as terminators', fileOf(sampleClaim, '\n')],
  ['wrapped', fileOf(sampleClaim).replace(/.{40}/g, '$&\n')],
  ['with letters', fileOf(sampleWith('REF*G1', 'NTE*ADD*JOSÉ')).replaceAll('SAMPLE', 'SÄMPLE')],
  ['broken in many ways', broken()],
  ['two interchanges with rubbish around', `x\n${fileOf(sampleClaim)}y\n${fileOf(sampleClaim, '~', '\n')} z`],
  ['cut off', fileOf(sampleClaim).slice(0, 700)],
]

function broken(): string {
  const segments = sampleWith('REF*G1', 'QQQ*1', '', 'FRM*1', 'REF*G1*1', 'REF*G1*2').slice(0, -1)
  return fileOf(segments)
}

describe('every chunk size from one byte up to longer than segments, and many more', () => {
  test.each(files)('%s', (_, file) => {
    const once = gather(file, { chunkSize: 1 << 20 })
    for (let chunkSize = 1; chunkSize <= file.length; chunkSize += chunkSize < 200 ? 1 : 17) {
      const told = gather(file, { chunkSize })
      expect(told.lines, `chunks of ${chunkSize}`).toEqual(once.lines)
      expect(told.segments, `chunks of ${chunkSize}`).toEqual(once.segments)
    }
  })

  test('a segment too long is passed over alike', () => {
    const limits = { segmentBytes: 200 }
    const file = fileOf(sampleWith('REF*G1', `NTE*ADD*${'X'.repeat(900)}`))
    const once = gather(file, { limits })
    expect(once.codes).toEqual(['segment/too-long'])
    for (let chunkSize = 1; chunkSize <= 1_200; chunkSize += chunkSize < 250 ? 1 : 17) {
      const told = gather(file, { chunkSize, limits })
      expect(told.lines, `chunks of ${chunkSize}`).toEqual(once.lines)
    }
  })
})
