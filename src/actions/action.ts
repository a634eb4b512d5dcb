/** What an action is: one thing that a person or a partner may ask for, defined once for every door. */

import type { z } from 'zod'
import type { Day } from '#base/day.ts'
import type { Id } from '#base/id.ts'
import type { Result } from '#base/result.ts'
import type { Actor } from '#domain/people/actor.ts'
import type { OrganizationKind, Right } from '#domain/people/rights.ts'
import type { Tx } from '#store/database.ts'
import type { House } from './house.ts'
import type { RefusalCode } from './refusals.ts'

/** Who may ask: everybody, whoever has signed in, our own clockwork, or those whose roles have the right. */
export type Permission = 'anyone' | 'signed-in' | 'system' | Right

/** A file that comes with a request, or is an answer. Its name is the sender's and may name a person. */
export type FileStream = {
  readonly name: string
  readonly mediaType: string
  readonly bytes: AsyncIterable<Uint8Array>
}

/** What the audit entry of a request tells, gathered while it runs. */
export type AuditAbout = {
  /** Members (their CIN or our id) whose data was seen or changed. */
  readonly members?: readonly string[]
  /** What it was about: `transmission:0197…`. */
  readonly objects?: readonly string[]
  /** The organization that members' data went to, for the accounting of disclosures (45 CFR 164.528). */
  readonly disclosedTo?: Id
  readonly why?: string
}

/** Where a request comes from, as the door sees it: for the pace of sign-ins, and for the list of sessions. */
export type Caller = {
  /** The IP address of the asker, or of the nearest proxy that we do not trust. */
  readonly address?: string
  /** What the browser or program calls itself. */
  readonly agent?: string
}

/** What an action has at hand. Everything it does to the database is in one transaction. */
export type Context = {
  readonly tx: Tx
  readonly actor: Actor
  /** The acting organization. Asking for it where nobody acts for one is a Fault: such an action is 'anyone'. */
  readonly organizationId: Id
  /** The instant of the request, ISO in UTC. */
  readonly now: string
  /** The day of the request in California. */
  readonly today: Day
  readonly house: House
  readonly caller: Caller
  readonly requestId: string
  newId(): Id
  /** Adds to the audit entry that is written with this transaction. */
  tell(about: AuditAbout): void
  /** Done once the transaction is committed, and never otherwise: a nudge, nothing that must not be lost. */
  afterwards(work: () => void): void
}

/** Subject and verb-noun: `exchange.receive-file`. */
type Name = `${string}.${string}`

/** What an action answers that gives this. */
export type AnswerFrom<Gives> = Gives extends z.ZodType ? z.output<Gives> : FileStream

export type ActionDefinition<
  Takes extends z.ZodObject,
  Gives extends z.ZodType | 'file',
  Prepared,
  Called extends Name = Name,
> = {
  /** Subject and verb-noun: `exchange.receive-file`. Becomes route, command, client function, audit entry. */
  readonly name: Called
  /** One plain sentence for the menu of what the product does. */
  readonly says: string
  readonly permission: Permission
  /** Only these kinds of organization; left out, all kinds. */
  readonly kinds?: readonly OrganizationKind[]
  /** Needs assurance 2: a second factor or a passkey in this session. */
  readonly needsSecondFactor?: true
  readonly takes: Takes
  /** Reads are asked by GET with a query, unless what they take can name a person: then by POST. */
  readonly asks?: 'query' | 'body'
  /** What it answers, or 'file' for a download. */
  readonly gives: Gives
  /** True when it changes anything. Such a request carries an idempotency key. */
  readonly changes: boolean
  /** It changes something, yet carries no idempotency key: asked twice it does no more harm than once. */
  readonly withoutKey?: true
  /** What it wrote stands even where it refuses: the count of failed sign-ins. All else is undone. */
  readonly keepsWhenRefused?: true
  /**
   * Of an action that anyone may ask: what they show before anybody knows who they are (the hash of a
   * secret, a sign-in name). The database opens to them the one row that it names.
   */
  shows?(asked: z.output<Takes>, house: House): string
  /**
   * 'opens': its answer has a `sessionSecret`, which the HTTP door hands out as a cookie and leaves out of
   * the answer's text. 'closes': the door takes the cookie back.
   */
  readonly session?: 'opens' | 'closes'
  /** Takes a file, as the last part of a multipart request. */
  readonly file?: 'one'
  /** Every refusal that it can answer besides those of every action. */
  readonly refuses: readonly RefusalCode[]
  /** What is done before the transaction: taking a stream to its blob. Must be harmless when done twice. */
  prepare?(
    asked: z.output<Takes> & { readonly file?: FileStream },
    context: {
      readonly house: House
      readonly actor: Actor
      readonly organizationId: Id
      readonly caller: Caller
    },
  ): Promise<Result<Prepared>>
  run(asked: z.output<Takes>, context: Context, prepared: Prepared): Promise<Result<AnswerFrom<Gives>>>
}

/** Any action, for the doors that treat all alike. */
export type Action = ActionDefinition<z.ZodObject, z.ZodType | 'file', unknown>

/** Defines an action, its types inferred from what it takes and gives. */
export function action<
  Takes extends z.ZodObject,
  Gives extends z.ZodType | 'file',
  const Called extends Name,
  Prepared = undefined,
>(
  definition: ActionDefinition<Takes, Gives, Prepared, Called>,
): ActionDefinition<Takes, Gives, Prepared, Called> {
  return definition
}
