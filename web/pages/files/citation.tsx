/** Where the State says so: the document by its title, with its address where it has one, and the place in it. */
import { useQuery } from '@tanstack/react-query'
import type { Document } from '#guidance/define.ts'

async function findDocuments(): Promise<readonly Document[]> {
  const { documents } = await import('#guidance/documents.ts')
  return documents
}

export function Citation({ cite }: { readonly cite: string }) {
  const documents = useQuery({
    queryKey: ['documents'],
    queryFn: findDocuments,
    staleTime: Number.POSITIVE_INFINITY,
  })
  const [id = '', ...rest] = cite.split(': ')
  const cited = documents.data?.find(each => each.id === id)
  if (!cited) return <p>{cite}</p>
  const { title, address, publisher, published } = cited
  return (
    <p>
      {address === undefined ? (
        <cite>{title}</cite>
      ) : (
        <a href={address} target="_blank" rel="noreferrer">
          {title}
        </a>
      )}{' '}
      ({published === undefined ? publisher : `${publisher}, ${published.slice(0, 4)}`})
      {rest.length > 0 && (
        <span lang="en" translate="no">
          : {rest.join(': ')}
        </span>
      )}
    </p>
  )
}
