/** Key pairs that we make ourselves: each is read back before anybody gets it. */
import ssh2 from 'ssh2'

/**
 * A new key pair in OpenSSH's form. One ed25519 key in a hundred and forty that ssh2 (1.17) makes cannot be read:
 * it takes the first byte of the key, where that is zero, for filling. Such a one is thrown away, and another made.
 *
 * @param kind - `ecdsa` is on the curve P-256
 */
export function makeKeyPair(kind: 'ed25519' | 'ecdsa'): {
  readonly public: string
  readonly private: string
} {
  for (;;) {
    const pair =
      kind === 'ecdsa'
        ? ssh2.utils.generateKeyPairSync('ecdsa', { bits: 256 })
        : ssh2.utils.generateKeyPairSync('ed25519')
    const halves = [pair.public, pair.private].map(text => ssh2.utils.parseKey(text))
    if (!halves.some(half => half instanceof Error)) return pair
  }
}
