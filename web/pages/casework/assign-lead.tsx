/** Gives the chosen members a lead care manager out of the organization's own people, all at once. */
import { Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { caseloadWords } from '../../words/casework/caseload.ts'

type AssignLeadProps = { readonly chosen: readonly string[]; readonly onDone: () => void }

export function AssignLead({ chosen, onDone }: AssignLeadProps) {
  const say = useWords(caseloadWords)
  const leads = useAnswer('casework.list-leads', {})
  const assign = useAsk('casework.assign-lead')
  const [person, setPerson] = useState('')
  const people = leads.data?.people ?? []
  const given = person || people[0]?.personId
  if (chosen.length === 0)
    return <p role="status">{assign.data && say.given({ count: assign.data.changed })}</p>
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    if (given === undefined) return
    assign.mutate({ input: { members: [...chosen], person: given } }, { onSuccess: onDone })
  }
  return (
    <section className="panel" aria-labelledby="give-lead">
      <h2 id="give-lead">{say.giveTitle()}</h2>
      <p>{say.giveSays({ count: chosen.length })}</p>
      <Form onSubmit={submit}>
        <SelectField
          label={say.giveTo()}
          value={given ?? ''}
          onChange={setPerson}
          choices={people.map(each => ({ code: each.personId, name: each.name }))}
        />
        <Refused trouble={assign.error} />
        <Button type="submit" disabled={assign.isPending || given === undefined}>
          {say.give()}
        </Button>
      </Form>
    </section>
  )
}
