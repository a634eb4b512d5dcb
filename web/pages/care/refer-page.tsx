/** The referral form that anyone may send: four short steps, nothing saved until it is sent, then a receipt. */
import { useParams } from '@tanstack/react-router'
import { Alert, Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, lazy, Suspense, useEffect, useRef, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { WhoHelps } from '../../app/who-helps.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { Loading } from '../../ui/states.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import { type FieldsProps, type Problems, WhoFields } from '../referral-form/fields.tsx'
import { askedOf, emptyDraft } from '../referral-form/form-state.ts'
import { CareFrame } from './care-frame.tsx'

/** Each step comes when it is come to: whoever only looks loads the first. */
const PersonStep = lazy(async () => ({ default: (await import('./person-step.tsx')).PersonStep }))
const NeedsStep = lazy(async () => ({ default: (await import('./needs-step.tsx')).NeedsStep }))
const LastStep = lazy(async () => ({ default: (await import('./last-step.tsx')).LastStep }))
const Receipt = lazy(async () => ({ default: (await import('./receipt.tsx')).Receipt }))

type Sent = Answered<'referrals.send-form'>

export function ReferPage() {
  const { plan } = useParams({ from: '/care/$plan/refer' })
  const say = useWords(formWords)
  const [sent, setSent] = useState<Sent | null>(null)
  return (
    <CareFrame plan={plan} title={() => say.title()} {...(sent === null && { says: () => say.says() })}>
      {({ plan: shown, communitySupports }) =>
        sent !== null ? (
          <Suspense fallback={<Loading />}>
            <Receipt sent={sent} again={() => setSent(null)} />
          </Suspense>
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
        {step === 0 && <WhoFields {...fields} problems={[]} />}
        <Suspense fallback={<Loading />}>
          {step === 1 && <PersonStep {...fields} />}
          {step === 2 && <NeedsStep {...fields} offered={offered} />}
          {isLast && <LastStep {...fields} goTo={setStep} populations={weighed.data?.populations ?? null} />}
        </Suspense>
      </div>
      <LeaveEmpty value={leaveEmpty} set={setLeaveEmpty} />
      {send.isError && (
        <>
          <Alert type="error" heading={say.notSent()} headingLevel="h3" role="alert">
            {send.error.message} {send.error.remedy}
          </Alert>
          <WhoHelps />
        </>
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
