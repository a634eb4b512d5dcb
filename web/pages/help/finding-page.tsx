/** One finding explained: what it says, how to mend it, a wrong row beside a right one, and where it is written. */
import { Link, useParams } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { WhoHelps } from '../../app/who-helps.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'
import { ElementLink } from './links.tsx'
import { SourceOf } from './source.tsx'

type Explained = Answered<'help.explain-finding'>

export function FindingPage() {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const { subject, name } = useParams({ from: '/help/findings/$subject/$name' })
  const answer = useAnswer('help.explain-finding', {
    code: `${subject}/${name}`,
    language: language === 'es' ? 'es' : 'en',
  })
  if (answer.isPending) return <Loading />
  if (answer.isError) return <Trouble title={answer.error.message} remedy={answer.error.remedy} />
  const { code, about, consequence, wrong, expected, mend, elements, source } = answer.data
  return (
    <>
      <Link to="/help" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={wrong} {...(about === 'x12' && { says: say.aboutX12() })} />
      <dl className="told">
        <dt>{say.whatIsWrong()}</dt>
        <dd>{expected}</dd>
        <dt>{say.howToMend()}</dt>
        <dd>{mend}</dd>
        <dt>{say.consequence()}</dt>
        <dd>{say[consequence]()}</dd>
      </dl>
      <Example explained={answer.data} />
      {elements.length > 0 && (
        <section aria-labelledby="looks-heading">
          <h2 id="looks-heading">{say.looksAt()}</h2>
          <ul className="plain-list plain-list--row">
            {elements.map(({ file, element, label }) => (
              <li key={`${file} ${element}`}>
                <ElementLink file={file} element={element}>
                  {label}
                </ElementLink>
              </li>
            ))}
          </ul>
        </section>
      )}
      {source && <SourceOf source={source} />}
      <p className="usa-hint">{say.code({ code })}</p>
      <WhoHelps />
    </>
  )
}

function Example({ explained: { cells, right, wrongValue } }: { readonly explained: Explained }) {
  const say = useWords(helpWords)
  if (cells.length === 0 && right === null) return null
  const shown = (text: string) => (text.trim() === '' ? say.blank() : text)
  const rows = cells.length > 0 ? cells : [{ element: '', label: '', wrong: wrongValue, right: right ?? '' }]
  const columns = [
    ...(cells.length > 0
      ? [{ heading: say.column(), show: ({ label }: (typeof rows)[number]) => label }]
      : []),
    ...(rows.some(({ wrong }) => wrong !== null)
      ? [
          {
            heading: say.wrong(),
            show: (row: (typeof rows)[number]) => (
              <Mark is={row.wrong === row.right ? 'same' : 'wrong'}>{shown(row.wrong ?? '')}</Mark>
            ),
          },
        ]
      : []),
    {
      heading: say.right(),
      show: (row: (typeof rows)[number]) => (
        <Mark is={row.wrong === row.right ? 'same' : 'right'}>{shown(row.right)}</Mark>
      ),
    },
  ]
  return (
    <section aria-labelledby="example-heading">
      <h2 id="example-heading">{say.example()}</h2>
      <DataTable
        caption={say.example()}
        rows={rows}
        keyOf={({ label, element }) => `${element} ${label}`}
        columns={columns}
      />
    </section>
  )
}

/** A value with a sign before it, so that it is not told by color alone. */
function Mark({ is, children }: { readonly is: 'same' | 'wrong' | 'right'; readonly children: string }) {
  if (is === 'same') return children
  return (
    <span className={`mark mark--${is}`}>
      <span aria-hidden="true">{is === 'wrong' ? '✗ ' : '✓ '}</span>
      {children}
    </span>
  )
}
