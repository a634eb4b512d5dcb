/** OpenPGP (RFC 9580) as we use it: keys made or read, bytes signed and encrypted, opened and their signer found. */
import {
  createMessage,
  decrypt,
  decryptKey,
  encrypt,
  enums,
  generateKey,
  type Key,
  type PrivateKey,
  readKeys,
  readMessage,
  readPrivateKey,
  readSignature,
  verify,
} from 'openpgp'
import { type Day, dayFromNumber } from '#base/day.ts'

/** What a key says of itself. */
export type KeyFacts = {
  /** Upper-case hex. */
  readonly fingerprint: string
  readonly ownerName: string
  readonly madeOn: Day
  readonly expiresOn: Day | null
  /** The public part, as text between its BEGIN and END lines. */
  readonly publicKey: string
}

/** The private part is text without a password: it is sealed before it is kept. */
export type OwnKey = { readonly facts: KeyFacts; readonly privateKey: string }

const dayOf = (date: Date): Day => dayFromNumber(Math.floor(date.getTime() / 86_400_000))

async function factsOf(key: Key, armored: string): Promise<KeyFacts> {
  const expires = await key.getExpirationTime()
  return {
    fingerprint: key.getFingerprint().toUpperCase(),
    ownerName: (key.getUserIDs()[0] ?? '').slice(0, 300),
    madeOn: dayOf(key.getCreationTime()),
    expiresOn: expires instanceof Date && Number.isFinite(expires.getTime()) ? dayOf(expires) : null,
    publicKey: armored,
  }
}

/**
 * A new pair of keys of the kinds that every program of the last ten years reads (Ed25519 and Curve25519 in their
 * first form, version 4). The private part is text without a password: it is sealed before it is kept.
 */
export async function makeKeyPair(
  owner: { readonly name: string; readonly email?: string },
  now: Date,
  days: number,
): Promise<OwnKey> {
  const { privateKey, publicKey } = await generateKey({
    type: 'ecc',
    curve: 'ed25519Legacy',
    userIDs: [owner],
    // Whose clock is a little behind ours must not find a key of the future.
    date: new Date(now.getTime() - 3_600_000),
    keyExpirationTime: days * 86_400,
    format: 'object',
  })
  return { facts: await factsOf(publicKey, publicKey.armor()), privateKey: privateKey.armor() }
}

export type KeyObjection =
  | 'mail/not-a-key'
  | 'mail/private-key-given'
  | 'mail/key-cannot-encrypt'
  | 'mail/key-is-over'

/** What a public key, as text or bytes, says of itself; or why it is of no use. */
export async function readPublicKey(given: string, now: Date): Promise<KeyFacts | KeyObjection> {
  if (given.includes('PRIVATE KEY')) return 'mail/private-key-given'
  try {
    const keys = await readKeys({ armoredKeys: given })
    const [key] = keys
    if (!key || keys.length > 1) return 'mail/not-a-key'
    if (key.isPrivate()) return 'mail/private-key-given'
    const facts = await factsOf(key, key.armor())
    const expires = await key.getExpirationTime()
    if (expires instanceof Date && expires <= now) return 'mail/key-is-over'
    return await key.getEncryptionKey(undefined, now).then(
      () => facts,
      () => 'mail/key-cannot-encrypt' as const,
    )
  } catch {
    return 'mail/not-a-key'
  }
}

export type OwnKeyObjection =
  | 'mail/not-a-private-key'
  | 'mail/wrong-passphrase'
  | 'mail/key-cannot-encrypt'
  | 'mail/key-is-over'

/** A private key that somebody brings, opened by its passphrase; or why it is of no use. */
export async function readOwnKey(
  given: string,
  passphrase: string,
  now: Date,
): Promise<OwnKey | OwnKeyObjection> {
  let key: PrivateKey
  try {
    key = await readPrivateKey({ armoredKey: given })
  } catch {
    return 'mail/not-a-private-key'
  }
  if (!key.isDecrypted()) {
    try {
      key = await decryptKey({ privateKey: key, passphrase })
    } catch {
      return 'mail/wrong-passphrase'
    }
  }
  const expires = await key.getExpirationTime()
  if (expires instanceof Date && expires <= now) return 'mail/key-is-over'
  const isOfUse = await Promise.all([
    key.getEncryptionKey(undefined, now),
    key.getSigningKey(undefined, now),
  ]).then(
    () => true,
    () => false,
  )
  if (!isOfUse) return 'mail/key-cannot-encrypt'
  const open = key.toPublic()
  return { facts: await factsOf(open, open.armor()), privateKey: key.armor() }
}

