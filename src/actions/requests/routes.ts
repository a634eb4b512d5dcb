/** How an action is asked over HTTP: its path, its method, and whether it carries a key. */
import type { Action } from '../action.ts'

/** `exchange.receive-file` is asked at `/api/exchange/receive-file`. */
export function pathOf({ name }: Pick<Action, 'name'>): string {
  return `/api/${name.replace('.', '/')}`
}

/** Whether it may be asked by GET too: a read, of nothing that could name a person. */
export function isAskedByGet({ changes, asks, file }: Pick<Action, 'changes' | 'asks' | 'file'>): boolean {
  return !changes && file === undefined && asks !== 'body'
}

/** Whether a request for it carries an idempotency key. */
export function carriesKey({ changes, withoutKey }: Pick<Action, 'changes' | 'withoutKey'>): boolean {
  return changes && withoutKey !== true
}
