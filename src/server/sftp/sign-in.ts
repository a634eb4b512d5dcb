/** Sign-in over SFTP: a key that signs, or a password where the organization allows any. Nobody learns why not. */
import ssh2, { type AuthContext, type PublicKeyAuthContext } from 'ssh2'
import type { House } from '#actions/house.ts'
import {
  isTooEarly,
  noteSignIn,
  programByPassword,
  programOf,
  type SftpProgram,
  type SftpShown,
} from '#actions/sftp/logins/actor-of-login.ts'
import { isStrongKey } from '#actions/sftp/logins/public-key.ts'
import { sftpLimits } from '#domain/sftp/limits.ts'

export type SignedIn = { readonly program: SftpProgram; readonly shown: SftpShown }

type Tries = {
  /** Looks at one try; tells the client itself. */
  take(context: AuthContext): Promise<void>
  /** To be called when the connection ends: wrong keys that led to nothing are counted. */
  ended(): Promise<void>
}

/** What is tried in one connection. `signedIn` is called once; `giveUp` ends the connection. */
export function watchTries(
  house: House,
  address: string | undefined,
  signedIn: (who: SignedIn) => void,
  giveUp: () => void,
): Tries {
  let wrong = 0
  let isIn = false
  let looked = false
  const reject = (context: AuthContext): void => {
    if (++wrong >= sftpLimits.tries) giveUp()
    else context.reject(['publickey', 'password'])
  }
  const accept = async (context: AuthContext, who: SignedIn): Promise<void> => {
    await noteSignIn(house, who.program)
    isIn = true
    signedIn(who)
    context.accept()
  }
  return {
    take: async context => {
      if (isIn) return giveUp()
      if (context.method === 'publickey') {
        if (!looked && (await isTooEarly(house, address, false))) return giveUp()
        looked = true
        const who = await byKey(house, context)
        if (who === null) return reject(context)
        // Without a signature it was only asked whether the key would do.
        return context.signature === undefined ? context.accept() : accept(context, who)
      }
      if (context.method !== 'password') return context.reject(['publickey', 'password'])
      const shown = { user: context.username, password: context.password }
      const program = await programByPassword(house, shown, address)
      return program === null ? reject(context) : accept(context, { program, shown })
    },
    ended: async () => {
      if (!isIn && wrong > 0 && looked) await isTooEarly(house, address, true)
    },
  }
}

/** The program whose key it is, if what it signed (when it signed) is right. */
async function byKey(house: House, context: PublicKeyAuthContext): Promise<SignedIn | null> {
  const { key, blob, signature, hashAlgo, username: user } = context
  // An RSA key that signs with SHA-1 names no hash: it is turned away (RFC 8332).
  if (!isStrongKey(key.algo, key.data) || (key.algo === 'ssh-rsa' && hashAlgo === undefined)) return null
  const shown = { user, publicKey: key.data }
  const program = await programOf(house, shown)
  if (program === null) return null
  if (signature === undefined) return { program, shown }
  const parsed = ssh2.utils.parseKey(key.data)
  const [public_] = parsed instanceof Error ? [] : Array.isArray(parsed) ? parsed : [parsed]
  const isRight = blob !== undefined && public_?.verify(blob, signature, hashAlgo) === true
  return isRight ? { program, shown } : null
}
