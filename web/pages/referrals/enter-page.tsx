/** Staff enter a referral: on the phone with the script beside the form, or from a letter or a visit. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form, Label, Radio, Select } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { callScript } from '#guidance/referrals/call-script.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { WhoHelps } from '../../app/who-helps.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { endWords } from '../../words/care/referral-end.ts'
import { formWords } from '../../words/care/referral-form.ts'
import { referralWords } from '../../words/care/referrals.ts'
import { sayIn } from '../../words/define.ts'
import { type Problems, WhoFields } from '../referral-form/fields.tsx'
import { askedOf, emptyDraft } from '../referral-form/form-state.ts'
import { ScreeningFields } from '../referral-form/screening.tsx'
import { SectionFields, useProblemWords } from '../referral-form/section-fields.tsx'
import { ServiceFields } from '../referral-form/services.tsx'

type Entered = Answered<'referrals.enter-referral'>

export function EnterReferralPage() {
  const say = useWords(referralWords)
  const form = useWords(formWords)
  const { isKind } = useSession()
  const { language } = useLanguage()
  const [draft, setDraft] = useState(emptyDraft)
  const [way, setWay] = useState<'call' | 'staff'>('call')
  const [planId, setPlanId] = useState('')
  const [saved, setSaved] = useState<Entered | null>(null)
  const [problems, setProblems] = useState<Problems>([])
  const weigh = useAsk('referrals.weigh-form')
  const enter = useAsk('referrals.enter-referral')
  const isPlan = isKind('plan')
  const isReady = draft.source !== '' && (isPlan || planId !== '')
  function submit(event: FormEvent) {
    event.preventDefault()
    const asked = askedOf(draft, language === 'es' ? 'es' : 'en')
    weigh.mutate(
      { input: asked },
      {
        onSuccess: weighed => {
          setProblems(weighed.problems)
          if (weighed.problems.length > 0) return
          const input = { ...asked, way, ...(planId !== '' && { planId }) }
          enter.mutate({ input }, { onSuccess: setSaved })
        },
      },
    )
  }
  function again() {
    setSaved(null)
    setDraft(emptyDraft)
  }
  if (saved !== null) return <Saved saved={saved} again={again} />
  const fields = { draft, change: setDraft, problems }
  const trouble = weigh.error ?? enter.error
  return (
    <>
      <Link to="/referrals" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.enterTitle()} says={say.enterSays()} />
      <div className="beside">
        <Form onSubmit={submit} large className="care-form" noValidate>
          <Ways way={way} choose={setWay} />
          {!isPlan && <PlanChoice value={planId} choose={setPlanId} />}
          <WhoFields {...fields} />
          <ServiceFields {...fields} offered={[]} />
          <h2>{form.person()}</h2>
          <SectionFields section="person" {...fields} />
          <SectionFields section="contact" {...fields} />
          <SectionFields section="guardian" {...fields} />
          <SectionFields section="sender" {...fields} />
          <ScreeningFields {...fields} />
          <SectionFields section="needs" {...fields} />
          <SectionFields section="consent" {...fields} />
          <FormProblems problems={problems} />
          {trouble && (
            <>
              <Alert type="error" heading={form.notSent()} headingLevel="h3" role="alert">
                {trouble.message} {trouble.remedy}
              </Alert>
              <WhoHelps />
            </>
          )}
          <Button type="submit" disabled={!isReady || weigh.isPending || enter.isPending}>
            {form.send()}
          </Button>
        </Form>
        {way === 'call' && <Script />}
      </div>
    </>
  )
}

function FormProblems({ problems }: { readonly problems: Problems }) {
  const form = useWords(endWords)
  const wordsOf = useProblemWords()
  if (problems.length === 0) return null
  return (
    <Alert type="warning" heading={form.toMend()} headingLevel="h3" role="alert">
      <ul>
        {problems.map(({ element, code }) => (
          <li key={`${element} ${code}`}>
            {element === null ? wordsOf(code) : <a href={`#field-${element}`}>{wordsOf(code)}</a>}
          </li>
        ))}
      </ul>
    </Alert>
  )
}

type WaysProps = { readonly way: 'call' | 'staff'; readonly choose: (way: 'call' | 'staff') => void }

function Ways({ way, choose }: WaysProps) {
  const say = useWords(referralWords)
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-label">{say.way()}</legend>
      {(['call', 'staff'] as const).map(each => (
        <Radio
          key={each}
          id={`way-${each}`}
          name="way"
          label={say[each]()}
          checked={way === each}
          onChange={() => choose(each)}
        />
      ))}
    </fieldset>
  )
}

/** Plans of the hub, and plans elsewhere that are partners of ours. */
function PlanChoice({ value, choose }: { readonly value: string; readonly choose: (id: string) => void }) {
  const say = useWords(referralWords)
  const organizations = useAnswer('people.list-organizations', { limit: 500 })
  const partners = useAnswer('network.list-partners', { limit: 500 })
  const plans = [...(organizations.data?.organizations ?? []), ...(partners.data?.partners ?? [])].filter(
    ({ kinds }) => kinds.includes('plan'),
  )
  return (
    <>
      <Label htmlFor="plan">{say.goesTo()}</Label>
      <Select id="plan" name="plan" value={value} onChange={({ target }) => choose(target.value)}>
        <option value="">{say.choose()}</option>
        {plans.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
    </>
  )
}

function Script() {
  const say = useWords(referralWords)
  const { language } = useLanguage()
  return (
    <aside aria-labelledby="script" className="tile care-script">
      <h2 id="script">{say.script()}</h2>
      <ol>
        {callScript.map(({ id, says, does }) => (
          <li key={id}>
            <p>“{sayIn(language, says)}”</p>
            {does && <p className="usa-hint">{sayIn(language, does)}</p>}
          </li>
        ))}
      </ol>
    </aside>
  )
}

function Saved({ saved, again }: { readonly saved: Entered; readonly again: () => void }) {
  const say = useWords(referralWords)
  const first = saved.referrals[0]?.id
  return (
    <>
      <PageHeading title={say.saved({ number: saved.number })} says={say[saved.goes]()} />
      <div className="care-buttons">
        {first !== undefined && (
          <Link to="/referrals/$referral" params={{ referral: first }} className="usa-button">
            {say.openIt()}
          </Link>
        )}
        <Button type="button" outline onClick={again}>
          {say.enter()}
        </Button>
      </div>
    </>
  )
}
