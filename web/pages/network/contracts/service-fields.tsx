/** What a contract is for: ECM by population, Community Supports, and the counties. */
import { Button, Fieldset } from '@trussworks/react-uswds'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { termWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { useCodeChoices, useCodeNames } from '../names.ts'
import type { TermsInput } from './terms-state.ts'

type PartProps = { readonly terms: TermsInput; readonly onChange: (terms: TermsInput) => void }

const numberOf = (text: string): number | null => (/^\d+$/.test(text.trim()) ? Number(text) : null)
const textOf = (count: number | null): string => (count === null ? '' : String(count))

export function ServiceFields({ terms, onChange }: PartProps) {
  const say = useWords(termWords)
  const populations = useCodeChoices('ecm')
  const supports = useCodeChoices('community-supports')
  const { ecm, communitySupports } = terms
  const chosen = ecm?.populations ?? []
  function setPopulations(next: typeof chosen) {
    const whole = { populations: next, mostMembers: ecm?.mostMembers ?? null }
    onChange({ ...terms, ecm: next.length === 0 ? null : whole })
  }
  return (
    <>
      <Fieldset legend={say.ecm()} className="check-list">
        {populations.map(({ code, name }) => {
          const own = chosen.find(each => each.population === code)
          const others = chosen.filter(each => each !== own)
          return (
            <Choice
              key={code}
              name={`${code} · ${name}`}
              most={own?.mostMembers}
              onChoose={isIn =>
                setPopulations(isIn ? [...others, { population: code, mostMembers: null }] : others)
              }
              onMost={mostMembers => setPopulations([...others, { population: code, mostMembers }])}
            />
          )
        })}
        {ecm && (
          <TextField
            label={`${say.wholeEcm()}: ${say.capacity()}`}
            type="number"
            min={0}
            isShort
            value={textOf(ecm.mostMembers)}
            onChange={text => onChange({ ...terms, ecm: { ...ecm, mostMembers: numberOf(text) } })}
          />
        )}
      </Fieldset>
      <Fieldset legend={say.supports()} className="check-list">
        {supports.map(({ code, name }) => {
          const own = communitySupports.find(each => each.support === code)
          const others = communitySupports.filter(each => each !== own)
          const set = (next: typeof communitySupports) => onChange({ ...terms, communitySupports: next })
          return (
            <Choice
              key={code}
              name={name}
              most={own?.mostMembers}
              onChoose={isIn => set(isIn ? [...others, { support: code, mostMembers: null }] : others)}
              onMost={mostMembers => set([...others, { support: code, mostMembers }])}
            />
          )
        })}
      </Fieldset>
      <CountyFields terms={terms} onChange={onChange} />
    </>
  )
}

type ChoiceProps = {
  readonly name: string
  /** Left out while it is not chosen. */
  readonly most: number | null | undefined
  readonly onChoose: (isIn: boolean) => void
  readonly onMost: (most: number | null) => void
}

function Choice({ name, most, onChoose, onMost }: ChoiceProps) {
  const say = useWords(termWords)
  return (
    <div className="check-list__with">
      <CheckField label={name} isChecked={most !== undefined} onChange={onChoose} />
      {most !== undefined && (
        <div className="check-list__more">
          <TextField
            label={`${name}: ${say.capacity()}`}
            type="number"
            min={0}
            isShort
            value={textOf(most)}
            onChange={text => onMost(numberOf(text))}
          />
        </div>
      )}
    </div>
  )
}

function CountyFields({ terms, onChange }: PartProps) {
  const say = useWords(termWords)
  const frame = useWords(networkFrameWords)
  const codeName = useCodeNames()
  const counties = useCodeChoices('county')
  const left = counties.filter(({ code }) => !terms.counties.includes(code))
  return (
    <Fieldset legend={say.counties()}>
      <ul className="plain-list">
        {terms.counties.map(code => (
          <li key={code}>
            {codeName('county', code)}{' '}
            <Button
              type="button"
              unstyled
              onClick={() => onChange({ ...terms, counties: terms.counties.filter(each => each !== code) })}
            >
              {frame.remove({ name: codeName('county', code) })}
            </Button>
          </li>
        ))}
      </ul>
      <SelectField
        label={say.addCounty()}
        value=""
        onChange={code => code !== '' && onChange({ ...terms, counties: [...terms.counties, code] })}
        choices={[{ code: '', name: '—' }, ...left]}
      />
    </Fieldset>
  )
}
