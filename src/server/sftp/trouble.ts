/** Refusals as SFTP says them: a code that programs know, and our words for whoever reads them. */
import ssh2 from 'ssh2'
import type { Refusal } from '#base/result.ts'

const { STATUS_CODE } = ssh2.utils.sftp

/** What a request comes to that is not answered with what it asked for. */
export class SftpTrouble extends Error {
  readonly status: number

  constructor(status: number, says: string) {
    super(says)
    this.status = status
  }
}

export function trouble(
  kind: 'no-such-file' | 'not-allowed' | 'failure' | 'unsupported',
  says: string,
): SftpTrouble {
  const status = {
    'no-such-file': STATUS_CODE.NO_SUCH_FILE,
    'not-allowed': STATUS_CODE.PERMISSION_DENIED,
    failure: STATUS_CODE.FAILURE,
    unsupported: STATUS_CODE.OP_UNSUPPORTED,
  }[kind]
  return new SftpTrouble(status, says)
}

const missing: ReadonlySet<string> = new Set([
  'sftp/no-such-folder',
  'sftp/no-such-file',
  'sftp/no-such-upload',
  'exchange/no-such-transmission',
  'exchange/no-such-answer',
])

export function troubleOf({ code, says, remedy }: Refusal): SftpTrouble {
  const words = remedy === undefined ? says : `${says} ${remedy}`
  if (missing.has(code)) return trouble('no-such-file', words)
  return trouble(code.startsWith('request/not-') ? 'not-allowed' : 'failure', words)
}
