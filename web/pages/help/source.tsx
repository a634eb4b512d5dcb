/** Where something is written, with a link to the document where it is public. */
import { useWords, useWriting } from '../../app/language.tsx'
import { helpWords } from '../../words/help.ts'

type SourceProps = {
  readonly source: {
    readonly cite: string
    readonly basis: 'dhcs' | 'plan' | 'assumed'
    readonly reading: string | null
    readonly since: string
    readonly title: string | null
    readonly publisher: string | null
    readonly address: string | null
  }
}

const basisWords = { dhcs: 'sourceDhcs', plan: 'sourcePlan', assumed: 'sourceAssumed' } as const

export function SourceOf({ source }: SourceProps) {
  const say = useWords(helpWords)
  const write = useWriting()
  const { cite, basis, reading, since, title, publisher, address } = source
  const place = cite.slice(cite.indexOf(':') + 1).trim()
  return (
    <section aria-labelledby="source-heading">
      <h2 id="source-heading">{say.source()}</h2>
      <p>
        {say[basisWords[basis]]()}: {address ? <a href={address}>{title}</a> : (title ?? cite)}
        {publisher && `, ${publisher}`}. {place}. {say.since({ day: write.day(since) })}.
        {reading && ` ${say.reading({ id: reading })}.`}
      </p>
    </section>
  )
}
