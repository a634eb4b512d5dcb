/** How much one organization may do over SFTP at a time, so that no program of one keeps the others waiting. */

export const sftpLimits = {
  /** Connections of one organization at a time, in one process. */
  sessions: 10,
  /** Files and folders open in one connection. */
  handles: 64,
  /** Bytes that a connection may have sent ahead of what is written. */
  bytesAhead: 16_000_000,
  /** Wrong keys and passwords in one connection. */
  tries: 10,
  /** Seconds from the first byte of a connection to its sign-in. */
  signInSeconds: 60,
  /** Minutes without a word after which a connection is closed. */
  idleMinutes: 15,
  /** Names of a folder that are told at a time. */
  page: 200,
  /** Days that an incomplete upload waits for somebody to go on with it. */
  keptDays: 3,
  /** Days that what was put is shown in to-causeway. */
  uploadsShownDays: 30,
  /** Days that what came lies in from-causeway; the portal has it for good. */
  laidShownDays: 90,
  /** Days that what was tried at a partner's own server is kept. */
  attemptsKeptDays: 30,
  /** So many of them are shown. */
  attemptsShown: 50,
} as const
