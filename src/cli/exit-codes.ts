/** What the command's exit code means; the same for every command. */
export const exitCodes = {
  /** Done; nothing was rejected. */
  done: 0,
  /** Done; something in the data was rejected and has to be mended. */
  findings: 1,
  /** Not done: the request cannot be carried out as it was made. */
  refused: 2,
  /** Not done: our machine failed (EX_SOFTWARE of sysexits). */
  fault: 70,
} as const

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes]

/** The graver of two: a fault outweighs a refusal, and a refusal findings, for the file was not looked at. */
export function graverExit(one: ExitCode, other: ExitCode): ExitCode {
  return one > other ? one : other
}
