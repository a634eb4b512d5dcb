/** The second step of the form: who the person is, and how to reach them without harm. */
import { useWords } from '../../app/language.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import type { FieldsProps } from '../referral-form/fields.tsx'
import type { ReferralDraft } from '../referral-form/form-state.ts'
import { SectionFields } from '../referral-form/section-fields.tsx'

export function PersonStep(fields: FieldsProps) {
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
