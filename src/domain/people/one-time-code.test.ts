/** Codes as people type them. */
import { describe, expect, test } from 'vitest'
import { readTypedCode, recoveryCodeFrom, totpStep } from './one-time-code.ts'

describe('a typed code', () => {
  test.each(['123456', ' 123 456 ', '123-456', '１２３４５６'])('%s is six digits', typed => {
    expect(readTypedCode(typed)).toEqual({ kind: 'totp', digits: '123456' })
  })

  test.each(['', '12345', '1234567', 'abcdef', '12345６7'])('%s is none', typed => {
    expect(readTypedCode(typed)).toBeNull()
  })

  test('is a recovery code however it is written and misread', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 25 }, (_, at) => at))
    expect(code).toBe('01234-56789-ABCDE-FGHJK-MNPQR')
    const plain = { kind: 'recovery', code: '0123456789ABCDEFGHJKMNPQR' }
    for (const typed of [
      code,
      code.toLowerCase(),
      code.replaceAll('-', ' '),
      code.replace('0', 'O').replace('1', 'l'),
    ])
      expect(readTypedCode(typed), typed).toEqual(plain)
  })

  test('has every letter equally often', () => {
    const seen = new Map<string, number>()
    for (let byte = 0; byte < 256; byte++) {
      const [letter = ''] = recoveryCodeFrom(new Uint8Array(25).fill(byte))
      seen.set(letter, (seen.get(letter) ?? 0) + 1)
    }
    expect([...seen.values()]).toEqual(Array.from({ length: 32 }, () => 8))
  })
})

test('a step is thirty seconds (RFC 6238, appendix B)', () => {
  expect(totpStep('1970-01-01T00:00:59.000Z')).toBe(1)
  expect(totpStep('2005-03-18T01:58:29.000Z')).toBe(0x23523ec)
})
