/** What may be asked about people, signing in and single sign-on: one line for each action. */

import { addPasskey } from '../sign-in/add-passkey.ts'
import { beginApp } from '../sign-in/begin-authenticator-app.ts'
import { beginOwnPasskey } from '../sign-in/begin-own-passkey.ts'
import { beginPasskey } from '../sign-in/begin-passkey.ts'
import { changePassword } from '../sign-in/change-password.ts'
import { changeSelf } from '../sign-in/change-self.ts'
import { chooseOrganization } from '../sign-in/choose-organization.ts'
import { confirmApp } from '../sign-in/confirm-authenticator-app.ts'
import { endSessions } from '../sign-in/end-sessions.ts'
import { listOwnSessions } from '../sign-in/list-sessions.ts'
import { prove } from '../sign-in/prove.ts'
import { removeProof } from '../sign-in/remove-proof.ts'
import { renewRecoveryCodes } from '../sign-in/renew-recovery-codes.ts'
import { seeSelf } from '../sign-in/see-self.ts'
import { signOut } from '../sign-in/sign-out.ts'
import { signInWithPasskey } from '../sign-in/with-passkey.ts'
import { signInWithPassword } from '../sign-in/with-password.ts'
import { addProvider } from '../sso/add-provider.ts'
import { beginSso } from '../sso/begin.ts'
import { closeProvider } from '../sso/close-provider.ts'
import { finishSso } from '../sso/finish.ts'
import { listProviders } from '../sso/list-providers.ts'
import { seeProvider } from '../sso/see-provider.ts'
import { changeOrganization } from './change-organization.ts'
import { changeRoles } from './change-roles.ts'
import { confirmMember } from './confirm-member.ts'
import { endMembership } from './end-membership.ts'
import { foundOrganization } from './found-organization.ts'
import { acceptInvitation } from './invitations/accept-invitation.ts'
import { acceptRecovery } from './invitations/accept-recovery.ts'
import { beginInvitationPasskey } from './invitations/begin-invitation-passkey.ts'
import { invite } from './invitations/invite.ts'
import { listInvitations } from './invitations/list-invitations.ts'
import { recoverMember } from './invitations/recover-member.ts'
import { renewInvitation } from './invitations/renew-invitation.ts'
import { revokeInvitation } from './invitations/revoke-invitation.ts'
import { seeInvitation } from './invitations/see-invitation.ts'
import { issueToken } from './issue-token.ts'
import { listMembers } from './list-members.ts'
import { listOrganizations } from './list-organizations.ts'
import { listRoles } from './list-roles.ts'
import { listTokens } from './list-tokens.ts'
import { revokeToken } from './revoke-token.ts'
import { seeMember } from './see-member.ts'
import { seeOrganization } from './see-organization.ts'

export const peopleActions = [
  changeOrganization,
  changeRoles,
  confirmMember,
  endMembership,
  foundOrganization,
  acceptInvitation,
  acceptRecovery,
  beginInvitationPasskey,
  invite,
  listInvitations,
  recoverMember,
  renewInvitation,
  revokeInvitation,
  seeInvitation,
  issueToken,
  listMembers,
  listOrganizations,
  listRoles,
  listTokens,
  revokeToken,
  seeMember,
  seeOrganization,
  addPasskey,
  beginApp,
  beginOwnPasskey,
  beginPasskey,
  changePassword,
  changeSelf,
  chooseOrganization,
  confirmApp,
  endSessions,
  listOwnSessions,
  prove,
  removeProof,
  renewRecoveryCodes,
  seeSelf,
  signOut,
  signInWithPasskey,
  signInWithPassword,
  addProvider,
  beginSso,
  closeProvider,
  finishSso,
  listProviders,
  seeProvider,
] as const
