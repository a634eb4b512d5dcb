/** What somebody would ask about another organization’s rows: people, sign-in and the audit. */
import type { World } from '../tenant-world.ts'
import type { Nothing, Reaches, Refused } from './reach.ts'

const register = 'names of organizations are a public register, without health information'

export function peopleReaches(refused: Refused, nothing: Nothing, { organization, ids }: World): Reaches {
  const organizationId = organization.id
  return {
    'people.change-roles': refused('person', personId => ({ personId, roles: ['plan-analyst'] })),
    'people.confirm-member': refused('person', personId => ({ personId }), 'people/not-held'),
    'people.end-membership': refused('person', personId => ({ personId })),
    'people.see-member': refused('person', personId => ({ personId })),
    'people.recover-member': refused('person', personId => ({ personId })),
    'people.list-members': nothing('person', cursor => ({ cursor })),
    'people.list-invitations': nothing('invitation', cursor => ({ cursor })),
    'people.renew-invitation': refused('invitation', invitationId => ({ invitationId })),
    'people.revoke-invitation': refused('invitation', invitationId => ({ invitationId })),
    'people.revoke-token': refused('token', tokenId => ({ tokenId })),
    'people.list-organizations': {
      inputs: [{ cursor: organizationId, limit: 500 }],
      hears: { public: register },
    },
    'people.see-organization': { inputs: [{ organizationId }], hears: { public: register } },
    'sign-in.choose-organization': { inputs: [{ organizationId }], hears: 'refused' },
    'sign-in.confirm-authenticator-app': refused(
      'proof',
      appId => ({ appId, code: '123456' }),
      'request/not-found',
    ),
    'sign-in.remove-proof': refused('proof', id => ({ id }), 'request/not-found'),
    'sign-in.end-sessions': refused('session', sessionId => ({ sessionId }), 'request/not-found'),
    'sso.begin': {
      inputs: ids.signInProvider.map(providerId => ({ providerId })),
      hears: { public: 'the link to an organization’s own sign-in is for whoever has it' },
      evenKeeper: 'sso/not-available',
    },
    'sso.see-provider': {
      inputs: ids.signInProvider.map(providerId => ({ providerId })),
      hears: { public: 'the link to an organization’s own sign-in is for whoever has it' },
      evenKeeper: 'sso/not-available',
    },
    'sso.close-provider': refused('signInProvider', providerId => ({ providerId })),
    'audit.list-anchors': {
      inputs: [{ cursor: organizationId }],
      hears: { public: 'anchors are published, and name nobody' },
    },
    // Not an id by its form, yet a way to ask for another's rows.
    'audit.list-entries': {
      inputs: [
        ...ids.person.map(actorId => ({ actorId })),
        ...ids.grievance.map(id => ({ object: `grievance:${id}` })),
      ],
      hears: 'nothing',
    },
  }
}
