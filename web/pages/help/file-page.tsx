/** A file of the guidance in plain words: what it is for, when it is due, and each of its columns. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'
import { ElementLink } from './links.tsx'
import { NeededWhen } from './needed-when.tsx'
import { SourceOf } from './source.tsx'

type Side = 'plan' | 'ecm-provider' | 'community-supports-provider' | 'state'

export function FilePage() {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const { folder, name } = useParams({ from: '/help/files/$folder/$name' })
  const file = `${folder}/${name}`
  const answer = useAnswer('help.explain-file', { file, language: language === 'es' ? 'es' : 'en' })
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Trouble title={answer.error.message} remedy={answer.error.remedy} />
  const told = answer.data
  const list = (sides: readonly string[]) => sides.map(side => say[side as Side]()).join(` ${say.or()} `)
  return (
    <>
      <Link to="/help" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={`${told.name} (${told.short})`} says={told.says}>
        <p>{say.whoSends({ from: list(told.from), to: list(told.to) })}.</p>
      </PageHeading>
      {told.due.length > 0 && (
        <section aria-labelledby="due-heading">
          <h2 id="due-heading">{say.due()}</h2>
          <ul>
            {told.due.map(each => (
              <li key={each}>{each}</li>
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="columns-heading">
        <h2 id="columns-heading">{say.columns()}</h2>
        <DataTable
          caption={say.columns()}
          rows={told.elements}
          keyOf={({ element }) => element}
          columns={[
            {
              heading: say.column(),
              show: ({ element, label }) => (
                <ElementLink file={file} element={element}>
                  {label}
                </ElementLink>
              ),
            },
            { heading: say.goesIn(), show: ({ help }) => help },
            { heading: say.needed(), show: ({ needs }) => <NeededWhen needs={needs} /> },
            { heading: say.exampleValue(), show: ({ example }) => example },
          ]}
        />
      </section>
      <SourceOf source={told.source} />
    </>
  )
}
