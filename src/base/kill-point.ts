/** Places where a test may kill the process, to show that nothing is lost or doubled. Never armed outside tests. */

/** Every place of an exchange, in its order. A test goes through all of them. */
export const killPoints = [
  'receive/before-blob',
  'receive/after-blob',
  'receive/before-commit',
  'receive/after-commit',
  'read/before-commit',
  'read/after-commit',
  'check/before-commit',
  'check/after-commit',
  'match/before-commit',
  'match/after-commit',
  'apply/before-batch',
  'apply/after-batch',
  'apply/after-last-batch',
  'acknowledge/after-blob',
  'acknowledge/before-commit',
  'acknowledge/after-commit',
  'take-in/before-commit',
  'lay-out/before-batch',
  'lay-out/before-commit',
  'mend/before-commit',
  'mended/after-blob',
  'mended/before-commit',
  'mended/after-commit',
  'send/after-blob',
  'send/before-commit',
  'send/after-commit',
  'upload/after-blob',
  'upload/before-commit',
  'pass-on/before-commit',
  'pass-on/after-commit',
  'settle-upload/before-commit',
  'account/before-commit',
  'mail-accept/after-commit',
  'mail-take/before-commit',
  'deliver/before-commit',
  'deliver/after-commit',
  'fetch/after-receive',
  'fetch/before-commit',
  'bring/after-part',
  'bring/after-rename',
  'bring/before-commit',
  'audit/before-append',
  'audit/after-append',
  'anchor/after-write',
] as const

/** And every place from a claim that came to the State's answer to its encounter. */
export const claimKillPoints = [
  'take-claims/before-commit',
  'take-claims/after-commit',
  'pay/before-commit',
  'pay/after-commit',
  'remit/after-blob',
  'remit/before-commit',
  'remit/after-commit',
  'post-remittance/before-commit',
  'post-remittance/after-commit',
  'gather-encounters/before-commit',
  'gather-encounters/after-commit',
  'begin-encounters/after-commit',
  'write-encounters/after-blob',
  'write-encounters/before-commit',
  'write-encounters/after-commit',
  'hear-encounters/before-commit',
  'hear-encounters/after-commit',
] as const

export type KillPoint = (typeof killPoints)[number] | (typeof claimKillPoints)[number]

/**
 * Armed by `CAUSEWAY_KILL_AT=place` or `place#3` (the third time it is passed), and only where
 * `NODE_ENV=test`: the program refuses to start when it is set anywhere else.
 */
const armed = process.env.NODE_ENV === 'test' ? process.env.CAUSEWAY_KILL_AT : undefined
const [armedPlace, armedCount] = armed?.split('#') ?? []
let passesLeft = Number(armedCount ?? '1')

/** Kills this very process, as if the power had gone, when the test armed this place. */
export function killPoint(place: KillPoint): void {
  if (place !== armedPlace) return
  passesLeft--
  if (passesLeft === 0) process.kill(process.pid, 'SIGKILL')
}
