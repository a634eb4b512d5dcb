/** Everything that may be asked: the menu of what the product does. Each subject has a list of its own. */

import type { z } from 'zod'
import type { Action, ActionDefinition, AnswerFrom } from './action.ts'
import { assignmentActions } from './assignments/all-actions.ts'
import { auditActions } from './audit/all-actions.ts'
import { authorizationActions } from './authorizations/all-actions.ts'
import { billingActions } from './billing/all-actions.ts'
import { booksActions } from './books/all-actions.ts'
import { careActions } from './care/all-actions.ts'
import { caseworkActions } from './casework/all-actions.ts'
import { claimActions } from './claims/all-actions.ts'
import { coverageActions } from './coverage/all-actions.ts'
import { dashboardActions } from './dashboards/all-actions.ts'
import { encounterActions } from './encounters/all-actions.ts'
import { exchangeActions } from './exchange/all-actions.ts'
import { exportActions } from './exports/all-actions.ts'
import { handDeliveryActions } from './hand-delivery/all-actions.ts'
import { helpActions } from './help/all-actions.ts'
import { keepingActions } from './keeping/all-actions.ts'
import { mailActions } from './mail/all-actions.ts'
import { membersActions } from './members/all-actions.ts'
import { networkActions } from './network/all-actions.ts'
import { noticesActions } from './notices/all-actions.ts'
import { peopleActions } from './people/all-actions.ts'
import { referralActions } from './referrals/all-actions.ts'
import { reportActions } from './reports/all-actions.ts'
import { sftpActions } from './sftp/all-actions.ts'

/** With their names and forms as types: the typed client is made from this alone. */
export type AllActions = typeof listed

const listed = [
  ...peopleActions,
  ...networkActions,
  ...exchangeActions,
  ...membersActions,
  ...coverageActions,
  ...caseworkActions,
  ...assignmentActions,
  ...authorizationActions,
  ...billingActions,
  ...booksActions,
  ...claimActions,
  ...encounterActions,
  ...careActions,
  ...referralActions,
  ...reportActions,
  ...dashboardActions,
  ...auditActions,
  ...keepingActions,
  ...noticesActions,
  ...helpActions,
  ...sftpActions,
  ...mailActions,
  ...handDeliveryActions,
  ...exportActions,
] as const

/** All actions, for the doors that treat all alike. */
export const allActions: readonly Action[] = listed

export type ActionName = AllActions[number]['name']

/** By name, worked out once: every question for one of them looks it up, and does not go through all. */
type ByName = { readonly [Each in AllActions[number] as Each['name']]: Each }

type Definition<Name extends ActionName> = ByName[Name]

type TakesOf<Defined> =
  Defined extends ActionDefinition<infer Takes, z.ZodType | 'file', infer _Prepared> ? z.input<Takes> : never

type GivesOf<Defined> = Defined extends { readonly gives: infer Gives } ? AnswerFrom<Gives> : never

/** What an action takes. */
export type ActionInput<Name extends ActionName> = TakesOf<Definition<Name>>

/** What it answers. */
export type ActionAnswer<Name extends ActionName> = GivesOf<Definition<Name>>

const byName: ReadonlyMap<string, Action> = new Map(allActions.map(each => [each.name, each]))

export function findAction(name: string): Action | null {
  return byName.get(name) ?? null
}
