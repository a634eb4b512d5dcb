/** Who sends a referral and for whom: the first fields of its form. */
import { ErrorMessage, FormGroup, Label, Radio, Select } from '@trussworks/react-uswds'
import { referralSources } from '#guidance/referrals/sources.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { formWords } from '../../words/care/referral-form.ts'
import { sayIn } from '../../words/define.ts'
import type { ReferralDraft } from './form-state.ts'

export type Problems = readonly { readonly element: string | null; readonly code: string }[]

export type FieldsProps = {
  readonly draft: ReferralDraft
  readonly change: (draft: ReferralDraft) => void
  readonly problems: Problems
}

/** Who sends it, and whose age decides which questions are asked. */
export function WhoFields({ draft, change, problems }: FieldsProps) {
  const say = useWords(formWords)
  const { language } = useLanguage()
  const problem = problems.some(({ element }) => element === 'source')
  const ages = [
    ['adult', say.adult()],
    ['child', say.child()],
    [null, say.unsure()],
  ] as const
  return (
    <>
      <FormGroup error={problem}>
        <Label htmlFor="field-source" error={problem}>
          {say.source()}
        </Label>
        {problem && <ErrorMessage id="source-problem">{say.missing()}</ErrorMessage>}
        <Select
          id="field-source"
          name="source"
          value={draft.source}
          {...(problem && { 'aria-describedby': 'source-problem' })}
          onChange={({ target }) => change({ ...draft, source: target.value })}
        >
          <option value="">{say.choose()}</option>
          {referralSources
            .filter(({ id }) => id !== 'plan-data')
            .map(({ id, says }) => (
              <option key={id} value={id}>
                {sayIn(language, says)}
              </option>
            ))}
        </Select>
      </FormGroup>
      <FormGroup>
        <fieldset className="usa-fieldset">
          <legend className="usa-label">{say.age()}</legend>
          {ages.map(([who, label]) => (
            <Radio
              key={label}
              id={`who-${who ?? 'unsure'}`}
              name="who"
              label={label}
              checked={draft.who === who}
              onChange={() => change({ ...draft, who })}
            />
          ))}
        </fieldset>
      </FormGroup>
    </>
  )
}
