/** Asking the hub from a page: answers are kept a moment, refusals shown, changes asked once. */
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { ActionInput, ActionName } from '#actions/all-actions.ts'
import { type Answered, type AskOptions, askHub, type HubTrouble } from './hub.ts'

/** What a reading action answers, asked anew when its input changes; the last answer stays while it does. */
export function useAnswer<Name extends ActionName>(
  name: Name,
  input: ActionInput<Name>,
  options: { readonly enabled?: boolean; readonly everySeconds?: number } = {},
) {
  return useQuery<Answered<Name>, HubTrouble>({
    queryKey: [name, input],
    queryFn: ({ signal }) => askHub(name, input, { signal }),
    placeholderData: keepPreviousData,
    enabled: options.enabled ?? true,
    refetchInterval: options.everySeconds === undefined ? false : options.everySeconds * 1000,
  })
}

type Asked<Name extends ActionName> = ActionInput<Name> & { readonly file?: never }

/**
 * A changing action. The same try carries the same idempotency key until it was answered, so that pressing twice, or
 * again after a lost connection, does it once. Afterwards every list is asked anew.
 */
export function useAsk<Name extends ActionName>(name: Name) {
  const queries = useQueryClient()
  const key = useRef<string | null>(null)
  return useMutation<
    Answered<Name>,
    HubTrouble,
    { readonly input: Asked<Name>; readonly options?: AskOptions }
  >({
    mutationFn: ({ input, options }) => {
      key.current ??= crypto.randomUUID()
      return askHub(name, input, { idempotencyKey: key.current, ...options })
    },
    onSettled: (_answer, trouble) => {
      // A refusal is an answer; without one the next try is the same request.
      if (!trouble?.isFault) key.current = null
    },
    onSuccess: () => queries.invalidateQueries(),
  })
}
