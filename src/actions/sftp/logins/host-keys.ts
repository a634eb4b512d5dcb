/** The keys by which our SFTP server proves itself: given by whoever runs the hub, or made once and kept sealed. */

import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ssh2 from 'ssh2'
import { done, type Result, refused } from '#base/result.ts'
import { keyFor, seal, unseal } from '#base/seal.ts'
import type { Settings } from '../../settings.ts'
import { makeKeyPair } from './key-pair.ts'
import { fingerprintOf, isStrongKey } from './public-key.ts'

export type HostKey = {
  /** The private half, as OpenSSH writes it. */
  readonly privateKey: string
  readonly kind: string
  readonly fingerprint: string
}

const purpose = 'sftp host keys'
const opened = new WeakMap<Settings, readonly HostKey[]>()

/**
 * The keys; made and kept where none were given. Refused when the given ones cannot be used, or the kept ones do not
 * open: with other keys every program that knows us would be right to turn away.
 */
export function openHostKeys(settings: Settings): Result<readonly HostKey[]> {
  const known = opened.get(settings)
  if (known !== undefined) return done(known)
  const text = settings.sftp?.hostKeys ?? keptKeys(settings)
  const keys = text === null ? null : readKeys(text)
  if (keys === null)
    return refused(
      'settings/sftp-host-key',
      'The host keys of the SFTP server cannot be used.',
      'Give private keys without a passphrase (Ed25519, ECDSA, RSA from 2048 bits on), and the sealing key of before.',
    )
  opened.set(settings, keys)
  return done(keys)
}

/** One after another in one text. Null when any of them cannot be used. */
function readKeys(text: string): readonly HostKey[] | null {
  const blocks = text.match(/-----BEGIN [A-Z ]*PRIVATE KEY-----[\s\S]+?-----END [A-Z ]*PRIVATE KEY-----/g)
  const keys = (blocks ?? []).map(block => {
    const key = ssh2.utils.parseKey(`${block}\n`)
    const [first] = key instanceof Error ? [] : Array.isArray(key) ? key : [key]
    if (first === undefined || !first.isPrivateKey()) return null
    const blob = first.getPublicSSH()
    if (!isStrongKey(first.type, blob)) return null
    return { privateKey: `${block}\n`, kind: first.type, fingerprint: fingerprintOf(blob) }
  })
  const usable = keys.filter(key => key !== null)
  return usable.length === 0 || usable.length < keys.length ? null : usable
}

/** Sealed with the house's own key, in a file that nobody else may read. */
function keptKeys({ sftp, keys }: Settings): string | null {
  if (sftp === undefined) return null
  const path = join(sftp.folder, 'host-keys')
  if (existsSync(path)) {
    chmodSync(path, 0o600)
    const all = [keys.sealing, ...(keys.sealingBefore ?? [])].map(key => keyFor(purpose, key))
    try {
      return Buffer.from(unseal(all, purpose, readFileSync(path))).toString()
    } catch {
      return null
    }
  }
  mkdirSync(sftp.folder, { recursive: true, mode: 0o700 })
  // Ed25519 for everybody; ECDSA for programs that may use only what FIPS 140 allowed before 2023.
  const made = [makeKeyPair('ed25519'), makeKeyPair('ecdsa')]
  const text = made.map(pair => pair.private).join('\n')
  const beside = `${path}.new`
  writeFileSync(beside, seal(keyFor(purpose, keys.sealing), randomBytes(12), purpose, Buffer.from(text)), {
    mode: 0o600,
  })
  renameSync(beside, path)
  return text
}
