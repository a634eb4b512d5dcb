/** Refuses to write a file to standard output where something else goes, or where nobody could read it. */
import type { Result } from '#base/result.ts'
import { done, refused } from '#base/result.ts'
import type { WrittenFormat } from '#files/good-rows.ts'

export function needsPath({
  to,
  out,
  json,
}: {
  readonly to: WrittenFormat
  readonly out?: string
  readonly json?: boolean
}): Result<null> {
  if (out !== undefined && out !== '-') return done(null)
  const code = 'command/needs-out'
  if (json === true) {
    const says = 'With --json, standard output is for the answer.'
    return refused(code, says, 'Name a file by --out.')
  }
  if (to === 'xlsx' && process.stdout.isTTY) {
    return refused(code, 'A workbook cannot be shown on the screen.', 'Name a file by --out.')
  }
  return done(null)
}
