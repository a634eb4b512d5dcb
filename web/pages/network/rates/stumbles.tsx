/** What a partner stumbles on most: the plain sentence, how often, and where it is explained. Counts alone. */
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { rateWords } from '../../../words/network/rates.ts'
import { FindingLink } from '../../help/links.tsx'
import type { PartnerRate } from './rates-page.tsx'

export function Stumbles({ stumbles }: { readonly stumbles: PartnerRate['stumbles'] }) {
  const say = useWords(rateWords)
  const write = useWriting()
  if (stumbles.length === 0) return <p>{say.noneFound()}</p>
  return (
    <>
      <p>{say.stumblesSay()}</p>
      <DataTable
        caption={say.stumblesOn()}
        rows={stumbles}
        keyOf={({ code }) => code}
        columns={[
          {
            heading: say.whatIsWrong(),
            show: ({ code, says }) => (
              <span>
                {says} <FindingLink code={code}>{say.explain()}</FindingLink>
              </span>
            ),
          },
          { heading: say.howOften(), isNumeric: true, show: ({ count }) => write.count(count) },
        ]}
      />
    </>
  )
}
