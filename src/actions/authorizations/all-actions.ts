/** What may be asked about authorizations: one line for each action. */
import { askAuthorization } from './ask-authorization.ts'
import { decideAuthorization } from './decide-authorization.ts'
import { listAuthorizations } from './list-authorizations.ts'
import { makeInformation } from './make-information.ts'
import { makeNotice, seeNotice, sendNotice } from './papers/notices.ts'
import { draftPacket, makePacket, seePacket } from './papers/packets.ts'
import { sayAuthorization } from './say-authorization.ts'
import { seeAuthorizations } from './see-authorizations.ts'
import { seeLimits } from './see-limits.ts'

export const authorizationActions = [
  askAuthorization,
  seeAuthorizations,
  listAuthorizations,
  decideAuthorization,
  sayAuthorization,
  makeInformation,
  seeLimits,
  seeNotice,
  makeNotice,
  sendNotice,
  draftPacket,
  seePacket,
  makePacket,
] as const