/** Who signed the bytes, by a signature that stands beside them. */
export async function judgeBeside(
  bytes: Uint8Array,
  armored: string,
  signers: readonly string[],
  now: Date,
): Promise<Opened['signature']> {
  try {
    const verificationKeys = (await Promise.all(signers.map(key => readKeys({ armoredKeys: key })))).flat()
    const { signatures } = await verify({
      message: await createMessage({ binary: bytes }),
      signature: await readSignature({ armoredSignature: armored }),
      verificationKeys,
      date: new Date(now.getTime() + 300_000),
    })
    return await judged(signatures)
  } catch {
    return 'wrong'
  }
}

/** The bytes, signed by us and encrypted to the keys of their receiver, as an OpenPGP message. */
export async function signAndEncrypt(
  bytes: Uint8Array,
  named: string,
  keys: { readonly to: readonly string[]; readonly by: string | null },
  now: Date,
): Promise<Uint8Array> {
  const encryptionKeys = (await Promise.all(keys.to.map(key => readKeys({ armoredKeys: key })))).flat()
  const signingKeys = keys.by === null ? [] : [await readPrivateKey({ armoredKey: keys.by })]
  const message = await createMessage({ binary: bytes, filename: named, date: now })
  return encrypt({
    message,
    encryptionKeys,
    signingKeys,
    format: 'binary',
    date: now,
    config: { preferredCompressionAlgorithm: enums.compression.zip },
  })
}

export type Opened = {
  readonly bytes: Uint8Array
  /** The name that stands inside, where one does. */
  readonly name: string | null
  /** valid: by one of the keys given; none: nobody signed; wrong: somebody else, or what was signed is other. */
  readonly signature: 'valid' | 'none' | 'wrong'
}

export type OpenObjection = 'mail/not-for-our-key' | 'mail/damaged' | 'mail/too-large' | 'mail/not-openpgp'

/** Opens an OpenPGP message with our private keys; its signer must be one of `signers`. */
export async function open(
  sealed: Uint8Array,
  keys: { readonly ours: readonly string[]; readonly signers: readonly string[] },
  now: Date,
  maxBytes: number,
): Promise<Opened | OpenObjection> {
  const config = { maxDecompressedMessageSize: maxBytes, allowUnauthenticatedMessages: false }
  const message = await readSealed(sealed, config)
  if (message === null) return 'mail/not-openpgp'
  const ours: PrivateKey[] = []
  for (const key of keys.ours) ours.push(await readPrivateKey({ armoredKey: key }))
  if (!isFor(message.getEncryptionKeyIDs(), ours)) return 'mail/not-for-our-key'
  const verificationKeys = (await Promise.all(keys.signers.map(key => readKeys({ armoredKeys: key })))).flat()
  try {
    const { data, filename, signatures } = await decrypt({
      message,
      decryptionKeys: ours,
      verificationKeys,
      format: 'binary',
      date: new Date(now.getTime() + 300_000),
      config,
    })
    const bytes = data as Uint8Array
    if (bytes.length > maxBytes) return 'mail/too-large'
    return { bytes, name: filename || null, signature: await judged(signatures) }
  } catch (error) {
    const says = error instanceof Error ? error.message : ''
    return /maximum|too large|exceed/i.test(says) ? 'mail/too-large' : 'mail/damaged'
  }
}

type Message = Awaited<ReturnType<typeof readMessage<Uint8Array>>>

async function readSealed(sealed: Uint8Array, config: object): Promise<Message | null> {
  const head = Buffer.from(sealed.subarray(0, 200)).toString('latin1')
  try {
    return head.includes('-----BEGIN PGP MESSAGE')
      ? ((await readMessage({ armoredMessage: Buffer.from(sealed).toString('latin1'), config })) as never)
      : await readMessage({ binaryMessage: sealed, config })
  } catch {
    return null
  }
}

/** True when the message names one of our keys, or hides whom it is for (a key id of zeros). */
function isFor(ids: ReturnType<Message['getEncryptionKeyIDs']>, ours: readonly PrivateKey[]): boolean {
  const known = new Set(ours.flatMap(key => key.getKeyIDs().map(id => id.toHex())))
  return ids.some(id => known.has(id.toHex()) || /^0+$/.test(id.toHex()))
}

async function judged(
  signatures: readonly { readonly verified: Promise<true> }[],
): Promise<Opened['signature']> {
  if (signatures.length === 0) return 'none'
  for (const { verified } of signatures) {
    const isValid = await verified.catch(() => false)
    if (isValid) return 'valid'
  }
  return 'wrong'
}
