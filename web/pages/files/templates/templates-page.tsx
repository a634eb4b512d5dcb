/** For every file that one sends or receives: a template, its headings, a sample, and what each column means. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import { type Answered, addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { WhoHelps } from '../../../app/who-helps.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { templateWords } from '../../../words/templates.ts'
import { FileLink } from '../../help/links.tsx'
import { useFileNames } from '../names.ts'

type Template = Answered<'exchange.list-templates'>['templates'][number]

/** Files whose template can begin with the members that the partner told of. */
const tellsOfMembers = new Set(['RTF', 'OTF', 'CSR'])

export function TemplatesPage() {
  const say = useWords(templateWords)
  const { mayDo } = useSession()
  const answer = useAnswer('exchange.list-templates', {})
  return (
    <>
      <Link to="/files" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.title()} says={say.says()}>
        {mayDo('exchange/send') && (
          <p>
            <Link to="/files/try">{say.tryLink()}</Link>
          </p>
        )}
      </PageHeading>
      {answer.isPending && <Loading />}
      {answer.isError && <Trouble title={answer.error.message} remedy={answer.error.remedy} />}
      {answer.data?.templates.length === 0 && (
        <Empty title={say.noneTitle()}>
          <p>{say.none()}</p>
        </Empty>
      )}
      {answer.data && <Partners templates={answer.data.templates} />}
      <WhoHelps />
    </>
  )
}

function Partners({ templates }: { readonly templates: readonly Template[] }) {
  const say = useWords(templateWords)
  const byPartner = new Map<string | null, Template[]>()
  for (const each of templates) byPartner.set(each.partner, [...(byPartner.get(each.partner) ?? []), each])
  return [...byPartner].map(([partner, own]) => (
    <section key={partner ?? ''} aria-labelledby={`with-${partner ?? 'anybody'}`}>
      <h2 id={`with-${partner ?? 'anybody'}`}>{own[0]?.partnerName ?? say.stateTitle()}</h2>
      <ul className="tiles">
        {own.map(template => (
          <li className="tile" key={`${template.file} ${template.party}`}>
            <TemplateTile template={template} />
          </li>
        ))}
      </ul>
    </section>
  ))
}

function TemplateTile({ template }: { readonly template: Template }) {
  const say = useWords(templateWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const { language } = useLanguage()
  const { file, short, says, direction, profile, columns } = template
  const about = [
    say[direction](),
    profile === null ? say.stateLayout() : say.layout({ name: profile }),
    say.columns({ count: write.count(columns) }),
  ]
  return (
    <>
      <h3>
        {nameOf(file)} ({short})
      </h3>
      <p>{says[language === 'es' ? 'es' : 'en']}</p>
      <p className="usa-hint">{about.join(' · ')}</p>
      <ul className="plain-list">
        <Fetched template={template} what="template">
          {say.template()}
        </Fetched>
        {direction === 'sends' && template.partner !== null && tellsOfMembers.has(short) && (
          <Fetched template={template} what="template" withMembers>
            {say.withMembers()}
          </Fetched>
        )}
        <Fetched template={template} what="heading">
          {say.heading()}
        </Fetched>
        <Fetched template={template} what="sample">
          {say.sample()}
        </Fetched>
        <li>
          <FileLink file={file}>{say.explain()}</FileLink>
        </li>
      </ul>
    </>
  )
}

type FetchedProps = {
  readonly template: Template
  readonly what: 'template' | 'heading' | 'sample'
  readonly withMembers?: true
  readonly children: string
}

/** A plain link, so that the browser keeps the file; its name says of which file it is to whoever only hears it. */
function Fetched({ template, what, withMembers, children }: FetchedProps) {
  const { language } = useLanguage()
  const nameOf = useFileNames()
  const { file, partner, party } = template
  const query = new URLSearchParams({
    file,
    what,
    party,
    language: language === 'es' ? 'es' : 'en',
    ...(partner !== null && { partner }),
    ...(withMembers && { members: 'yes' }),
  })
  return (
    <li>
      <a href={`${addressOf('exchange.download-template')}?${query}`} download>
        {children} <span className="usa-sr-only">{nameOf(file)}</span>
      </a>
    </li>
  )
}
