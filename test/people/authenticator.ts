/** A passkey authenticator in software: real keys, real CBOR, real signatures (WebAuthn Level 3, 6). */
import { createHash, createSign, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'

type Encodable = string | number | Uint8Array | readonly Encodable[] | ReadonlyMap<string | number, Encodable>

function head(major: number, value: number): Buffer {
  if (value < 24) return Buffer.from([(major << 5) | value])
  if (value < 256) return Buffer.from([(major << 5) | 24, value])
  return Buffer.from([(major << 5) | 25, value >> 8, value & 255])
}

/** CBOR (RFC 8949), as much as attestations need. */
function cbor(value: Encodable): Buffer {
  if (typeof value === 'number') return value >= 0 ? head(0, value) : head(1, -1 - value)
  if (typeof value === 'string') return Buffer.concat([head(3, Buffer.byteLength(value)), Buffer.from(value)])
  if (value instanceof Uint8Array) return Buffer.concat([head(2, value.length), value])
  if (value instanceof Map) {
    const parts = [...value].flatMap(([key, each]) => [cbor(key), cbor(each as Encodable)])
    return Buffer.concat([head(5, value.size), ...parts])
  }
  const list = value as readonly Encodable[]
  return Buffer.concat([head(4, list.length), ...list.map(cbor)])
}

const sha256 = (bytes: string | Uint8Array): Buffer => createHash('sha256').update(bytes).digest()

export type Authenticator = {
  readonly credentialId: string
  /** What a test may set otherwise than an honest authenticator has it. */
  count: number
  origin: string
  rpId: string
  verifiesUser: boolean
  create(options: unknown): object
  get(options: unknown): object
}

type Options = { readonly challenge: string; readonly user?: { readonly id: string } }

/** One credential, for one site. */
export function makeAuthenticator(origin = 'https://hub.example.org'): Authenticator {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(32)
  let userHandle: string | undefined
  const authenticator: Authenticator = {
    credentialId: id.toString('base64url'),
    count: 0,
    origin,
    rpId: new URL(origin).hostname,
    verifiesUser: true,
    create(options) {
      const { challenge, user } = options as Options
      userHandle = user?.id
      const clientData = clientDataOf('webauthn.create', challenge, authenticator.origin)
      const attested = Buffer.concat([Buffer.alloc(16), Buffer.from([0, id.length]), id, coseKey(publicKey)])
      const authData = authenticatorData(authenticator, attested)
      const attestationObject = cbor(
        new Map<string, Encodable>([
          ['fmt', 'none'],
          ['attStmt', new Map()],
          ['authData', authData],
        ]),
      )
      return answer(id, {
        clientDataJSON: clientData.toString('base64url'),
        attestationObject: attestationObject.toString('base64url'),
        transports: ['internal'],
      })
    },
    get(options) {
      const { challenge } = options as Options
      authenticator.count++
      const clientData = clientDataOf('webauthn.get', challenge, authenticator.origin)
      const authData = authenticatorData(authenticator)
      const signed = Buffer.concat([authData, sha256(clientData)])
      return answer(id, {
        clientDataJSON: clientData.toString('base64url'),
        authenticatorData: authData.toString('base64url'),
        signature: createSign('sha256').update(signed).sign(privateKey).toString('base64url'),
        ...(userHandle !== undefined && { userHandle }),
      })
    },
  }
  return authenticator
}

function clientDataOf(type: string, challenge: string, origin: string): Buffer {
  return Buffer.from(JSON.stringify({ type, challenge, origin, crossOrigin: false }))
}

/** Hash of the site, flags (user present, user verified, credential attached), count. */
function authenticatorData({ rpId, verifiesUser, count }: Authenticator, attested?: Buffer): Buffer {
  const flags = 0x01 | (verifiesUser ? 0x04 : 0) | (attested ? 0x40 : 0)
  const counter = Buffer.alloc(4)
  counter.writeUInt32BE(count)
  return Buffer.concat([sha256(rpId), Buffer.from([flags]), counter, attested ?? Buffer.alloc(0)])
}

/** A P-256 key for ES256 (RFC 9053, 7.1.1). */
function coseKey(key: KeyObject): Buffer {
  const { x = '', y = '' } = key.export({ format: 'jwk' })
  return cbor(
    new Map<number, Encodable>([
      [1, 2],
      [3, -7],
      [-1, 1],
      [-2, Buffer.from(x, 'base64url')],
      [-3, Buffer.from(y, 'base64url')],
    ]),
  )
}

function answer(id: Buffer, response: object): object {
  const text = id.toString('base64url')
  return { id: text, rawId: text, type: 'public-key', response, clientExtensionResults: {} }
}
