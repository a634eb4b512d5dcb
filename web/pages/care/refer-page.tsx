/** The referral form that anyone may send: four short steps, nothing saved until it is sent, then a receipt. */
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { plainPopulations } from '#guidance/care/plain-words.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { Loading } from '../../ui/states.tsx'
import { careWords } from '../../words/care.ts'
import { sayIn } from '../../words/define.ts'
import { formWords } from '../../words/referral-form.ts'
import {
  type FieldsProps,
  type Problems,
  SectionFields,
  useProblemWords,
  WhoFields,
} from '../referral-form/fields.tsx'
import { askedOf, emptyDraft, type ReferralDraft } from '../referral-form/form-state.ts'
import { ServiceFields } from '../referral-form/services.tsx'
import { CareFrame, spokenPhone } from './care-frame.tsx'

/** The questions are many: they come when they are asked. */
const ScreeningFields = lazy(async () => ({
  default: (await import('../referral-form/screening.tsx')).ScreeningFields,
}))

type Sent = Answered<'referrals.send-form'>

export function ReferPage() {
  const { plan } = useParams({ from: '/care/$plan/refer' })
  const say = useWords(formWords)
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <CareFrame plan={plan} title={() => say.title()} {...(sent === null && { says: () => say.says() })}>
      {({ plan: shown, communitySupports }) =>
        sent !== null ? (
          <Receipt sent={sent} again={() => setSent(null)} />
        ) : shown.takesReferrals ? (
          <ReferralForm plan={plan} offered={communitySupports} sent={setSent} />
        ) : (
          <Alert type="info" heading={say.byPhone()} headingLevel="h2">
            {shown.phone === null ? say.cardPhone() : spokenPhone(shown.phone)}
          </Alert>
        )
      }
    </CareFrame>
  )
}

const steps = ['stepWho', 'stepPerson', 'stepNeeds', 'stepSend'] as const

type FormProps = {
  readonly plan: string
  readonly offered: readonly string[]
  readonly sent: (sent: Sent) => void
}

function ReferralForm({ plan, offered, sent }: FormProps) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  const [draft, setDraft] = useState(emptyDraft)
  const [step, setStep] = useState(0)
  const [leaveEmpty, setLeaveEmpty] = useState('')
  const send = useAsk('referrals.send-form')
  const asked = askedOf(draft, language === 'es' ? 'es' : 'en')
  const isLast = step === steps.length - 1
  const weighed = useAnswer('referrals.weigh-form', asked, { enabled: isLast && draft.source !== '' })
  const problems: Problems = [
    ...(draft.source === '' ? [{ element: 'source', code: 'missing' }] : []),
    ...(isLast && draft.source !== '' ? (weighed.data?.problems ?? []) : []),
  ]
  const begun = useFocusOnStep(step)
  function submit(event: FormEvent) {
    event.preventDefault()
    if (!isLast) setStep(step + 1)
    else if (problems.length === 0 && weighed.isSuccess)
      send.mutate({ input: { plan, leaveEmpty, ...asked } }, { onSuccess: sent })
  }
  const fields: FieldsProps = { draft, change: setDraft, problems: isLast ? problems : [] }
  return (
    <Form onSubmit={submit} large className="care-form" noValidate>
      <p>{say.danger()}</p>
      <h2 className="care-step-name">
        {say.stepOf({ step: step + 1, steps: steps.length })} · {say[steps[step] ?? 'stepWho']()}
      </h2>
      <div ref={begun} tabIndex={-1} className="care-step">
        {step === 0 && (
          <>
            <WhoFields {...fields} problems={[]} />
            <ServiceFields {...fields} offered={offered} />
          </>
        )}
        {step === 1 && <PersonStep {...fields} />}
        {step === 2 && (
          <>
            <Suspense fallback={<Loading />}>
              <ScreeningFields {...fields} />
            </Suspense>
            <h3>{say.needs()}</h3>
            <SectionFields section="needs" {...fields} />
          </>
        )}
        {isLast && (
          <>
            {problems.some(({ element }) => element !== 'consent') && <ToMend {...fields} goTo={setStep} />}
            <h3>{say.consent()}</h3>
            <SectionFields section="consent" {...fields} />
            {weighed.data && <Points populations={weighed.data.populations} />}
          </>
        )}
      </div>
      <LeaveEmpty value={leaveEmpty} set={setLeaveEmpty} />
      {send.isError && (
        <Alert type="error" heading={say.notSent()} headingLevel="h3" role="alert">
          {send.error.message} {send.error.remedy}
        </Alert>
      )}
      <div className="care-buttons">
        {step > 0 && (
          <Button type="button" outline onClick={() => setStep(step - 1)}>
            {say.back()}
          </Button>
        )}
        <Button
          type="submit"
          disabled={isLast && (problems.length > 0 || send.isPending || !weighed.isSuccess)}
        >
          {isLast ? (send.isPending ? say.sending() : say.send()) : say.next()}
        </Button>
      </div>
    </Form>
  )
}

