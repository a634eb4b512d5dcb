/** The form in which somebody says what they know of a member's coverage. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { SelectField, TextField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { coverageWords } from '../../words/records/coverage.ts'
import { usePartners } from '../files/names.ts'

type TellProps = { readonly member: string; readonly onClose: () => void }

const sources = ['person', 'state', 'plan'] as const

export function TellCoverage({ member, onClose }: TellProps) {
  const say = useWords(coverageWords)
  const { session, isKind } = useSession()
  const partners = usePartners()
  const tell = useAsk('coverage.tell-coverage')
  const [plan, setPlan] = useState('')
  const [says, setSays] = useState<'covered' | 'not-covered'>('covered')
  const [source, setSource] = useState<(typeof sources)[number]>('person')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [why, setWhy] = useState('')
  const own = session?.organization
  const plans = [
    ...(own && isKind('plan') ? [{ code: own.id, name: own.name }] : []),
    ...partners.map(each => ({ code: each.id, name: each.name })),
  ]
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const first = readDay(from)
    if (first === null) return
    const input = {
      ...{ member, says, source, from: first, until: readDay(until) },
      plan: plan === '' ? null : plan,
      ...(why.trim() !== '' && { why }),
    }
    tell.mutate({ input }, { onSuccess: onClose })
  }
  return (
    <section className="panel" aria-labelledby="tell-coverage">
      <h3 id="tell-coverage">{say.tellTitle()}</h3>
      <Form onSubmit={submit} large>
        <SelectField
          label={say.whichPlan()}
          value={plan}
          onChange={setPlan}
          choices={[{ code: '', name: say.wholeMediCal() }, ...plans]}
        />
        <SelectField
          label={say.isCovered()}
          value={says}
          onChange={value => setSays(value === 'covered' ? 'covered' : 'not-covered')}
          choices={[
            { code: 'covered', name: say.yes() },
            { code: 'not-covered', name: say.no() },
          ]}
        />
        <SelectField
          label={say.by()}
          value={source}
          onChange={value => setSource(sources.find(each => each === value) ?? 'person')}
          choices={sources.map(code => ({ code, name: say[code]() }))}
        />
        <TextField label={say.from()} type="date" required value={from} onChange={setFrom} isShort />
        <TextField label={say.until()} type="date" value={until} onChange={setUntil} isShort />
        <TextField label={say.why()} value={why} onChange={setWhy} />
        <Refused trouble={tell.error} />
        <ButtonGroup>
          <Button type="submit" disabled={tell.isPending}>
            {say.saveSpan()}
          </Button>
          <Button type="button" unstyled onClick={onClose}>
            {say.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </section>
  )
}
