/** Makes the member's copy of their care plan, a PDF in their language. */
import { Link, useParams } from '@tanstack/react-router'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { addressOf } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { planCopyWords } from '../../words/casework/plan-copy.ts'

type CopyLanguage = 'en' | 'es'

export function PlanCopyPage() {
  const { member } = useParams({ from: '/inside/members/$member/plan' })
  const words = useWords(planCopyWords)
  const { language } = useLanguage()
  const seen = useAnswer('members.see-member', { member })
  const [chosen, setChosen] = useState<CopyLanguage | null>(null)
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  if (!seen.data) return <Loading />
  const prefersSpanish = /span|^es/i.test(seen.data.facts.memberPreferredLanguageWritten ?? '')
  const inLanguage = chosen ?? (prefersSpanish || language === 'es' ? 'es' : 'en')
  const query = new URLSearchParams({ member, language: inLanguage }).toString()
  return (
    <>
      <Link to="/members/$member" params={{ member }} className="back-link">
        {words.back()}
      </Link>
      <PageHeading title={words.title()} says={words.says()} />
      <SelectField
        label={words.language()}
        hint={words.hint()}
        value={inLanguage}
        onChange={value => setChosen(value === 'es' ? 'es' : 'en')}
        choices={[
          { code: 'en', name: words.english() },
          { code: 'es', name: words.spanish() },
        ]}
        isShort
      />
      <p>
        <a className="usa-button" href={`${addressOf('casework.make-plan-copy')}?${query}`} download>
          {words.make()}
        </a>
      </p>
      <p>{words.handedOver()}</p>
    </>
  )
}
