/** Who asks: a person, a machine, our own clockwork, or anybody before sign-in. */
import type { Id } from '#base/id.ts'
import type { OrganizationKind, Right, Role } from './rights.ts'

/** A member of staff who signed in and chose one of their organizations. */
export type PersonActor = {
  readonly kind: 'person'
  readonly personId: Id
  readonly organizationId: Id
  readonly organizationKinds: readonly OrganizationKind[]
  readonly roles: readonly Role[]
  readonly sessionId: Id
  /** How sure we are of who it is (NIST SP 800-63B): 2 when a second factor or a passkey was shown. */
  readonly assurance: 1 | 2
}

/** Somebody signed in who has not chosen an organization, or has none. */
export type StrangerActor = { readonly kind: 'stranger'; readonly personId: Id; readonly sessionId: Id }

/** A program of an organization, by an API token with its own few rights. */
export type MachineActor = {
  readonly kind: 'machine'
  readonly tokenId: Id
  readonly organizationId: Id
  readonly organizationKinds: readonly OrganizationKind[]
  readonly rights: readonly Right[]
}

/** Our own clockwork: a job or a step of an exchange, on behalf of one organization. */
export type SystemActor = { readonly kind: 'system'; readonly organizationId: Id; readonly job: string }

export type AnyoneActor = { readonly kind: 'anyone' }

export type Actor = PersonActor | StrangerActor | MachineActor | SystemActor | AnyoneActor

export const anyone: AnyoneActor = { kind: 'anyone' }
