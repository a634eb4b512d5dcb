/** The counties that a plan reports on: each with its code there and, where there are several, its ZIP codes. */
import { Button, Select } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { county as counties } from '#guidance/code-sets/county.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { Field } from '../../ui/field.tsx'
import { TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { reportSetupWords } from '../../words/reports/reports.ts'
import { countyName } from '../network/offers/offers-page.tsx'

type Said = Answered<'reports.see-settings'>['counties'][number]
type Line = { readonly county: string; readonly planCode: string; readonly zips: string }

const lineOf = ({ county, planCode, zips }: Said): Line => ({ county, planCode, zips: zips.join(' ') })

export function CountyForm({ counties: said }: { readonly counties: readonly Said[] }) {
  const say = useWords(reportSetupWords)
  const save = useAsk('reports.set-counties')
  const [lines, setLines] = useState<readonly Line[]>(said.map(lineOf))
  const [next, setNext] = useState('')
  const left = counties.codes.filter(({ code }) => !lines.some(({ county }) => county === code))
  const change = (at: number, to: Partial<Line>): void =>
    setLines(lines.map((line, place) => (place === at ? { ...line, ...to } : line)))
  const send = (event: FormEvent): void => {
    event.preventDefault()
    const asked = lines.map(line => ({ ...line, zips: line.zips.split(/[\s,;]+/).filter(Boolean) }))
    save.mutate({ input: { counties: asked } })
  }
  return (
    <form className="usa-form wide-form" onSubmit={send}>
      {lines.length === 0 && <p>{say.noCounties()}</p>}
      {lines.map(({ county, planCode, zips }, at) => (
        <fieldset key={county} className="usa-fieldset tile">
          <legend className="usa-legend">{countyName(county)}</legend>
          <TextField
            label={say.planCode()}
            value={planCode}
            onChange={value => change(at, { planCode: value })}
            required
            isShort
          />
          <TextField
            label={say.zips()}
            hint={say.zipsHint()}
            value={zips}
            onChange={value => change(at, { zips: value })}
          />
          <Button
            type="button"
            unstyled
            aria-label={say.remove({ county: countyName(county) })}
            onClick={() => setLines(lines.filter((_, place) => place !== at))}
          >
            {say.takeOff()}
          </Button>
        </fieldset>
      ))}
      <Field label={say.add()}>
        {wiring => (
          <Select
            {...wiring}
            name="county"
            value={next}
            onChange={({ target }) => {
              if (target.value !== '') setLines([...lines, { county: target.value, planCode: '', zips: '' }])
              setNext('')
            }}
          >
            <option value="">—</option>
            {left.map(({ code }) => (
              <option key={code} value={code}>
                {countyName(code)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Refused trouble={save.error} />
      <Button type="submit" disabled={save.isPending}>
        {say.save()}
      </Button>
      <div role="status">{save.isSuccess && <p>{say.saved()}</p>}</div>
    </form>
  )
}
