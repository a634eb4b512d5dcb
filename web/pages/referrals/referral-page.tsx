/** One referral: where it stands, what can be done, the form, what is owed to be told, and everything that happened. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { potentialPopulationsOfFocus } from '#guidance/code-sets/potential-populations-of-focus.ts'
import { formElements } from '#guidance/referrals/form-elements.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { Loading, Trouble } from '../../ui/states.tsx'
import { referralWords } from '../../words/care/referrals.ts'
import { sayIn } from '../../words/define.ts'
import { DeedForm } from './deed-form.tsx'
import { Due, ReferralTable } from './referrals-page.tsx'
import { nameOf, useReferralNames } from './service-name.ts'

type Seen = Answered<'referrals.see-referral'>

export function ReferralPage() {
  const { referral: referralId } = useParams({ from: '/inside/referrals/$referral' })
  const say = useWords(referralWords)
  const { mayDo } = useSession()
  const seen = useAnswer('referrals.see-referral', { referralId })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { referral, facts, deeds, together, notices, events } = seen.data
  const isSafe = facts.answers.contactIsSafe ?? 'yes'
  return (
    <>
      <Link to="/referrals" className="back-link">
        {say.back()}
      </Link>
      {/* The window's title names no person: it stays in the browser's history. */}
      <PageHeading title={say.number({ number: referral.number })} says={nameOf(referral) || say.noName()} />
      <Standing referral={referral} />
      {isSafe !== 'yes' && (
        <Alert type="warning" heading={say.careful()} headingLevel="h2">
          {choiceWords('contactIsSafe', isSafe)} {facts.answers.contactNote ?? ''}
        </Alert>
      )}
      <MayRepeat seen={seen.data} />
      {mayDo('referrals/manage') && <DeedForm referralId={referralId} deeds={deeds} />}
      <Form facts={facts} />
      <Notices notices={notices} />
      {together.length > 0 && (
        <section>
          <h2>{say.together()}</h2>
          <ReferralTable caption={say.together()} referrals={together} />
        </section>
      )}
      <History events={events} />
    </>
  )
}

/** In English, as the note beside it is in whatever language it was written. */
function choiceWords(element: string, code: string): string {
  const found = formElements.find(({ id }) => id === element)?.choices?.find(each => each.code === code)
  return found ? `${found.says.en} / ${found.says.es}.` : ''
}

function Standing({ referral }: Pick<Seen, 'referral'>) {
  const say = useWords(referralWords)
  const names = useReferralNames()
  const { step, status, service, fromName, source, withName, closureReason } = referral
  const rows: readonly (readonly [string, React.ReactNode])[] = [
    [say.service(), names.service(service)],
    [say.from(), fromName ?? names.source(source)],
    [say.step(), say[step]()],
    [say.due(), <Due key="due" referral={referral} />],
    [say.status(), names.status(status)],
    ...(withName === null ? [] : [[say.with(), withName] as const]),
    ...(closureReason === null ? [] : [[say.reason(), names.reason(closureReason)] as const]),
  ]
  return (
    <dl className="care-facts">
      {rows.map(([term, value]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

function MayRepeat({ seen }: { readonly seen: Seen }) {
  const say = useWords(referralWords)
  const { mayDo } = useSession()
  const settle = useAsk('referrals.settle-repeat')
  const { referral, repeats, repeatsDecided } = seen
  if (repeats === null || repeatsDecided !== null || referral.step === 'closed') return null
  const decide = (decision: 'same' | 'another') =>
    settle.mutate({ input: { referralId: referral.id, decision } })
  return (
    <Alert type="info" heading={say.repeatTitle()} headingLevel="h2">
      <p>{say.repeatSays({ name: nameOf(repeats) || say.noName(), number: repeats.number })}</p>
      <p>
        <Link to="/referrals/$referral" params={{ referral: repeats.id }}>
          {say.seeOther()}
        </Link>
      </p>
      {mayDo('referrals/manage') && (
        <div className="care-buttons">
          <Button type="button" outline onClick={() => decide('same')}>
            {say.same()}
          </Button>
          <Button type="button" outline onClick={() => decide('another')}>
            {say.another()}
          </Button>
        </div>
      )}
    </Alert>
  )
}

function Form({ facts }: Pick<Seen, 'facts'>) {
  const say = useWords(referralWords)
  const { language } = useLanguage()
  const names = useReferralNames()
  const answered = formElements.filter(({ id }) => facts.answers[id] !== undefined)
  const points = [
    ...facts.populations.map(({ population, answer }) =>
      answer === 'yes'
        ? say.likely({ name: names.population(population) })
        : say.maybe({ name: names.population(population) }),
    ),
    ...facts.said.map(code => {
      const found = potentialPopulationsOfFocus.codes.find(each => each.code === code)
      const name = found ? sayIn(language, { en: found.label, es: found.labelEs }) : code
      return say.told({ name })
    }),
  ]
  return (
    <section aria-labelledby="the-form">
      <h2 id="the-form">{say.form()}</h2>
      <dl className="care-facts">
        {answered.map(({ id, asks, choices, is }) => {
          const value = facts.answers[id] ?? ''
          const choice = choices?.find(({ code }) => code === value)
          return (
            <div key={id}>
              <dt>{sayIn(language, asks)}</dt>
              <dd>{choice ? sayIn(language, choice.says) : is === 'phone' ? spokenPhone(value) : value}</dd>
            </div>
          )
        })}
      </dl>
      <h3>{say.points()}</h3>
      {points.length === 0 && <p>{say.noPoints()}</p>}
      <ul>
        {[...new Set(points)].map(text => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </section>
  )
}

function Notices({ notices }: Pick<Seen, 'notices'>) {
  const say = useWords(referralWords)
  return (
    <section aria-labelledby="owed-notices">
      <h2 id="owed-notices">{say.notices()}</h2>
      {notices.length === 0 && <p>{say.noNotices()}</p>}
      <ul>
        {notices.map(({ id, recipient, state, about }) => (
          <li key={id}>
            {say[`to-${recipient}`]()} · {state === 'told' ? say.wasTold() : say[state]()} ·{' '}
            <Link
              to="/referrals/letters/$notice"
              params={{ notice: id }}
              aria-label={`${say.letter()}: ${say[`to-${recipient}`]()}, ${about}`}
            >
              {say.letter()}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}

function History({ events }: Pick<Seen, 'events'>) {
  const say = useWords(referralWords)
  const write = useWriting()
  const names = useReferralNames()
  const wordOf = (kind: string, name: string): string => {
    const word = `e-${kind.replace(/^plan-/, '')}`
    return word in say ? say[word as 'e-give']({ name }) : kind
  }
  return (
    <section aria-labelledby="history">
      <h2 id="history">{say.history()}</h2>
      <DataTable
        caption={say.history()}
        rows={events}
        keyOf={({ number }) => number}
        columns={[
          { heading: say.event(), show: ({ kind, aboutName }) => wordOf(kind, aboutName ?? '—') },
          { heading: say.when(), show: ({ at }) => write.instant(at) },
          { heading: say.status(), show: ({ status }) => names.status(status) },
          {
            heading: say.note(),
            show: ({ reason, note, kind }) =>
              [reason === null || kind === 'repeats-decided' ? null : names.reason(reason), note]
                .filter(each => each !== null)
                .join(' · ') || '—',
          },
        ]}
      />
    </section>
  )
}
