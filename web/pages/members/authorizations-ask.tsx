/** The form in which a service is asked for a member, or asked for again. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { addDays, readDay } from '#base/day.ts'
import { county } from '#guidance/code-sets/county.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { CheckField, SelectField, TextField, WordsField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { authorizationWords } from '../../words/records/authorizations.ts'
import { packetWords } from '../../words/records/packets.ts'
import { usePartners } from '../files/names.ts'
import { LimitsNote } from './authorizations/limits-note.tsx'
import { DraftPacket } from './authorizations/packet.tsx'
import { serviceCodes, useServiceNames } from './service-names.ts'

type AskProps = {
  readonly member: string
  /** The one that is asked for again; null for a first one. */
  readonly follows: Answered<'authorizations.see'>['authorizations'][number] | null
  readonly onClose: () => void
}

/** What a form begins with: for a renewal, the day after the last one and what it was of. */
function beginning(follows: AskProps['follows']) {
  return {
    service: follows?.service ?? 'ecm',
    partner: follows?.partnerId ?? '',
    isExpedited: false,
    isPresumptive: false,
    isFromCustody: false,
    from: follows?.until ? addDays(follows.until, 1) : '',
    county: '',
    units: follows?.units ? String(follows.units) : '',
    unit: follows?.unit ?? '',
    note: '',
    withPacket: true,
  }
}

export function AskAuthorization({ member, follows, onClose }: AskProps) {
  const say = useWords(authorizationWords)
  const packet = useWords(packetWords)
  const { isKind, mayDo } = useSession()
  const ask = useAsk('authorizations.ask')
  const [form, setForm] = useState(() => beginning(follows))
  const as: 'plan' | 'provider' = isKind('plan') ? 'plan' : 'provider'
  const hasPacket = as === 'provider' && follows !== null && follows.partnerId !== null && mayDo('care/read')
  const from = readDay(form.from)
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (from === null) return
    const input = {
      ...{ member, as, service: form.service, partner: form.partner === '' ? null : form.partner, from },
      urgency: form.isExpedited ? 'expedited' : 'routine',
      way: form.isPresumptive ? 'presumptive' : 'standard',
      populations: form.isFromCustody ? ['4'] : [],
      units: /^\d{1,6}$/.test(form.units) ? Number(form.units) : null,
      unit: form.unit.trim() === '' ? null : form.unit,
      county: form.service === 'ecm' || form.county === '' ? null : form.county,
      follows: follows?.id ?? null,
      withPacket: form.withPacket && hasPacket,
      ...(form.note.trim() !== '' && { note: form.note }),
    } as const
    ask.mutate({ input }, { onSuccess: onClose })
  }
  return (
    <section className="panel" aria-labelledby="ask-authorization">
      <h3 id="ask-authorization">{say.askTitle()}</h3>
      <Form onSubmit={submit} large>
        <AskFields as={as} form={form} change={changed => setForm({ ...form, ...changed })} />
        <WordsField
          label={follows === null ? say.note() : say.renews()}
          value={form.note}
          onChange={note => setForm({ ...form, note })}
        />
        {hasPacket && (
          <>
            <CheckField
              label={packet.send()}
              isChecked={form.withPacket}
              onChange={withPacket => setForm({ ...form, withPacket })}
            />
            <p className="usa-hint">{packet.sendHint()}</p>
            {form.withPacket && <DraftPacket follows={follows.id} />}
          </>
        )}
        {form.service !== 'ecm' && from !== null && (
          <LimitsNote
            asked={{
              ...{ member, service: form.service, from },
              ...(/^[1-9]\d{0,5}$/.test(form.units) && { units: Number(form.units) }),
              ...(form.unit.trim() !== '' && { unit: form.unit.trim() }),
            }}
          />
        )}
        <Refused trouble={ask.error} />
        <ButtonGroup>
          <Button type="submit" disabled={ask.isPending}>
            {say.send()}
          </Button>
          <Button type="button" unstyled onClick={onClose}>
            {say.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}

type FieldsProps = {
  readonly as: 'plan' | 'provider'
  readonly form: ReturnType<typeof beginning>
  readonly change: (changed: Partial<ReturnType<typeof beginning>>) => void
}

function AskFields({ as, form, change }: FieldsProps) {
  const say = useWords(authorizationWords)
  const nameOf = useServiceNames()
  const partners = usePartners()
  return (
    <>
      <SelectField
        label={say.service()}
        value={form.service}
        onChange={service => change({ service })}
        choices={serviceCodes.map(code => ({ code, name: nameOf(code) }))}
      />
      <SelectField
        label={as === 'plan' ? say.provider() : say.plan()}
        required={as === 'provider'}
        value={form.partner}
        onChange={partner => change({ partner })}
        choices={[{ code: '', name: say.choose() }, ...partners.map(({ id, name }) => ({ code: id, name }))]}
      />
      {form.service !== 'ecm' && (
        <SelectField
          label={say.county()}
          hint={say.countyHint()}
          value={form.county}
          onChange={code => change({ county: code })}
          choices={[
            { code: '', name: say.notKnown() },
            ...county.codes.map(({ code, label }) => ({ code, name: label })),
          ]}
        />
      )}
      <TextField
        label={say.from()}
        type="date"
        required
        isShort
        value={form.from}
        onChange={from => change({ from })}
      />
      <TextField label={say.units()} isShort value={form.units} onChange={units => change({ units })} />
      <TextField label={say.unit()} isShort value={form.unit} onChange={unit => change({ unit })} />
      <CheckField
        label={say.expedited()}
        isChecked={form.isExpedited}
        onChange={isExpedited => change({ isExpedited })}
      />
      <CheckField
        label={say.begins()}
        isChecked={form.isPresumptive}
        onChange={isPresumptive => change({ isPresumptive })}
      />
      {form.isPresumptive && (
        <CheckField
          label={say.fromJail()}
          isChecked={form.isFromCustody}
          onChange={isFromCustody => change({ isFromCustody })}
        />
      )}
    </>
  )
}
