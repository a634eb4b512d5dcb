/** A list of pages with its states: waiting, trouble, nothing, and a button for more. */
import { Button } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import { useWords } from '../app/language.tsx'
import type { Pages } from '../app/pages-of.ts'
import { frameWords } from '../words/frame.ts'
import { Loading, Trouble } from './states.tsx'

type PagedProps<Row> = {
  readonly pages: Pages<Row>
  /** Stands where the list has no entries. */
  readonly none: ReactNode
  readonly children: (rows: readonly Row[]) => ReactNode
}

export function Paged<Row>({ pages, none, children }: PagedProps<Row>) {
  const say = useWords(frameWords)
  if (pages.isPending) return <Loading />
  const { trouble } = pages
  const told = trouble && <Trouble title={trouble.message} remedy={trouble.remedy} again={pages.again} />
  if (pages.rows.length === 0) return told ?? none
  return (
    <>
      {children(pages.rows)}
      {told}
      {pages.hasMore && (
        <Button type="button" outline disabled={pages.isLoadingMore} onClick={pages.more}>
          {say.more()}
        </Button>
      )}
    </>
  )
}
