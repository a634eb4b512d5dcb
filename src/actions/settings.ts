/** What whoever runs the program sets, read once from the environment. */
import type { BlobSettings } from '#store/blobs/open.ts'
import type { DatabaseSettings } from '#store/open.ts'

/** Keys of 32 bytes. Read from CAUSEWAY_… or from the file that CAUSEWAY_…_FILE names, never from the database. */
export type Keys = {
  /** Chains the audit (HMAC-SHA-256). */
  readonly audit: Uint8Array
  /** Wraps the keys of organizations' blobs and seals secrets at rest, such as those of second factors. */
  readonly sealing: Uint8Array
  /** Sealing keys of before: what they wrapped is wrapped anew with today's, and then they can go. */
  readonly sealingBefore?: readonly Uint8Array[]
}

/** The server that takes our e-mail. */
export type MailSettings = {
  readonly host: string
  readonly port: number
  /** TLS from the first byte (465), or begun by STARTTLS and insisted on; none only on this machine itself. */
  readonly tls: 'at-once' | 'starttls' | 'none-on-loopback'
  readonly user?: string
  readonly password?: string
  /** `Causeway <no-reply@hub.example.org>`. */
  readonly from: string
}

/** Our SFTP server: where it listens, and how much one organization may put in 24 hours. */
export type SftpSettings = {
  readonly host: string
  readonly port: number
  /** Private keys as text, one after another; left out, they are made and kept in the folder. */
  readonly hostKeys?: string
  readonly folder: string
  readonly filesADay: number
  readonly bytesADay: number
}

/** A small mail server of our own, that takes nothing but encrypted files from agreed senders. */
export type MailDropSettings = {
  readonly host: string
  readonly port: number
  /** What stands after the @ of its addresses. */
  readonly domain: string
  /** PEM texts, for STARTTLS; needed unless it listens on this machine alone, behind another mail server. */
  readonly tls?: { readonly certificate: string; readonly key: string }
}

export type Settings = {
  readonly mode: 'production' | 'development' | 'test'
  /** Where people reach us: `https://hub.example.org`. Cookies, passkeys and links stand on it. */
  readonly publicUrl: string
  readonly keys: Keys
  /** A folder with the embedded database in it (null: in memory), or a PostgreSQL server. */
  readonly database: DatabaseSettings
  /** Where received and sent files are kept, encrypted: a folder, or a bucket with a folder to wait in. */
  readonly blobs: BlobSettings
  /** Where anchors of the audit are published besides the database: a file that is copied elsewhere. */
  readonly anchorFile?: string
  /** Leaked passwords that nobody may choose, besides our own short list; in plain form (readBlockedPasswords). */
  readonly blockedPasswords?: ReadonlySet<string>
  /** How e-mail goes out; left out where nobody has set it up: then nothing is mailed, and pages say so. */
  readonly mail?: MailSettings
  /** Whom people ask who cannot even sign in: whoever runs the hub. Absent where nobody was named. */
  readonly support?: {
    readonly name: string
    readonly phone: string | null
    readonly email: string | null
    readonly hours: string | null
  }
  /** Left out, this hub runs no SFTP server. */
  readonly sftp?: SftpSettings
  /** Partners’ own SFTP servers may have addresses of a private network. */
  readonly sftpInside?: boolean
  /** Where e-mail with files comes in; left out where this program takes none itself. */
  readonly mailDrop?: MailDropSettings
  readonly limits: {
    /** Of one received file, in bytes. */
    readonly fileBytes: number
    /** Share of members (0 to 1) that a Member Information File may end before a person is asked. */
    readonly endedShare: number
  }
}
