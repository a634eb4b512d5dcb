/** Where a finding stands, in words: a cell and its heading, or the segment, loop and claim of an X12 file. */
import { useWords } from '../../app/language.tsx'
import { fileWords } from '../../words/files.ts'

type Placed = {
  readonly row: number | null
  readonly column: string | null
  readonly heading: string | null
  readonly place: {
    readonly segment: number | null
    readonly element: string | null
    readonly loop: string | null
    readonly claim: string | null
  } | null
}

export function useFindingPlace(): (finding: Placed) => string {
  const say = useWords(fileWords)
  return ({ row, column, heading, place }) => {
    if (!place) return `${column ?? ''}${row ?? ''} ${heading ?? ''}`.trim()
    const { segment, element, loop, claim } = place
    return [
      element ?? '',
      segment === null ? '' : say.segment({ number: segment }),
      loop ? say.loop({ loop }) : '',
      claim ? say.claim({ claim }) : '',
    ]
      .filter(Boolean)
      .join(' · ')
  }
}
