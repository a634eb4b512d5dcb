/** The heading of a page: what it is for in one sentence, and what can be done at once. Names the window too. */
import { type ReactNode, useEffect } from 'react'

type PageHeadingProps = {
  readonly title: string
  readonly says?: string
  readonly children?: ReactNode
}

export function PageHeading({ title, says, children }: PageHeadingProps) {
  useEffect(() => {
    document.title = `${title} · Causeway`
  }, [title])
  return (
    <div className="page-heading">
      <h1>{title}</h1>
      {says && <p>{says}</p>}
      {children}
    </div>
  )
}
