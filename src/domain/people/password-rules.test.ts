/** Which passwords are taken: lengths, the blocklist, and what it leaves alone. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { commonPasswords } from './common-passwords.ts'
import {
  isLongEnoughAlone,
  normalizedPassword,
  objectionToPassword,
  passwordCharacters,
  plainPassword,
} from './password-rules.ts'

const judge = (password: string, expected: string[] = [], blocked?: ReadonlySet<string>) =>
  objectionToPassword(normalizedPassword(password), {
    hasSecondFactor: true,
    expected,
    ...(blocked && { blocked }),
  })

describe('the blocklist', () => {
  test('is in plain form, with no word twice', () => {
    expect(commonPasswords.size).toBeGreaterThan(500)
    expect([...commonPasswords].filter(word => word !== plainPassword(word))).toEqual([])
  })

  test.each([
    'password',
    'Password1',
    'P@$$w0rd!',
    'passw0rd2026',
    '2026password',
    '!!sunshine!!',
    'letmein-letmein',
    'qwertyui',
    '87654321',
    'abcdefgh',
    'abcd1234efgh',
    'aaaaaaaa',
    'ababababab',
    '........',
    'contraseña'.normalize('NFD').replace(/\p{M}/gu, ''),
  ])('knows %s', password => expect(judge(password)).toBe('password/too-common'))

  test.each([
    ['causeway2026', ['Causeway']],
    ['Causeway!Causeway!', ['Causeway']],
    ['marigoldvalley', ['Marigold Valley Outreach']],
    ['valley-marigold-1', ['Marigold Valley Outreach']],
    ['welcome-marigold', ['Marigold Valley Outreach']],
    ['testina.sample', ['testina.sample@example.org']],
  ])('knows %s where %s is at home', (password, expected) => {
    expect(judge(password, expected)).toBe('password/too-common')
    expect(judge(password)).toBeNull()
  })

  test.each([
    'hxr7bqrl',
    'my password is a heron',
    'correct horse heron staple',
    'sunflower ferry sketch',
    '🐢🌵🎻🪁🧭🛶🪵🧵',
  ])('leaves %s alone', password => expect(judge(password, ['Marigold Valley Outreach'])).toBeNull())

  test('takes an operator’s own list', () => {
    const blocked = new Set(['walnutferrysketch'])
    expect(judge('Walnut-Ferry-Sketch', [], blocked)).toBe('password/too-common')
    expect(judge('walnut ferry sketches', [], blocked)).toBeNull()
  })
})

describe('length', () => {
  const alone = (password: string) => objectionToPassword(password, { hasSecondFactor: false, expected: [] })

  test('is counted in code points', () => {
    expect(passwordCharacters('🐢ñ')).toBe(2)
    expect(isLongEnoughAlone('🐢'.repeat(14))).toBe(false)
    expect(isLongEnoughAlone('🐢'.repeat(15))).toBe(true)
  })

  test('has its bounds at 8, 15 and 256', () => {
    expect(judge('hxr7bqr')).toBe('password/too-short')
    expect(alone('hxr7bqrl quiet')).toBe('password/too-short')
    expect(alone('hxr7bqrl quiet.')).toBeNull()
    const long = Array.from({ length: 60 }, (_, at) => `heron${at * 7919}`).join(' ')
    expect(alone(long.slice(0, 256))).toBeNull()
    expect(alone(long.slice(0, 257))).toBe('password/too-long')
  })
})

test('any text at all is judged, and written in one way', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme' }),
      (typed, name) => {
        const normalized = normalizedPassword(typed)
        expect(normalizedPassword(normalized)).toBe(normalized)
        expect([null, 'password/too-short', 'password/too-long', 'password/too-common']).toContain(
          judge(typed, [name]),
        )
      },
    ),
    { numRuns: 500 },
  )
})

test('a long password of random letters is taken, whatever they are', () => {
  const letters = fc.string({
    minLength: 15,
    maxLength: 40,
    unit: fc.constantFrom(...'bdfhjlnprtvxzacegik579'),
  })
  fc.assert(
    fc.property(letters, password => {
      fc.pre(new Set(password).size > 8)
      expect(judge(password)).toBeNull()
    }),
    { numRuns: 500 },
  )
})