/** Each step is begun at its top, by keyboard and screen reader too. */
function useFocusOnStep(step: number) {
  const place = useRef<HTMLDivElement>(null)
  const shown = useRef(step)
  useEffect(() => {
    if (shown.current === step) return
    shown.current = step
    place.current?.focus()
    window.scrollTo({ top: 0 })
  }, [step])
  return place
}

function PersonStep(fields: FieldsProps) {
  const say = useWords(formWords)
  return (
    <>
      <h3>{say.person()}</h3>
      <p className="usa-hint">{say.personHint()}</p>
      <SectionFields section="person" {...fields} />
      <h3>{say.contact()}</h3>
      <SectionFields section="contact" {...fields} />
      <details {...(fields.draft.who === 'child' && { open: true })}>
        <summary>{say.guardian()}</summary>
        <SectionFields section="guardian" {...fields} />
      </details>
      <Sender {...fields} />
    </>
  )
}

function Sender(fields: FieldsProps) {
  const say = useWords(formWords)
  const isOther = fields.draft.source !== '' && !isOwn(fields.draft)
  if (!isOther) return null
  return (
    <>
      <h3>{say.sender()}</h3>
      <SectionFields section="sender" {...fields} />
    </>
  )
}

function isOwn({ source }: ReferralDraft): boolean {
  return source === 'self'
}

/** What is to be mended, each a way back to where it stands. */
function ToMend({ problems, goTo }: FieldsProps & { readonly goTo: (step: number) => void }) {
  const say = useWords(formWords)
  const wordsOf = useProblemWords()
  return (
    <Alert type="warning" heading={say.toMend()} headingLevel="h3">
      <ul>
        {problems
          .filter(({ element }) => element !== 'consent')
          .map(({ element, code }) => (
            <li key={`${element} ${code}`}>
              {wordsOf(code)}{' '}
              <Button
                type="button"
                unstyled
                onClick={() => goTo(element === 'source' ? 0 : element === 'startedOn' ? 2 : 1)}
              >
                {say.back()}
              </Button>
            </li>
          ))}
      </ul>
    </Alert>
  )
}

type PointsProps = { readonly populations: Answered<'referrals.weigh-form'>['populations'] }

/** What the answers show, in the words of the people: a help to go on, no decision. */
function Points({ populations }: PointsProps) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  // Adults' and children's are named once: where the age is not known, both are looked at.
  const named = (answer: 'yes' | 'unknown'): string => {
    const codes = new Set(
      populations.filter(each => each.answer === answer).map(({ population }) => population),
    )
    return plainPopulations
      .filter(({ code }) => codes.has(code))
      .map(({ says }) => `“${sayIn(language, says)}”`)
      .join('; ')
  }
  const [yes, maybe] = [named('yes'), named('unknown')]
  return (
    <section aria-live="polite" className="care-points">
      <h3>{say.pointsTo()}</h3>
      {yes !== '' && <p>{say.pointsToYes({ list: yes })}</p>}
      {maybe !== '' && <p>{say.pointsToMaybe({ list: maybe })}</p>}
      {yes === '' && maybe === '' && <p>{say.pointsToNone()}</p>}
      <p className="usa-hint">{say.planDecides()}</p>
    </section>
  )
}

/** A field that people never see and programs fill in. */
function LeaveEmpty({ value, set }: { readonly value: string; readonly set: (text: string) => void }) {
  const say = useWords(formWords)
  return (
    <div className="care-unseen" aria-hidden="true">
      <label htmlFor="more-details">{say.leaveEmpty()}</label>
      <input
        id="more-details"
        name="more-details"
        tabIndex={-1}
        autoComplete="off"
        value={value}
        onChange={({ target }) => set(target.value)}
      />
    </div>
  )
}

function Receipt({ sent, again }: { readonly sent: Sent; readonly again: () => void }) {
  const say = useWords(formWords)
  const care = useWords(careWords)
  const write = useWriting()
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => place.current?.focus(), [])
  const phone = sent.planPhone === null ? say.cardPhone() : spokenPhone(sent.planPhone)
  return (
    <div ref={place} tabIndex={-1} className="care-step" role="status">
      <Alert type="success" heading={say.sentTitle()} headingLevel="h2">
        {say.yourNumber()}: <strong className="figure-number">{sent.number}</strong>
        {say.keepNumber()}
      </Alert>
      <h2>{say.whatNext()}</h2>
      <ol>
        {sent.decidedBy !== null && (
          <li>{say.nextLooks({ plan: sent.planName, day: write.instant(sent.decidedBy) })}</li>
        )}
        <li>{say.nextCalls()}</li>
        <li>{say.nextNo()}</li>
        <li>{say.nextQuestions({ phone })}</li>
      </ol>
      <Button type="button" outline onClick={again}>
        {say.another()}
      </Button>{' '}
      <span className="usa-sr-only">{care.refer()}</span>
    </div>
  )
}
