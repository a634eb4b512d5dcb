/** How one connection asks: as its program, whose key is looked at again now and then. */
import { randomUUID } from 'node:crypto'
import type { FileStream } from '#actions/action.ts'
import type { ActionAnswer, ActionInput, ActionName } from '#actions/all-actions.ts'
import { ask } from '#actions/ask.ts'
import type { House } from '#actions/house.ts'
import type { SftpProgram } from '#actions/sftp/logins/actor-of-login.ts'
import type { Result } from '#base/result.ts'
import { troubleOf } from './trouble.ts'

export type Asking = {
  readonly house: House
  readonly program: () => SftpProgram
  readonly address: string | undefined
}

/** Asks for an action; `key` where asking twice must do it once, and the door knows what is the same. */
export function tryAsk<Name extends ActionName>(
  { house, program, address }: Asking,
  name: Name,
  input: ActionInput<Name>,
  more: { readonly key?: string; readonly file?: FileStream } = {},
): Promise<Result<ActionAnswer<Name>>> {
  return ask(house, name, program().actor, input, {
    idempotencyKey: more.key ?? randomUUID(),
    caller: { ...(address !== undefined && { address }), agent: 'SFTP' },
    ...(more.file !== undefined && { file: more.file }),
  })
}

/** The same; what is refused is thrown as trouble for the client to hear. */
export async function mustAsk<Name extends ActionName>(
  asking: Asking,
  name: Name,
  input: ActionInput<Name>,
  more: { readonly key?: string; readonly file?: FileStream } = {},
): Promise<ActionAnswer<Name>> {
  const answer = await tryAsk(asking, name, input, more)
  if (answer.ok) return answer.value
  throw troubleOf(answer.refusal)
}
