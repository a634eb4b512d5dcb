/** How an action is asked over HTTP: its path, its method, and whether it carries a key. */
import { isRight } from '#domain/people/rights.ts'
import type { Action } from '../action.ts'
import type { RefusalCode } from '../refusals.ts'

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

/** Refusals that an action can answer by what it is, besides those that it names. */
export function generalRefusals(action: Action): readonly RefusalCode[] {
  return [
    'request/not-understood',
    'request/too-many',
    'request/from-elsewhere',
    ...(action.permission === 'anyone' ? [] : (['request/not-signed-in', 'request/not-permitted'] as const)),
    ...(isRight(action.permission) ? (['request/no-organization-chosen'] as const) : []),
    ...(action.kinds === undefined ? [] : (['request/not-for-this-organization'] as const)),
    ...(action.needsSecondFactor ? (['request/second-factor-needed'] as const) : []),
    ...(carriesKey(action)
      ? (['request/key-missing', 'request/key-not-understood', 'request/key-used-for-another'] as const)
      : []),
    ...(action.file
      ? ([
          'blob/too-large',
          'request/file-missing',
          'request/file-not-last',
          'request/not-multipart',
          'request/too-large',
        ] as const)
      : []),
  ]
}
