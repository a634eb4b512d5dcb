/** What a trial found: in groups, each with its cells, its remedy, and a link to more about it. */
import { Link } from '@tanstack/react-router'
import { Accordion } from '@trussworks/react-uswds'
import { useWords } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { templateWords } from '../../../words/templates.ts'
import { FindingLink } from '../../help/links.tsx'
import { useFindingPlace } from '../finding-place.ts'
import type { Tried } from './try-page.tsx'

export function TriedFindings({ tried }: { readonly tried: Tried }) {
  const say = useWords(templateWords)
  const { groups, questions } = tried
  return (
    <section aria-labelledby="found-heading">
      <h2 id="found-heading">{say.found()}</h2>
      {questions.length > 0 && (
        <>
          <h3>{say.questions()}</h3>
          <ul>
            {questions.map(({ heading, candidates }) => (
              <li key={heading}>{say.question({ heading, candidates: candidates.join(say.or()) })}</li>
            ))}
          </ul>
        </>
      )}
      {groups.length === 0 && (
        <p>
          {say.nothing()} <Link to="/files">{say.sendIt()}</Link>
        </p>
      )}
      {groups.length > 0 && (
        <Accordion
          bordered
          multiselectable
          items={groups.map((group, place) => ({
            id: `tried-${place}`,
            title: group.count === 1 ? group.wrong : `${group.wrong} (${say.times({ count: group.count })})`,
            content: <Group group={group} findings={tried.findings} />,
            expanded: place === 0,
            headingLevel: 'h3' as const,
          }))}
        />
      )}
    </section>
  )
}

type GroupProps = {
  readonly group: Tried['groups'][number]
  readonly findings: Tried['findings']
}

function Group({ group, findings }: GroupProps) {
  const say = useWords(templateWords)
  const placeOf = useFindingPlace()
  const own = findings.filter(({ code, column }) => code === group.code && column === group.column)
  return (
    <>
      <p>
        <strong>{say.mend()}:</strong> {group.mend} <FindingLink code={group.code}>{say.why()}</FindingLink>
      </p>
      <DataTable
        caption={group.wrong}
        rows={own}
        keyOf={finding => `${finding.sheet ?? ''} ${placeOf(finding)} ${finding.wrong}`}
        columns={[
          {
            heading: say.where(),
            show: placeOf,
          },
          { heading: say.value(), show: ({ found }) => found || say.blank() },
          { heading: say.wrong(), show: ({ wrong }) => wrong },
        ]}
      />
    </>
  )
}
