/** One column of a file in plain words. */
import { useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'
import { FileLink, FindingLink } from './links.tsx'
import { NeededWhen } from './needed-when.tsx'
import { SourceOf } from './source.tsx'

export function ElementPage() {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const { folder, name, element } = useParams({ from: '/help/files/$folder/$name/$element' })
  const answer = useAnswer('help.explain-element', {
    file: `${folder}/${name}`,
    element,
    language: language === 'es' ? 'es' : 'en',
  })
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Trouble title={answer.error.message} remedy={answer.error.remedy} />
  const told = answer.data
  return (
    <>
      <p className="back-link">
        <FileLink file={told.file}>{told.fileName}</FileLink>
      </p>
      <PageHeading title={told.label} says={told.help} />
      <dl className="told">
        <dt>{say.needed()}</dt>
        <dd>
          <NeededWhen needs={told.needs} />
        </dd>
        {told.format !== '' && (
          <>
            <dt>{say.format()}</dt>
            <dd>{told.format}</dd>
          </>
        )}
        <dt>{say.exampleValue()}</dt>
        <dd>{told.example}</dd>
        {told.blankMeans && (
          <>
            <dt>{say.blankMeans()}</dt>
            <dd>{told.blankMeans}</dd>
          </>
        )}
        {told.alsoCalled.length > 0 && (
          <>
            <dt>{say.alsoCalled()}</dt>
            <dd>{told.alsoCalled.join(' · ')}</dd>
          </>
        )}
      </dl>
      {told.codes.length > 0 && (
        <section aria-labelledby="codes-heading">
          <h2 id="codes-heading">{say.codes()}</h2>
          <DataTable
            caption={say.codes()}
            rows={told.codes}
            keyOf={({ code }) => code}
            columns={[
              { heading: say.value(), show: ({ code }) => code },
              { heading: say.means(), show: ({ label }) => label },
            ]}
          />
          {told.moreCodes > 0 && <p>{say.moreCodes({ count: told.moreCodes })}</p>}
        </section>
      )}
      {told.findings.length > 0 && (
        <section aria-labelledby="rules-heading">
          <h2 id="rules-heading">{say.rules()}</h2>
          <ul className="plain-list">
            {told.findings.map(({ code, expected }) => (
              <li key={code}>
                <FindingLink code={code}>{expected}</FindingLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      <SourceOf source={told.source} />
    </>
  )
}
