/** The third step of the form: what help is asked for, the screening, and one's own words. */
import { useWords } from '../../app/language.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import type { FieldsProps } from '../referral-form/fields.tsx'
import { ScreeningFields } from '../referral-form/screening.tsx'
import { SectionFields } from '../referral-form/section-fields.tsx'
import { ServiceFields } from '../referral-form/services.tsx'

type NeedsStepProps = FieldsProps & { readonly offered: readonly string[] }

export function NeedsStep({ offered, ...fields }: NeedsStepProps) {
  const say = useWords(formWords)
  return (
    <>
      <ServiceFields {...fields} offered={offered} />
      <ScreeningFields {...fields} />
      <h3>{say.needs()}</h3>
      <SectionFields section="needs" {...fields} />
    </>
  )
}
