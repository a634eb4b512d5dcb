/** The roles that the organization can give, each with what it may do, out of the hub's one table. */
import { Checkbox, ErrorMessage, Fieldset } from '@trussworks/react-uswds'
import { useId } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { peopleWords } from '../../words/people.ts'
import { useNamesOf } from './names.ts'

type RoleChoiceProps = {
  readonly chosen: readonly string[]
  readonly onChange: (chosen: readonly string[]) => void
  readonly error?: string | undefined
  /** Roles that cannot be added: of one's own only those that one has. */
  readonly only?: readonly string[]
}

export function RoleChoice({ chosen, onChange, error, only }: RoleChoiceProps) {
  const say = useWords(peopleWords)
  const { roleOf, rightOf, listOf } = useNamesOf()
  const id = useId()
  const roles = useAnswer('people.list-roles', {})
  if (roles.isPending) return <Loading />
  if (roles.isError) return <Trouble title={roles.error.message} remedy={roles.error.remedy} />
  return (
    <Fieldset legend={say.rolesLegend()} aria-describedby={`${id}-about`}>
      <div id={`${id}-about`}>
        <span className="usa-hint">{say.rolesHint()}</span>
        {error && <ErrorMessage>{error}</ErrorMessage>}
      </div>
      {roles.data.roles.map(({ role, rights, wantsSecondFactor }) => (
        <Checkbox
          key={role}
          id={`${id}-${role}`}
          name={role}
          label={roleOf(role)}
          labelDescription={`${say.mayDo({ list: listOf(rights.map(rightOf)) })}${
            wantsSecondFactor ? ` ${say.wantsFactor()}` : ''
          }`}
          checked={chosen.includes(role)}
          disabled={only !== undefined && !only.includes(role)}
          onChange={({ target }) =>
            onChange(target.checked ? [...chosen, role] : chosen.filter(other => other !== role))
          }
        />
      ))}
    </Fieldset>
  )
}
