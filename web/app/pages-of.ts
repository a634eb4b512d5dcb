/** A long list, page by page: what is shown stays, and the next page is added below it. */
import { useInfiniteQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import type { ActionInput, ActionName } from '#actions/all-actions.ts'
import { type Answered, askHub, type HubTrouble } from './hub.ts'

export type Pages<Row> = {
  readonly rows: readonly Row[]
  readonly isPending: boolean
  readonly trouble: HubTrouble | null
  readonly hasMore: boolean
  readonly isLoadingMore: boolean
  readonly more: () => void
  readonly again: () => void
}

function firstPage(): string | null {
  return null
}

/** Asks a listing action; `read` says where its answer holds the rows and the next cursor. */
export function usePages<Name extends ActionName, Row>(
  name: Name,
  input: ActionInput<Name>,
  read: (answer: Answered<Name>) => { readonly rows: readonly Row[]; readonly next: string | null },
  options: {
    readonly enabled?: boolean
    /** Asked again so often while only the first page is shown: what is under way moves by itself. */
    readonly everySeconds?: number
  } = {},
): Pages<Row> {
  const query = useInfiniteQuery<
    Answered<Name>,
    HubTrouble,
    readonly Row[],
    readonly unknown[],
    string | null
  >({
    queryKey: [name, 'pages', input],
    queryFn: ({ pageParam, signal }) =>
      askHub(name, pageParam === null ? input : { ...input, cursor: pageParam }, { signal }),
    initialPageParam: firstPage(),
    getNextPageParam: last => read(last).next,
    select: ({ pages }) => pages.flatMap(page => read(page).rows),
    enabled: options.enabled ?? true,
    refetchInterval: ({ state }) =>
      (state.data?.pages.length ?? 1) > 1 ? false : (options.everySeconds ?? 0) * 1000 || false,
  })
  return {
    rows: query.data ?? [],
    isPending: query.isPending,
    trouble: query.error,
    hasMore: query.hasNextPage,
    isLoadingMore: query.isFetchingNextPage,
    more: () => void query.fetchNextPage(),
    again: () => void query.refetch(),
  }
}

/** The whole of a list that somebody chooses from: page after page is asked for until there is none left. */
export function useEvery<Name extends ActionName, Row>(
  name: Name,
  input: ActionInput<Name>,
  read: (answer: Answered<Name>) => { readonly rows: readonly Row[]; readonly next: string | null },
): Pages<Row> {
  const pages = usePages(name, input, read)
  const { hasMore, isLoadingMore, trouble, more } = pages
  useEffect(() => {
    if (hasMore && !isLoadingMore && trouble === null) more()
  }, [hasMore, isLoadingMore, trouble, more])
  return pages
}
