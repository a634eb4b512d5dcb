/** What is asked for: a care manager, and Community Supports in plain words. */
import { Checkbox } from '@trussworks/react-uswds'
import { plainSupports } from '#guidance/care/plain-supports.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import { sayIn } from '../../words/define.ts'
import type { FieldsProps } from './fields.tsx'

type ServiceProps = Omit<FieldsProps, 'problems'> & {
  /** Community Supports that the plan has; empty where it did not say: then all. */
  readonly offered: readonly string[]
}

export function ServiceFields({ draft, change, offered }: ServiceProps) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  const toggle = (code: string) =>
    change({
      ...draft,
      services: draft.services.includes(code)
        ? draft.services.filter(each => each !== code)
        : [...draft.services, code],
    })
  const box = (code: string, label: string, description?: string) => (
    <Checkbox
      key={code}
      id={`service-${code}`}
      name="services"
      label={label}
      labelDescription={description}
      checked={draft.services.includes(code)}
      onChange={() => toggle(code)}
    />
  )
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-label">{say.services()}</legend>
      <span className="usa-hint">{say.servicesHint()}</span>
      {box('ecm', say.ecm())}
      {plainSupports
        .filter(({ code }) => offered.length === 0 || offered.includes(code))
        .map(({ code, name, says }) => box(code, sayIn(language, name), sayIn(language, says)))}
    </fieldset>
  )
}
