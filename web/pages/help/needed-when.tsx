/** When a column must be filled in: for all alike, or for each kind of provider. */
import { useWords } from '../../app/language.tsx'
import { helpWords } from '../../words/help.ts'

type Need = { readonly party: 'ecm' | 'community-supports'; readonly needed: string }

export function NeededWhen({ needs }: { readonly needs: readonly Need[] }) {
  const say = useWords(helpWords)
  return needs.length === 1
    ? needs[0]?.needed
    : needs.map(({ party, needed }) => `${say[party]()}: ${needed}`).join('. ')
}
