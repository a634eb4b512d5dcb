/** One member: what is known, where sources differ, and who told us what. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { type ReactNode, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { memberWords } from '../../words/members.ts'
import { CareSection } from '../casework/care-section.tsx'
import { OutreachSection } from '../casework/outreach-section.tsx'
import { useOrganizationNames } from '../files/names.ts'
import { AssignmentsSection } from './assignments/assignments-section.tsx'
import { AuthorizationsSection } from './authorizations-section.tsx'
import { ChangeFacts } from './change-facts.tsx'
import { CoverageSection } from './coverage-section.tsx'
import { Disagreements } from './disagreements.tsx'
import { elementsOf, useElementNames } from './element-names.ts'
import { useElementValues } from './element-values.ts'
import { PopulationsSection } from './populations/populations-section.tsx'

export type SeenMember = Answered<'members.see-member'>
type SeenProps = { readonly seen: SeenMember }

export function MemberPage() {
  const say = useWords(memberWords)
  const { member: id } = useParams({ from: '/inside/members/$member' })
  const seen = useAnswer('members.see-member', { member: id })
  return (
    <>
      <Link to="/members" className="back-link">
        {say.back()}
      </Link>
      {seen.isPending && <Loading />}
      {seen.isError && (
        <>
          <PageHeading title={say.title()} />
          <Trouble title={seen.error.message} remedy={seen.error.remedy} />
        </>
      )}
      {seen.data && <Seen key={id} seen={seen.data} />}
    </>
  )
}

function Seen({ seen }: SeenProps) {
  const say = useWords(memberWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const [isChanging, setIsChanging] = useState(false)
  const [isSaved, setIsSaved] = useState(false)
  const { member } = seen
  const name = `${member.firstName} ${member.lastName}`.trim() || say.noName()
  const born = member.bornOn === null ? say.unknown() : write.day(member.bornOn)
  return (
    <>
      <PageHeading title={name} says={say.aboutMember({ cin: member.cin ?? say.unknown(), born })} />
      {isSaved && (
        <Alert type="success" headingLevel="h2" role="status" slim>
          {say.saved()}
        </Alert>
      )}
      {seen.questions.length > 0 && (
        <Alert type="warning" headingLevel="h2" slim>
          {say.questionsOpen()} <Link to="/members/questions">{say.seeQuestions()}</Link>
        </Alert>
      )}
      {seen.disagreements.length > 0 && <Disagreements seen={seen} />}
      {isChanging ? (
        <ChangeFacts
          seen={seen}
          onClose={saved => {
            setIsChanging(false)
            setIsSaved(saved)
          }}
        />
      ) : (
        <Known seen={seen}>
          {mayDo('members/write') && (
            <Button type="button" outline onClick={() => setIsChanging(true)}>
              {say.change()}
            </Button>
          )}
        </Known>
      )}
      <OutreachSection member={member.id} name={name} />
      <CareSection member={member.id} />
      <PopulationsSection member={member.id} />
      <CoverageSection member={member.id} />
      <AuthorizationsSection member={member.id} />
      <AssignmentsSection member={member.id} />
      <History seen={seen} />
    </>
  )
}

function Known({ seen, children }: SeenProps & { readonly children: ReactNode }) {
  const say = useWords(memberWords)
  return (
    <div className="known">
      <FactList title={say.known()} elements={elementsOf('identity')} facts={seen.facts} />
      <FactList title={say.reach()} elements={elementsOf('contact')} facts={seen.facts} />
      {children}
    </div>
  )
}

type FactListProps = {
  readonly title: string
  readonly elements: readonly string[]
  readonly facts: SeenMember['facts']
}

function FactList({ title, elements, facts }: FactListProps) {
  const nameOf = useElementNames()
  const inWords = useElementValues()
  const known = elements.filter(element => (facts[element] ?? '') !== '')
  if (known.length === 0) return null
  return (
    <section>
      <h2>{title}</h2>
      <dl className="known-facts">
        {known.map(element => (
          <div key={element}>
            <dt>{nameOf(element)}</dt>
            <dd>{inWords(element, facts[element] ?? '')}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

/** Newest first: what our own people entered, and since when each record says what it says. */
function History({ seen }: SeenProps) {
  const say = useWords(memberWords)
  const write = useWriting()
  const nameOf = useElementNames()
  const inWords = useElementValues()
  const organization = useOrganizationNames()
  const told = seen.sources
    .filter(({ recordId }) => recordId !== null)
    .map(({ recordId, partnerId, saidAt, hasEnded }) => ({
      key: recordId ?? '',
      at: saidAt,
      title: (hasEnded ? say.endedRecord : say.toldBy)({ partner: organization(partnerId) }),
      lines: [] as readonly string[],
    }))
  const entered = seen.entries.map(({ at, facts, why }, place) => ({
    key: `entry ${place}`,
    at,
    title: say.enteredBy(),
    lines: [
      ...Object.entries(facts).map(([element, value]) =>
        value === ''
          ? say.takenBack({ element: nameOf(element) })
          : `${nameOf(element)}: ${inWords(element, value)}`,
      ),
      ...(why === null ? [] : [`“${why}”`]),
    ],
  }))
  const all = [...told, ...entered].toSorted((one, other) => (one.at < other.at ? 1 : -1))
  return (
    <section>
      <h2>{say.history()}</h2>
      <ol className="time-line">
        {all.map(({ key, at, title, lines }) => (
          <li key={key}>
            <strong>{title}</strong> <time dateTime={at}>{write.instant(at)}</time>
            {lines.map(line => (
              <div key={line}>{line}</div>
            ))}
          </li>
        ))}
      </ol>
    </section>
  )
}
