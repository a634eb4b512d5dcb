/** Every key pair that we make can be read, both halves, also where the key begins with a zero. */
import ssh2 from 'ssh2'
import { expect, test } from 'vitest'
import { makeKeyPair } from './key-pair.ts'
import { readPublicKey } from './public-key.ts'

test('of a thousand new keys each is one that a server takes', () => {
  // Every hundred and fortieth begins with a zero, which the library drops: unread, some of these would be broken.
  const pairs = Array.from({ length: 1000 }, () => makeKeyPair('ed25519'))
  expect(pairs.filter(pair => !readPublicKey(pair.public).ok)).toEqual([])
  expect(pairs.filter(pair => ssh2.utils.parseKey(pair.private) instanceof Error)).toEqual([])
})
