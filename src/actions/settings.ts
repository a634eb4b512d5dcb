/** What whoever runs the program sets, read once from the environment. */

/** Keys of 32 bytes. Read from CAUSEWAY_… or from the file that CAUSEWAY_…_FILE names, never from the database. */
export type Keys = {
  /** Chains the audit (HMAC-SHA-256). */
  readonly audit: Uint8Array
  /** Wraps the keys of organizations' blobs and seals secrets at rest, such as those of second factors. */
  readonly sealing: Uint8Array
}

export type Settings = {
  readonly mode: 'production' | 'development' | 'test'
  /** Where people reach us: `https://hub.example.org`. Cookies, passkeys and links stand on it. */
  readonly publicUrl: string
  readonly keys: Keys
  /** Where anchors of the audit are published besides the database: a file that is copied elsewhere. */
  readonly anchorFile?: string
  readonly limits: {
    /** Of one received file, in bytes. */
    readonly fileBytes: number
    /** Share of members (0 to 1) that a Member Information File may end before a person is asked. */
    readonly endedShare: number
  }
}
