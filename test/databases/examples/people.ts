/** Example rows of people. */
import type { Example, Owner } from './example.ts'

const at = '2026-11-22T20:00:00.000Z'
const later = '2126-11-22T20:00:00.000Z'
const bytes = String.raw`\x0102`
const hash = (owner: Owner, what: string): string => `${what} ${owner.word}`

/** In an order in which they can be inserted: what is pointed to comes first. */
export const peopleExamples: readonly Example[] = [
  {
    table: 'organization',
    row: owner => ({
      id: owner.organizationId,
      name: `Sample ${owner.word}`,
      kinds: ['plan'],
      created_at: at,
    }),
    open: 'the register of organizations, in which they find their partners',
  },
  {
    table: 'person',
    row: owner => ({
      id: owner.personId,
      sign_in_name: `testina.${owner.word}@example.org`,
      name: 'Testina Sample',
      created_at: at,
    }),
    shownBy: owner => `testina.${owner.word}@example.org`,
  },
  {
    table: 'membership',
    row: owner => ({
      organization_id: owner.organizationId,
      person_id: owner.personId,
      roles: ['administrator'],
      since_at: at,
    }),
  },
  {
    table: 'invitation',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('invitation'),
      kind: 'join',
      sign_in_name: `sample.${owner.word}@example.org`,
      roles: ['reviewer'],
      secret_hash: hash(owner, 'invitation'),
      created_at: at,
      expires_at: later,
    }),
    shownBy: owner => hash(owner, 'invitation'),
  },
  {
    table: 'person_password',
    row: owner => ({ person_id: owner.personId, sealed_hash: bytes, long_enough_alone: true, set_at: at }),
    personal: true,
  },
  {
    table: 'authenticator_app',
    row: owner => ({
      person_id: owner.personId,
      id: owner.id('app'),
      label: 'Telephone',
      sealed_secret: bytes,
      last_step: 0,
      created_at: at,
    }),
    personal: true,
  },
  {
    table: 'passkey',
    row: owner => ({
      person_id: owner.personId,
      id: owner.id('passkey'),
      label: 'Laptop',
      credential_id: hash(owner, 'credential'),
      opened_by: hash(owner, 'passkey'),
      public_key: bytes,
      counter: 1,
      transports: ['internal'],
      backed_up: false,
      created_at: at,
    }),
    personal: true,
    shownBy: owner => hash(owner, 'passkey'),
  },
  {
    table: 'recovery_code',
    row: owner => ({ person_id: owner.personId, code_hash: hash(owner, 'code'), created_at: at }),
    personal: true,
  },
  {
    table: 'person_session',
    row: owner => ({
      person_id: owner.personId,
      id: owner.id('session'),
      secret_hash: hash(owner, 'session'),
      organization_id: owner.organizationId,
      assurance: 2,
      proofs: ['passkey'],
      created_at: at,
      proved_at: at,
      seen_at: at,
      expires_at: later,
    }),
    personal: true,
    shownBy: owner => hash(owner, 'session'),
  },
  {
    table: 'known_device',
    row: owner => ({
      person_id: owner.personId,
      secret_hash: hash(owner, 'device'),
      created_at: at,
      expires_at: later,
    }),
    personal: true,
  },
  {
    table: 'sign_in_try',
    row: owner => ({
      account: hash(owner, 'account'),
      network: '192.0.2.1',
      failures: 1,
      began_at: at,
      next_at: later,
      forget_at: later,
    }),
    shownBy: owner => hash(owner, 'account'),
    onlyShown: true,
  },
  {
    table: 'ceremony',
    row: owner => ({
      opened_by: hash(owner, 'ceremony'),
      kind: 'sso',
      about: {},
      created_at: at,
      expires_at: later,
    }),
    shownBy: owner => hash(owner, 'ceremony'),
    onlyShown: true,
  },
  {
    table: 'api_token',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('token'),
      name: 'Nightly upload',
      secret_hash: hash(owner, 'token'),
      rights: ['exchange/send'],
      created_at: at,
      expires_at: later,
    }),
    shownBy: owner => hash(owner, 'token'),
  },
  {
    table: 'sso_provider',
    row: owner => ({
      organization_id: owner.organizationId,
      id: owner.id('provider'),
      name: 'Our own sign-in',
      issuer: 'https://login.example.org',
      client_id: 'causeway',
      sealed_client_secret: bytes,
      scopes: 'email profile',
      role_claim: 'groups',
      role_map: { billing: ['biller'] },
      domains: ['example.org'],
      second_factor_values: ['mfa'],
      created_at: at,
    }),
    shownBy: owner => owner.id('provider'),
  },
  {
    table: 'sso_identity',
    row: owner => ({
      person_id: owner.personId,
      provider_id: owner.id('provider'),
      opened_by: hash(owner, 'subject'),
      subject: `subject ${owner.word}`,
      created_at: at,
    }),
    personal: true,
    shownBy: owner => hash(owner, 'subject'),
  },
]
