/** Reads the settings from the environment: all that is wrong or unsafe is said at once, and then nothing starts. */

import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { done, type Result, refused } from '#base/result.ts'
import { plainPassword } from '#domain/people/password-rules.ts'
import type { BlobSettings } from '#store/blobs/open.ts'
import type { DatabaseSettings } from '#store/open.ts'
import { readMail, readMailDrop } from './read-mail-settings.ts'
import { allSettings, otherNames, type SettingName } from './setting-names.ts'
import type { Settings, SftpSettings } from './settings.ts'

/** How the hub is reached, besides what every part of it knows. */
export type DoorSettings = {
  readonly host: string
  readonly port: number
  readonly trustProxy: readonly string[]
  readonly metricsToken: string | null
  readonly logLevel: string
  readonly requestsPerMinute: number
  readonly tracesTo: string | null
}

export type AllSettings = { readonly settings: Settings; readonly door: DoorSettings }

export type Environment = { readonly [name: string]: string | undefined }

/** What is read so far, and what is wrong with it. */
export type Reading = {
  readonly mode: Settings['mode']
  readonly problems: string[]
  text(name: SettingName): string | undefined
}

/** The settings; or a refusal `settings/unsafe` whose words name every problem. Never repeats a value. */
export function readSettings(environment: Environment): Result<AllSettings> {
  const problems = strangeNames(environment)
  const text = textReader(environment, problems)
  const mode = text('CAUSEWAY_MODE') ?? 'production'
  if (mode !== 'production' && mode !== 'development')
    problems.push('CAUSEWAY_MODE is neither “production” nor “development”')
  const reading: Reading = { mode: mode === 'development' ? mode : 'production', problems, text }
  if (environment.CAUSEWAY_KILL_AT !== undefined) problems.push('CAUSEWAY_KILL_AT is for tests alone')
  const door = readDoor(reading)
  const settings = readHouse(reading, door.port)
  if (settings !== null && problems.length === 0) return done({ settings, door })
  return refused(
    'settings/unsafe',
    `The settings do not do:\n${problems.map(problem => `  - ${problem}`).join('\n')}\n`,
    'Each setting is explained in docs/reference/hub/settings.md.',
  )
}

/** A misspelt setting is one that silently does not hold. */
function strangeNames(environment: Environment): string[] {
  const known = new Set<string>([
    ...allSettings.flatMap(({ name, secret }) => (secret ? [name, `${name}_FILE`] : [name])),
    ...otherNames,
    'CAUSEWAY_KILL_AT',
  ])
  return Object.keys(environment)
    .filter(name => name.startsWith('CAUSEWAY_') && !known.has(name))
    .map(name => `${name} is no setting that we know`)
}

function textReader(environment: Environment, problems: string[]): Reading['text'] {
  return name => {
    const value = environment[name]?.trim()
    const path = environment[`${name}_FILE`]
    if (path === undefined) return value === '' ? undefined : value
    if (value !== undefined) problems.push(`${name} and ${name}_FILE are both set`)
    try {
      return readFileSync(path, 'utf8').trim()
    } catch {
      problems.push(`${name}_FILE names a file that cannot be read`)
      return undefined
    }
  }
}

function readDoor(reading: Reading): DoorSettings {
  const { text, problems } = reading
  const logLevel = text('CAUSEWAY_LOG_LEVEL') ?? 'info'
  if (!['error', 'warn', 'info', 'debug'].includes(logLevel))
    problems.push('CAUSEWAY_LOG_LEVEL is none of error, warn, info, debug')
  const metricsToken = text('CAUSEWAY_METRICS_TOKEN') ?? null
  if (metricsToken !== null && metricsToken.length < 20)
    problems.push('CAUSEWAY_METRICS_TOKEN is shorter than 20 characters')
  return {
    host: text('CAUSEWAY_HOST') ?? '127.0.0.1',
    port: readNumber(reading, 'CAUSEWAY_PORT', 8080, [0, 65_535]),
    trustProxy: (text('CAUSEWAY_TRUST_PROXY') ?? '').split(/[\s,]+/).filter(each => each !== ''),
    metricsToken,
    logLevel,
    requestsPerMinute: readNumber(reading, 'CAUSEWAY_REQUESTS_PER_MINUTE', 600, [1, 1_000_000]),
    tracesTo: text('OTEL_EXPORTER_OTLP_ENDPOINT') ?? null,
  }
}

