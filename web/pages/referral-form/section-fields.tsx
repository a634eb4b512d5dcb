/** The fields of one section of the referral form, as the guidance asks them, with what is wrong at each. */
import { Checkbox, ErrorMessage, FormGroup, Label, Radio, Textarea, TextInput } from '@trussworks/react-uswds'
import { formElements } from '#guidance/referrals/form-elements.ts'
import type { FormElement, FormSection } from '#guidance/referrals/forms.ts'
import { referralSources } from '#guidance/referrals/sources.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { endWords } from '../../words/care/referral-end.ts'
import { formWords } from '../../words/care/referral-form.ts'
import { sayIn } from '../../words/define.ts'
import type { FieldsProps } from './fields.tsx'

/** The words of a problem; a code that we do not know is shown as one of the form. */
export function useProblemWords(): (code: string) => string {
  const say = useWords(endWords)
  return code => (code in say ? say[code as keyof typeof endWords]() : say['no-such-question']())
}

function isHousehold(source: string): boolean {
  return referralSources.find(({ id }) => id === source)?.isHousehold === true
}

export function SectionFields({ section, ...props }: FieldsProps & { readonly section: FormSection }) {
  const household = isHousehold(props.draft.source)
  const shown = formElements.filter(
    element => element.section === section && !(household && element.notOfHousehold),
  )
  return shown.map(element => <Field key={element.id} element={element} {...props} />)
}

function Field({ element, draft, change, problems }: FieldsProps & { readonly element: FormElement }) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  const wordsOf = useProblemWords()
  const id = `field-${element.id}`
  const problem = problems.find(each => each.element === element.id)
  const value = draft.answers[element.id] ?? ''
  const set = (text: string) => change({ ...draft, answers: { ...draft.answers, [element.id]: text } })
  const hint = element.hint ? sayIn(language, element.hint) : element.is === 'date' ? say.dateHint() : null
  const asks = sayIn(language, element.asks)
  if (element.is === 'yes')
    return (
      <Checkbox
        id={id}
        name={id}
        label={asks}
        checked={value === 'yes'}
        onChange={({ target }) => set(target.checked ? 'yes' : '')}
      />
    )
  if (element.is === 'choice')
    return <Choice element={element} value={value} set={set} problem={problem && wordsOf(problem.code)} />
  const described = [hint === null ? '' : `${id}-hint`, problem ? `${id}-problem` : ''].join(' ').trim()
  const shared = {
    id,
    name: id,
    value,
    // One's own details may be filled in by the browser; nobody else's are in it.
    autoComplete: element.fills ?? 'off',
    ...(described !== '' && { 'aria-describedby': described }),
    'aria-invalid': problem !== undefined,
  }
  return (
    <FormGroup error={problem !== undefined}>
      <Label htmlFor={id} error={problem !== undefined}>
        {asks} {element.needed === 'optional' && <span className="usa-hint">({say.optional()})</span>}
      </Label>
      {hint !== null && (
        <span id={`${id}-hint`} className="usa-hint">
          {hint}
        </span>
      )}
      {problem && <ErrorMessage id={`${id}-problem`}>{wordsOf(problem.code)}</ErrorMessage>}
      {element.is === 'long-text' ? (
        <Textarea
          {...shared}
          rows={3}
          maxLength={element.most}
          onChange={({ target }) => set(target.value)}
        />
      ) : (
        <TextInput
          {...shared}
          type={element.is === 'phone' ? 'tel' : element.is === 'email' ? 'email' : 'text'}
          inputMode={element.is === 'zip' || element.is === 'npi' ? 'numeric' : undefined}
          maxLength={element.most}
          onChange={({ target }) => set(target.value)}
        />
      )}
    </FormGroup>
  )
}

type ChoiceProps = {
  readonly element: FormElement
  readonly value: string
  readonly set: (code: string) => void
  readonly problem: string | undefined
}

function Choice({ element, value, set, problem }: ChoiceProps) {
  const { language } = useLanguage()
  const id = `field-${element.id}`
  return (
    <FormGroup error={problem !== undefined}>
      <fieldset
        id={id}
        tabIndex={-1}
        className="usa-fieldset"
        {...(problem !== undefined && { 'aria-describedby': `${id}-problem` })}
      >
        <legend className="usa-label">{sayIn(language, element.asks)}</legend>
        {problem !== undefined && <ErrorMessage id={`${id}-problem`}>{problem}</ErrorMessage>}
        {element.choices?.map(({ code, says }) => (
          <Radio
            key={code}
            id={`${id}-${code}`}
            name={id}
            label={sayIn(language, says)}
            value={code}
            checked={value === code}
            onChange={() => set(code)}
          />
        ))}
      </fieldset>
    </FormGroup>
  )
}
