/** Who signs in over SFTP: a program of an organization, by its key or password; and how often it may be tried. */
import { idFrom } from '#base/id.ts'
import type { MachineActor } from '#domain/people/actor.ts'
import { appendAudit } from '#store/audit/append.ts'
import { nobody, type Tx } from '#store/database.ts'
import { asActing } from '#store/people/acting.ts'
import { findOrganization } from '#store/people/organizations.ts'
import {
  findLoginByShown,
  findTerms,
  rightsOfLogin,
  type SftpLogin,
  updateLoginUsed,
} from '#store/sftp/logins.ts'
import type { House } from '../../house.ts'
import { forgiveTry, secondsForNetwork, takeTry } from '../../sign-in/proofs/pace.ts'
import { shownByKey } from './add-key.ts'
import { shownByPassword } from './issue-password.ts'
import { fingerprintOf } from './public-key.ts'

/** What a program shows: its user name with the public half of a key, or with a password. */
export type SftpShown = { readonly user: string } & (
  | { readonly publicKey: Uint8Array }
  | { readonly password: string }
)

export type SftpProgram = {
  readonly actor: MachineActor
  /** When a file that it puts is complete. */
  readonly completeBy: 'close' | 'rename'
}

/** Nobody's names are longer, or written otherwise. */
const userNames = /^[a-z0-9][a-z0-9-]{2,39}$/

function openedBy(shown: SftpShown): string {
  return 'publicKey' in shown
    ? shownByKey(shown.user, fingerprintOf(shown.publicKey))
    : shownByPassword(shown.user, shown.password)
}

function isInForce(login: SftpLogin, now: string): boolean {
  return login.revoked_at === null && login.since_at <= now && login.expires_at > now
}

/**
 * The program, while its key or password works; null otherwise. A key proves nothing until a signature by it was
 * checked: that is the door's part.
 */
export function programOf(house: House, shown: SftpShown): Promise<SftpProgram | null> {
  if (!userNames.test(shown.user)) return Promise.resolve(null)
  const now = new Date(house.clock()).toISOString()
  const opened = openedBy(shown)
  return house.database.inTransaction({ ...nobody, shown: opened }, async tx => {
    const login = await findLoginByShown(tx, opened)
    if (login === null || !isInForce(login, now)) return null
    const { organization_id: organizationId } = login
    return asActing(tx, { organizationId, personId: null }, () => programBehind(tx, login))
  })
}

async function programBehind(tx: Tx, login: SftpLogin): Promise<SftpProgram | null> {
  const { organization_id: organizationId } = login
  const terms = await findTerms(tx, organizationId)
  if (terms === null || (login.kind === 'password' && !terms.passwords)) return null
  const organization = await findOrganization(tx, organizationId)
  return {
    actor: {
      kind: 'machine',
      tokenId: login.id,
      organizationId,
      organizationKinds: organization?.kinds ?? [],
      rights: rightsOfLogin(login),
    },
    completeBy: terms.complete_by,
  }
}

/** Notes that the program has signed in, in the audit and at its key. */
export function noteSignIn(house: House, { actor }: SftpProgram): Promise<void> {
  const { organizationId, tokenId } = actor
  const milliseconds = house.clock()
  const now = new Date(milliseconds).toISOString()
  return house.database.inTransaction({ organizationId, personId: null }, async tx => {
    await updateLoginUsed(tx, organizationId, tokenId, now)
    await appendAudit(
      tx,
      {
        organizationId,
        at: now,
        actor: { kind: 'machine', id: tokenId },
        action: 'sftp.sign-in',
        outcome: 'done',
        objects: [`sftp-login:${tokenId}`],
        members: [],
        disclosedTo: null,
        why: null,
        requestId: idFrom(milliseconds, house.random(10)),
      },
      house.settings.keys.audit,
    )
  })
}

/**
 * A program by its password, tried as slowly as people's passwords are; with how many seconds to wait where it was too
 * early.
 */
export async function programByPassword(
  house: House,
  shown: { readonly user: string; readonly password: string },
  address: string | undefined,
): Promise<SftpProgram | null> {
  const now = new Date(house.clock()).toISOString()
  const from = { address, deviceHash: null }
  const tried = await house.database.inTransaction(nobody, tx =>
    takeTry(tx, house, `sftp ${shown.user}`, from, now),
  )
  if (tried.seconds > 0) return null
  const program = await programOf(house, shown)
  if (program !== null) await house.database.inTransaction(nobody, tx => forgiveTry(tx, tried, now))
  return program
}

/** True while nobody from this network may try a key, for so many wrong ones were shown. `failed` counts one more. */
export async function isTooEarly(
  house: House,
  address: string | undefined,
  failed: boolean,
): Promise<boolean> {
  const now = new Date(house.clock()).toISOString()
  const seconds = await house.database.inTransaction(nobody, tx =>
    secondsForNetwork(tx, house, address, failed, now),
  )
  return seconds > 0
}