function readHouse(reading: Reading, port: number): Settings | null {
  const { text, mode } = reading
  const publicUrl = readPublicUrl(reading, port)
  const keys = readKeys(reading)
  const data = resolve(text('CAUSEWAY_DATA') ?? 'causeway-data')
  const database = readDatabase(reading, data)
  const blobs = readBlobs(reading, data)
  const anchorFile = text('CAUSEWAY_ANCHOR_FILE')
  const mail = readMail(reading)
  const mailDrop = readMailDrop(reading)
  const blocked = readBlockedPasswords(reading)
  const limits = {
    fileBytes: readNumber(reading, 'CAUSEWAY_FILE_MEGABYTES', 200, [1, 100_000]) * 1_000_000,
    endedShare: readNumber(reading, 'CAUSEWAY_ENDED_SHARE', 0.2, [0, 1]),
  }
  const support = readSupport(reading)
  const sftp = readSftp(reading, data)
  if (publicUrl === null || keys === null) return null
  return {
    mode,
    publicUrl,
    keys,
    database,
    blobs,
    limits,
    ...(anchorFile !== undefined && { anchorFile }),
    ...(mail !== null && { mail }),
    ...(mailDrop !== null && { mailDrop }),
    ...(blocked !== null && { blockedPasswords: blocked }),
    ...(support !== null && { support }),
    ...(sftp !== null && { sftp }),
    ...(readSftpInside(reading) && { sftpInside: true }),
  }
}

/** A name without a way to reach it would help nobody, and neither would a way without a name. */
function readSupport({ text, problems }: Reading): NonNullable<Settings['support']> | null {
  const [name, phone, email] = [
    text('CAUSEWAY_SUPPORT_NAME'),
    text('CAUSEWAY_SUPPORT_PHONE'),
    text('CAUSEWAY_SUPPORT_EMAIL'),
  ]
  const hours = text('CAUSEWAY_SUPPORT_HOURS') ?? null
  if (name !== undefined && (phone !== undefined || email !== undefined))
    return { name, phone: phone ?? null, email: email ?? null, hours }
  if (name !== undefined) problems.push('CAUSEWAY_SUPPORT_NAME has neither a phone nor an e-mail address')
  else if (phone !== undefined || email !== undefined) problems.push('CAUSEWAY_SUPPORT_NAME is missing')
  return null
}

function readNumber(
  { text, problems }: Reading,
  name: SettingName,
  otherwise: number,
  [least, most]: readonly [number, number],
): number {
  const written = text(name)
  const number = written === undefined ? otherwise : Number(written)
  if (number >= least && number <= most) return number
  problems.push(`${name} is not a number from ${least} to ${most}`)
  return otherwise
}

/** https, because the session's cookie and every file travel over it; http only on a machine of one's own. */
function readPublicUrl({ text, problems, mode }: Reading, port: number): string | null {
  const written = text('CAUSEWAY_PUBLIC_URL')
  if (written === undefined) {
    if (mode === 'development') return `http://localhost:${port}`
    problems.push('CAUSEWAY_PUBLIC_URL is missing: where people reach the hub')
    return null
  }
  const url = URL.canParse(written) ? new URL(written) : null
  if (url === null || !/^https?:$/.test(url.protocol) || url.origin !== written.replace(/\/$/, '')) {
    problems.push('CAUSEWAY_PUBLIC_URL is not an address such as https://hub.example.org, without a path')
    return null
  }
  if (url.protocol === 'http:' && mode === 'production') {
    problems.push('CAUSEWAY_PUBLIC_URL begins with http://: passwords and health information need https://')
    return null
  }
  return url.origin
}

function readKeys(reading: Reading): Settings['keys'] | null {
  const audit = readKey(reading, 'CAUSEWAY_AUDIT_KEY')
  const sealing = readKey(reading, 'CAUSEWAY_SEALING_KEY')
  const before = (reading.text('CAUSEWAY_SEALING_KEYS_BEFORE') ?? '')
    .split(',')
    .filter(each => each.trim() !== '')
    .map(each => keyFrom(each.trim()))
  const sealingBefore = before.filter(key => key !== null)
  if (sealingBefore.length < before.length)
    reading.problems.push('CAUSEWAY_SEALING_KEYS_BEFORE holds something that is not 32 random bytes')
  if (audit === null || sealing === null) return null
  if (Buffer.from(audit).equals(sealing))
    reading.problems.push('CAUSEWAY_AUDIT_KEY and CAUSEWAY_SEALING_KEY are the same key')
  return { audit, sealing, sealingBefore }
}

function readKey({ text, problems, mode }: Reading, name: SettingName): Uint8Array | null {
  const written = text(name)
  if (written === undefined) {
    // On a machine of one's own the keys are known to everybody; production has no default.
    if (mode === 'development') return new Uint8Array(32).fill(name.length)
    problems.push(`${name} is missing: make one with “openssl rand -base64 32”`)
    return null
  }
  const key = keyFrom(written)
  if (key === null) problems.push(`${name} is not 32 random bytes as base64 or hex`)
  return key
}

