/** Public keys as people paste them: which are taken, and by what they are known again. */
import { createHash } from 'node:crypto'
import ssh2 from 'ssh2'
import { done, type Result } from '#base/result.ts'
import { refuse } from '../../refusals.ts'

export type PublicKey = {
  /** `ssh-ed25519 AAAA…`, without comment. */
  readonly text: string
  /** `SHA256:…`, as OpenSSH shows it. */
  readonly fingerprint: string
}

const kinds: ReadonlySet<string> = new Set([
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'ssh-rsa',
])

/** NIST SP 800-131A Rev. 2: shorter RSA keys are disallowed. */
const leastRsaBits = 2048

export function fingerprintOf(publicKey: Uint8Array): string {
  return `SHA256:${createHash('sha256').update(publicKey).digest('base64').replace(/=+$/, '')}`
}

/** Bits of the modulus of an RSA key in SSH's own form: name, exponent, modulus, each with its length before it. */
function rsaBits(blob: Buffer): number {
  let at = 0
  let part: Buffer = Buffer.alloc(0)
  for (let nth = 0; nth < 3 && at + 4 <= blob.length; nth++) {
    const length = blob.readUInt32BE(at)
    part = blob.subarray(at + 4, at + 4 + length)
    at += 4 + length
  }
  const plain = part[0] === 0 ? part.subarray(1) : part
  return plain.length === 0 ? 0 : plain.length * 8 - Math.clz32(plain[0] ?? 0) + 24
}

/** True for a kind and length that we take, from people and from whoever signs in with it. */
export function isStrongKey(kind: string, blob: Buffer): boolean {
  return kinds.has(kind) && (kind !== 'ssh-rsa' || rsaBits(blob) >= leastRsaBits)
}

export function readPublicKey(text: string): Result<PublicKey> {
  if (/PRIVATE KEY/.test(text)) return refuse('sftp/private-key')
  const line = text.trim()
  if (line.includes('\n')) return refuse('sftp/not-a-public-key')
  const key = parsed(line)
  if (key === null) return refuse('sftp/not-a-public-key')
  const blob = key.getPublicSSH()
  if (!isStrongKey(key.type, blob)) return refuse('sftp/key-too-weak')
  return done({ text: `${key.type} ${blob.toString('base64')}`, fingerprint: fingerprintOf(blob) })
}

function parsed(text: string): ssh2.ParsedKey | null {
  const key = ssh2.utils.parseKey(text)
  if (key instanceof Error) return null
  const [first] = Array.isArray(key) ? key : [key]
  return first === undefined || first.isPrivateKey() ? null : first
}
