/** What was found in a file: in groups first, then row by row, each with its remedy and where the State says so. */

import { Accordion } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { WhoHelps } from '../../app/who-helps.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Trouble } from '../../ui/states.tsx'
import { fileWords } from '../../words/files.ts'
import { FindingLink } from '../help/links.tsx'
import { Citation } from './citation.tsx'
import { useFindingPlace } from './finding-place.ts'

type Findings = Answered<'exchange.list-findings'>

/** `isJudged`: every row was looked at. Before that, nothing found says nothing. */
export function FindingList({ id, isJudged }: { readonly id: string; readonly isJudged: boolean }) {
  const say = useWords(fileWords)
  const { language } = useLanguage()
  const asked = { transmission: id, language: language === 'es' ? 'es' : 'en', limit: 1 } as const
  const found = useAnswer('exchange.list-findings', asked, { enabled: isJudged })
  if (!isJudged || found.isPending) return null
  if (found.isError) return <Trouble title={found.error.message} remedy={found.error.remedy} />
  const { groups } = found.data
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">{say.found()}</h2>
      {groups.length === 0 ? (
        <p>{say.nothingFound()}</p>
      ) : (
        <Accordion
          bordered
          multiselectable
          items={groups.map((group, place) => ({
            id: `found-${place}`,
            title: group.count === 1 ? group.wrong : `${group.wrong} (${say.times({ count: group.count })})`,
            content: <Group id={id} group={group} />,
            expanded: false,
            headingLevel: 'h3' as const,
          }))}
        />
      )}
      {groups.length > 0 && <WhoHelps />}
    </section>
  )
}

function Group({ id, group }: { readonly id: string; readonly group: Findings['groups'][number] }) {
  const say = useWords(fileWords)
  const placeOf = useFindingPlace()
  const { language } = useLanguage()
  const pages = usePages(
    'exchange.list-findings',
    { transmission: id, code: group.code, language: language === 'es' ? 'es' : 'en', limit: 50 },
    ({ findings, next }) => ({ rows: findings, next }),
  )
  return (
    <>
      <p>
        <strong>{say.mend()}:</strong> {group.mend}{' '}
        <FindingLink code={group.code}>{say.explain()}</FindingLink>
      </p>
      <Paged pages={pages} none={null}>
        {rows => (
          <DataTable
            caption={group.wrong}
            rows={rows}
            keyOf={({ number }) => number}
            columns={[
              {
                heading: say.cell(),
                show: placeOf,
              },
              { heading: say.value(), show: ({ found }) => found || say.blank() },
              { heading: say.wrong(), show: ({ wrong }) => wrong },
              {
                heading: say.source(),
                show: ({ cite }) =>
                  cite !== null && (
                    <details className="cite">
                      <summary>{say.source()}</summary>
                      <Citation cite={cite} />
                    </details>
                  ),
              },
            ]}
          />
        )}
      </Paged>
    </>
  )
}
