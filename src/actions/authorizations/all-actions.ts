/** What may be asked about authorizations: one line for each action. */
import { askAuthorization } from './ask-authorization.ts'
import { decideAuthorization } from './decide-authorization.ts'
import { listAuthorizations } from './list-authorizations.ts'
import { makeInformation } from './make-information.ts'
import { sayAuthorization } from './say-authorization.ts'
import { seeAuthorizations } from './see-authorizations.ts'

export const authorizationActions = [
  askAuthorization,
  seeAuthorizations,
  listAuthorizations,
  decideAuthorization,
  sayAuthorization,
  makeInformation,
] as const
