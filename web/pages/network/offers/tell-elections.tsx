/** The form in which a plan says which Community Supports it offers in which counties, from when until when. */
import { Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { county } from '#guidance/code-sets/county.ts'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { offerWords } from '../../../words/network/offers.ts'
import { serviceCodes, useServiceNames } from '../../members/service-names.ts'

const supportCodes = serviceCodes.filter(code => code !== 'ecm')

export function TellElections() {
  const say = useWords(offerWords)
  const nameOf = useServiceNames()
  const tell = useAsk('network.tell-elections')
  const [supports, setSupports] = useState<readonly string[]>([])
  const [counties, setCounties] = useState<readonly string[]>([])
  const [says, setSays] = useState<'offered' | 'not-offered'>('offered')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [note, setNote] = useState('')
  const [isTried, setTried] = useState(false)
  const isWhole = supports.length > 0 && counties.length > 0
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    setTried(true)
    const first = readDay(from)
    if (first === null || !isWhole) return
    const input = {
      ...{ supports: [...supports], counties: [...counties], says, from: first, until: readDay(until) },
      note: note.trim() === '' ? null : note,
    }
    tell.mutate({ input }, { onSuccess: () => setTried(false) })
  }
  return (
    <section className="tile" aria-labelledby="tell-heading">
      <h2 id="tell-heading">{say.tell()}</h2>
      <p>{say.tellSays()}</p>
      <Form onSubmit={submit} large>
        <Choices
          legend={say.which()}
          codes={supportCodes.map(code => ({ code, name: nameOf(code) }))}
          chosen={supports}
          onChange={setSupports}
        />
        <Choices
          legend={say.where()}
          codes={county.codes.map(({ code, label }) => ({ code, name: label }))}
          chosen={counties}
          onChange={setCounties}
        />
        <SelectField
          label={say.isOffered()}
          value={says}
          onChange={value => setSays(value === 'offered' ? 'offered' : 'not-offered')}
          choices={[
            { code: 'offered', name: say.yes() },
            { code: 'not-offered', name: say.no() },
          ]}
        />
        <TextField label={say.from()} type="date" required value={from} onChange={setFrom} isShort />
        <TextField
          label={say.until()}
          type="date"
          hint={say.untilHint()}
          value={until}
          onChange={setUntil}
          isShort
        />
        <TextField label={say.note()} value={note} onChange={setNote} />
        {isTried && !isWhole && (
          <p className="usa-error-message" role="alert">
            {say.chooseBoth()}
          </p>
        )}
        <Refused trouble={tell.error} />
        <Button type="submit" disabled={tell.isPending}>
          {say.save()}
        </Button>
        <p role="status">{tell.isSuccess && say.saved()}</p>
      </Form>
    </section>
  )
}

type ChoicesProps = {
  readonly legend: string
  readonly codes: readonly { readonly code: string; readonly name: string }[]
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
}

/** Many at once, folded away: what was chosen stands beside the legend. */
function Choices({ legend, codes, chosen, onChange }: ChoicesProps) {
  const say = useWords(offerWords)
  return (
    <fieldset className="usa-fieldset">
      <legend className="usa-legend">{legend}</legend>
      <details>
        <summary>{say.chosen({ count: chosen.length })}</summary>
        <div className="choice-columns">
          {codes.map(({ code, name }) => (
            <CheckField
              key={code}
              label={name}
              isChecked={chosen.includes(code)}
              onChange={is => onChange(is ? [...chosen, code] : chosen.filter(each => each !== code))}
            />
          ))}
        </div>
      </details>
    </fieldset>
  )
}