/** 32 bytes from hex or base64; null for another length, or for bytes that nobody drew by chance. */
function keyFrom(written: string): Uint8Array | null {
  const hex = /^[0-9a-fA-F]{64}$/.test(written)
  if (!hex && !/^[A-Za-z0-9+/_-]{43}=?$/.test(written)) return null
  const key = Buffer.from(written, hex ? 'hex' : 'base64')
  // 32 random bytes have about 30 different ones; fewer than 16 never happen (1 in 10^17).
  return key.length === 32 && new Set(key).size >= 16 ? new Uint8Array(key) : null
}

/** For who keeps the database: where the embedded one lies, and the owner's URL of a server where it is set. */
export function readKeeping(environment: Environment): Result<{ folder: string; ownerUrl: string | null }> {
  const problems: string[] = []
  const text = textReader(environment, problems)
  const folder = embeddedFolder(resolve(text('CAUSEWAY_DATA') ?? 'causeway-data'))
  const ownerUrl = text('DATABASE_OWNER_URL') ?? null
  const [problem] = problems
  return problem === undefined ? done({ folder, ownerUrl }) : refused('settings/unsafe', `${problem}.`)
}

function embeddedFolder(data: string): string {
  return join(data, 'database')
}

function readDatabase(reading: Reading, data: string): DatabaseSettings {
  const url = reading.text('DATABASE_URL')
  if (url === undefined) return { kind: 'embedded', folder: embeddedFolder(data) }
  if (!/^postgres(?:ql)?:\/\//.test(url))
    reading.problems.push('DATABASE_URL does not begin with postgres://')
  const size = readNumber(reading, 'CAUSEWAY_DATABASE_CONNECTIONS', 10, [2, 1000])
  return { kind: 'server', url, size }
}

function readBlobs({ text }: Reading, data: string): BlobSettings {
  const folder = join(data, 'files')
  const bucket = text('CAUSEWAY_BUCKET')
  if (bucket === undefined) return { folder }
  const endpoint = text('CAUSEWAY_BUCKET_ENDPOINT')
  const prefix = text('CAUSEWAY_BUCKET_PREFIX')
  const accessKeyId = text('CAUSEWAY_BUCKET_KEY_ID')
  const secretAccessKey = text('CAUSEWAY_BUCKET_SECRET')
  return {
    folder,
    bucket: {
      bucket,
      region: text('CAUSEWAY_BUCKET_REGION') ?? 'us-west-2',
      ...(endpoint !== undefined && { endpoint }),
      ...(prefix !== undefined && { prefix }),
      ...(accessKeyId !== undefined && { accessKeyId }),
      ...(secretAccessKey !== undefined && { secretAccessKey }),
    },
  }
}

function readSftpInside({ text, problems }: Reading): boolean {
  const written = text('CAUSEWAY_SFTP_INSIDE') ?? 'no'
  if (written !== 'yes' && written !== 'no') problems.push('CAUSEWAY_SFTP_INSIDE is neither “yes” nor “no”')
  return written === 'yes'
}

/** Null where no port is set: then there is no SFTP server, and nothing of it may be set. */
function readSftp(reading: Reading, data: string): SftpSettings | null {
  const { text, problems } = reading
  const host = text('CAUSEWAY_SFTP_HOST')
  const hostKeys = text('CAUSEWAY_SFTP_HOST_KEY')
  const filesADay = readNumber(reading, 'CAUSEWAY_SFTP_FILES_A_DAY', 5000, [1, 10_000_000])
  const megabytes = readNumber(reading, 'CAUSEWAY_SFTP_MEGABYTES_A_DAY', 20_000, [1, 100_000_000])
  if (text('CAUSEWAY_SFTP_PORT') === undefined) {
    if (host !== undefined || hostKeys !== undefined)
      problems.push('CAUSEWAY_SFTP_PORT is missing, and something else of SFTP is set')
    return null
  }
  return {
    host: host ?? '127.0.0.1',
    port: readNumber(reading, 'CAUSEWAY_SFTP_PORT', 0, [1, 65_535]),
    ...(hostKeys !== undefined && { hostKeys }),
    folder: join(data, 'sftp'),
    filesADay,
    bytesADay: megabytes * 1_000_000,
  }
}

/** One on a line, in the form in which passwords are compared. */
function readBlockedPasswords({ text, problems }: Reading): ReadonlySet<string> | null {
  const path = text('CAUSEWAY_BLOCKED_PASSWORDS')
  if (path === undefined) return null
  try {
    return new Set(readFileSync(path, 'utf8').split(/\r?\n/).map(plainPassword))
  } catch {
    problems.push('CAUSEWAY_BLOCKED_PASSWORDS names a file that cannot be read')
    return null
  }
}
