/** Every setting of the running program by its name in the environment: what it is for, and what holds without it. */

type SettingFacts = {
  readonly says: string
  /** What holds when it is not set; left out where it must be set, or where nothing holds. */
  readonly otherwise?: string
  /** May come from the file that NAME_FILE names, and should. */
  readonly secret?: true
  /** Must be set in production. */
  readonly needed?: true
}

export const settingNames = {
  CAUSEWAY_MODE: {
    says: '`production`, or `development` for a machine of your own: then unsafe settings are allowed.',
    otherwise: 'production',
  },
  CAUSEWAY_PUBLIC_URL: {
    says: 'Where people reach the hub: `https://hub.example.org`. Cookies, passkeys and links stand on it.',
    otherwise: 'in development, http://localhost and the port',
    needed: true,
  },
  CAUSEWAY_AUDIT_KEY: {
    says: 'Chains the audit: 32 random bytes as base64 or hex (`openssl rand -base64 32`). Never changes.',
    secret: true,
    needed: true,
  },
  CAUSEWAY_SEALING_KEY: {
    says: 'Wraps the keys of received files and seals secrets: 32 random bytes, others than those of the audit.',
    secret: true,
    needed: true,
  },
  CAUSEWAY_SEALING_KEYS_BEFORE: {
    says: 'Sealing keys of before, with commas between them, until all they wrapped is wrapped anew.',
    secret: true,
  },
  DATABASE_URL: {
    says: 'A PostgreSQL server, 15 or later: `postgres://…`, with a role that is a member of causeway_app.',
    otherwise: 'the embedded database, in CAUSEWAY_DATA',
    secret: true,
  },
  DATABASE_OWNER_URL: {
    says: 'The same server with the role that owns the tables. For migrations only; `serve` does not read it.',
    secret: true,
  },
  CAUSEWAY_DATABASE_CONNECTIONS: { says: 'Connections to the server at most.', otherwise: '10' },
  CAUSEWAY_DATA: {
    says: 'The folder of the embedded database and of kept files.',
    otherwise: './causeway-data',
  },
  CAUSEWAY_BUCKET: { says: 'A bucket of an S3-compatible storage for kept files, instead of the folder.' },
  CAUSEWAY_BUCKET_REGION: { says: 'Its region.', otherwise: 'us-west-2' },
  CAUSEWAY_BUCKET_ENDPOINT: { says: 'Its address, where it is not Amazon’s.' },
  CAUSEWAY_BUCKET_PREFIX: { says: 'What stands before every name in it.' },
  CAUSEWAY_BUCKET_KEY_ID: {
    says: 'The access key’s id; left out, the machine’s own role is used.',
    secret: true,
  },
  CAUSEWAY_BUCKET_SECRET: { says: 'The access key’s secret.', secret: true },
  CAUSEWAY_ANCHOR_FILE: {
    says: 'A file to which the audit’s anchors are added. Have it copied to where this program cannot write.',
  },
  CAUSEWAY_BLOCKED_PASSWORDS: {
    says: 'A file of leaked passwords that nobody may choose, one on a line, besides our own list.',
  },
  CAUSEWAY_SUPPORT_NAME: {
    says: 'Whom people ask who cannot sign in or go on: a person or a desk of whoever runs the hub.',
    otherwise: 'nobody is named',
  },
  CAUSEWAY_SUPPORT_PHONE: { says: 'Its telephone number.' },
  CAUSEWAY_SUPPORT_EMAIL: { says: 'Its e-mail address.' },
  CAUSEWAY_SUPPORT_HOURS: { says: 'When somebody answers, in words.' },
  CAUSEWAY_FILE_MEGABYTES: { says: 'The largest file that is taken.', otherwise: '200' },
  CAUSEWAY_ENDED_SHARE: {
    says: 'A Member Information File that would end more than this share of members waits for a person.',
    otherwise: '0.2',
  },
  CAUSEWAY_MAIL_SERVER: {
    says: 'The server that takes our e-mail: `smtps://mail.example.org` or, with STARTTLS, `smtp://mail.example.org:587`.',
    otherwise: 'no e-mail goes out, and pages say so',
  },
  CAUSEWAY_MAIL_USER: { says: 'The account there.' },
  CAUSEWAY_MAIL_PASSWORD: { says: 'Its password.', secret: true },
  CAUSEWAY_MAIL_FROM: {
    says: 'The address that our e-mail comes from: `Causeway <no-reply@hub.example.org>`.',
  },
  CAUSEWAY_MAIL_DROP: {
    says: 'Takes encrypted files by e-mail itself: address and port to listen at, such as `0.0.0.0:2525`.',
    otherwise: 'no e-mail is taken; mailboxes can still be fetched from',
  },
  CAUSEWAY_MAIL_DROP_DOMAIN: { says: 'What stands after the @ of its addresses: `files.hub.example.org`.' },
  CAUSEWAY_MAIL_DROP_CERTIFICATE: { says: 'A file with its certificate (PEM), for TLS.' },
  CAUSEWAY_MAIL_DROP_KEY: { says: 'A file with the key of that certificate (PEM).' },
  CAUSEWAY_HOST: { says: 'The address that the hub listens at.', otherwise: '127.0.0.1' },
  CAUSEWAY_PORT: { says: 'Its port.', otherwise: '8080' },
  CAUSEWAY_TRUST_PROXY: {
    says: 'Addresses of the proxies before the hub, with commas; only theirs are believed about who asks.',
    otherwise: 'nobody',
  },
  CAUSEWAY_METRICS_TOKEN: {
    says: 'Whoever shows it as a bearer token may read /metrics from another machine.',
    otherwise: 'only this machine may',
    secret: true,
  },
  CAUSEWAY_LOG_LEVEL: { says: '`error`, `warn`, `info` or `debug`.', otherwise: 'info' },
  CAUSEWAY_REQUESTS_PER_MINUTE: { says: 'What one person or program may ask in a minute.', otherwise: '600' },
  CAUSEWAY_SFTP_PORT: { says: 'The port of the SFTP server.', otherwise: 'there is no SFTP server' },
  CAUSEWAY_SFTP_HOST: { says: 'The address that it listens at.', otherwise: '127.0.0.1' },
  CAUSEWAY_SFTP_HOST_KEY: {
    says: 'Its private keys, as ssh-keygen writes them, one after another. The same for all processes of a hub.',
    otherwise: 'made once, and kept sealed in CAUSEWAY_DATA',
    secret: true,
  },
  CAUSEWAY_SFTP_INSIDE: {
    says: '`yes`, where partners’ own SFTP servers have addresses of a private network.',
    otherwise: 'no',
  },
  CAUSEWAY_SFTP_FILES_A_DAY: { says: 'Files that one organization may put in 24 hours.', otherwise: '5000' },
  CAUSEWAY_SFTP_MEGABYTES_A_DAY: { says: 'The same in megabytes.', otherwise: '20000' },
  OTEL_EXPORTER_OTLP_ENDPOINT: { says: 'Where traces go (OpenTelemetry over HTTP).', otherwise: 'nowhere' },
} as const satisfies Record<string, SettingFacts>

export type SettingName = keyof typeof settingNames

/** The register as a list, for the page and the reader. */
export const allSettings: readonly (SettingFacts & { readonly name: string })[] = Object.entries(
  settingNames,
).map(([name, facts]) => ({ name, ...facts }))

/** Known to other commands and to the build. */
export const otherNames: readonly string[] = [
  'CAUSEWAY_DEBUG',
  'CAUSEWAY_VERSION',
  'CAUSEWAY_SERVER',
  'CAUSEWAY_TOKEN_FILE',
]
