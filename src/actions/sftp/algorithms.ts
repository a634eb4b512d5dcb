/** What our SFTP server and client agree to with the other side: each algorithm by name, with why it is there. */
import type { Algorithms } from 'ssh2'

/** Key exchange (RFC 9142). Both ends also insist on strict key exchange where the other can: no Terrapin. */
const kex = [
  // X25519: fast, and hard to get wrong (RFC 8731). Two names of the same.
  'curve25519-sha256',
  'curve25519-sha256@libssh.org',
  // The curves of NIST, for programs that may use only what FIPS 140 allows (RFC 5656).
  'ecdh-sha2-nistp384',
  'ecdh-sha2-nistp256',
  // Without curves: the groups of RFC 8268 from 4096 bits on.
  'diffie-hellman-group16-sha512',
  'diffie-hellman-group18-sha512',
] as const

/** Authenticated ciphers first; CTR only together with a checksum over what was encrypted, below. */
const cipher = [
  'aes256-gcm@openssh.com',
  'aes128-gcm@openssh.com',
  'chacha20-poly1305@openssh.com',
  'aes256-ctr',
  'aes128-ctr',
] as const

/** Encrypt, then authenticate; nothing of MD5 or SHA-1, no shortened ones. */
const hmac = ['hmac-sha2-256-etm@openssh.com', 'hmac-sha2-512-etm@openssh.com'] as const

/** Keys of servers. RSA signs with SHA-2 alone (RFC 8332). */
const serverHostKey = [
  'ssh-ed25519',
  'ecdsa-sha2-nistp256',
  'ecdsa-sha2-nistp384',
  'ecdsa-sha2-nistp521',
  'rsa-sha2-512',
  'rsa-sha2-256',
] as const

/** Nothing is compressed: a few bytes must not become many in our memory. */
const compress = ['none'] as const

export const strictAlgorithms: Algorithms = {
  kex: [...kex],
  cipher: [...cipher],
  hmac: [...hmac],
  serverHostKey: [...serverHostKey],
  compress: [...compress],
}
