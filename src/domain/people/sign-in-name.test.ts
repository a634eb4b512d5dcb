/** The same address is the same name. */
import { expect, test } from 'vitest'
import { domainOf, isSignInName, signInNameFrom } from './sign-in-name.ts'

test('the same address is the same name', () => {
  for (const typed of ['Testina@Example.ORG', '  testina@example.org ', 'ｔｅｓｔｉｎａ@example.org'])
    expect(signInNameFrom(typed), typed).toBe('testina@example.org')
  expect(domainOf('testina@example.org')).toBe('example.org')
})

test.each(['testina@example.org', "o'brien+hub@mail.example.org", 'ñandú@example.org'])('%s is one', text => {
  expect(isSignInName(text)).toBe(true)
})

test.each([
  '',
  'testina',
  'testina@localhost',
  '@example.org',
  'a b@example.org',
  'a@b@example.org',
  `${'x'.repeat(65)}@example.org`,
  'x@example.org>, <y@example.org',
])('%s is none', text => expect(isSignInName(text)).toBe(false))
