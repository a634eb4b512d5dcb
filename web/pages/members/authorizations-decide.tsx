/** The form in which a plan decides on an authorization, or on what becomes of it. */
import { Alert, Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { denialReasons } from '#guidance/authorizations/decisions.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { sayIn } from '../../words/define.ts'
import { authorizationWords } from '../../words/records/authorizations.ts'
import { type LimitsAsked, LimitsNote } from './authorizations/limits-note.tsx'

type Authorization = Answered<'authorizations.see'>['authorizations'][number]

type DecideProps = {
  readonly member: string
  readonly authorization: Authorization
  readonly deed: Authorization['mayDo'][number]
  readonly onClose: () => void
}

const blank = { from: '', until: '', units: '', reason: '', diagnoses: '', exception: '' }

export function DecideAuthorization({ member, authorization, deed, onClose }: DecideProps) {
  const say = useWords(authorizationWords)
  const decide = useAsk('authorizations.decide')
  const [form, setForm] = useState(blank)
  if (deed === 'withdraw' || deed === 'appeal') return null
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const [from, until] = [readDay(form.from), readDay(form.until)]
    const input = {
      ...{ authorization: authorization.id, deed },
      ...(from !== null && { from }),
      ...(until !== null && { until }),
      ...(/^\d{1,6}$/.test(form.units) && { units: Number(form.units) }),
      ...(form.reason !== '' && { reason: form.reason }),
      ...(form.exception.trim() !== '' && { exception: form.exception }),
      diagnoses: form.diagnoses.split(/[\s,;]+/).filter(code => code !== ''),
    }
    // What the file still lacks is shown before the form goes.
    decide.mutate({ input }, { onSuccess: ({ file }) => (file?.saved === false ? undefined : onClose()) })
  }
  const lacks = decide.data?.file?.saved === false ? decide.data.file.lacks : []
  if (decide.data)
    return (
      <Alert type={lacks.length > 0 ? 'warning' : 'success'} headingLevel="h4" role="status">
        {lacks.length > 0 ? say.fileLacks() : say.goesByFile()}
        <ul>
          {lacks.map(({ element, wrong, mend }) => (
            <li key={`${element} ${wrong}`}>
              {wrong} {mend}
            </li>
          ))}
        </ul>
        <Button type="button" unstyled onClick={onClose}>
          {say.cancel()}
        </Button>
      </Alert>
    )
  return (
    <Form onSubmit={submit} large>
      <h4>{say[deed]()}</h4>
      <DecideFields
        deed={deed}
        service={authorization.service}
        form={form}
        change={changed => setForm({ ...form, ...changed })}
      />
      {giving.includes(deed) && authorization.service !== 'ecm' && (
        <LimitsNote asked={limitsAsked(member, authorization, form)} />
      )}
      <Refused trouble={decide.error} />
      <ButtonGroup>
        <Button type="submit" disabled={decide.isPending}>
          {say.save()}
        </Button>
        <Button type="button" unstyled onClick={onClose}>
          {say.cancel()}
        </Button>
      </ButtonGroup>
    </Form>
  )
}

type Fields = typeof blank

const giving: readonly string[] = ['approve', 'approve-in-part', 'overturn', 'extend']

/** The days and units of the form; where it is blank, those that stand or were asked for. */
function limitsAsked(member: string, authorization: Authorization, form: Readonly<Fields>): LimitsAsked {
  const { id, service, from, until, units, unit, askedFrom, askedUnits } = authorization
  const last = readDay(form.until) ?? until
  const counted = /^[1-9]\d{0,5}$/.test(form.units) ? Number(form.units) : (units ?? askedUnits)
  return {
    ...{ member, service, except: id, from: readDay(form.from) ?? from ?? askedFrom },
    ...(last !== null && { until: last }),
    ...(counted !== null && counted > 0 && { units: counted }),
    ...(unit !== null && { unit }),
  }
}

type FieldsProps = {
  readonly deed: string
  readonly service: string
  readonly form: Readonly<Fields>
  readonly change: (changed: Partial<Fields>) => void
}

function DecideFields({ deed, service, form, change }: FieldsProps) {
  const say = useWords(authorizationWords)
  const { language } = useLanguage()
  const kind = service === 'ecm' ? 'ecm' : 'community-supports'
  const reasons = denialReasons.filter(({ only }) => only === undefined || only === kind)
  const gives = deed === 'approve' || deed === 'approve-in-part' || deed === 'overturn'
  const hasEnd = gives || deed === 'extend' || deed === 'lessen' || deed === 'end'
  return (
    <>
      {gives && (
        <TextField
          label={say.from()}
          type="date"
          isShort
          value={form.from}
          onChange={from => change({ from })}
        />
      )}
      {hasEnd && (
        <TextField
          label={say.until()}
          type="date"
          isShort
          required={!gives && deed !== 'lessen'}
          value={form.until}
          onChange={until => change({ until })}
        />
      )}
      {(gives || deed === 'extend' || deed === 'lessen') && (
        <TextField label={say.units()} isShort value={form.units} onChange={units => change({ units })} />
      )}
      {(deed === 'deny' || deed === 'approve-in-part' || deed === 'lessen') && (
        <SelectField
          label={say.reason()}
          required
          value={form.reason}
          onChange={reason => change({ reason })}
          choices={[
            { code: '', name: say.choose() },
            ...reasons.map(({ id, says }) => ({ code: id, name: sayIn(language, says) })),
          ]}
        />
      )}
      {deed === 'take-back' && <p>{say.backSays()}</p>}
      {(deed === 'end' || deed === 'take-back') && (
        <TextField
          label={deed === 'end' ? say.whyEnds() : say.whyBack()}
          required
          value={form.reason}
          onChange={reason => change({ reason })}
        />
      )}
      {(gives || deed === 'extend') && kind === 'community-supports' && (
        <TextField
          label={say.exception()}
          value={form.exception}
          onChange={exception => change({ exception })}
        />
      )}
      {gives && kind === 'community-supports' && (
        <TextField
          label={say.diagnoses()}
          value={form.diagnoses}
          onChange={diagnoses => change({ diagnoses })}
        />
      )}
    </>
  )
}
