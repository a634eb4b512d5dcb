/** What each role may do, for everybody who sees who works here. */
import { Accordion } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { peopleWords } from '../../words/people.ts'
import { useNamesOf } from './names.ts'

export function RoleTable() {
  const say = useWords(peopleWords)
  const { roleOf, rightOf } = useNamesOf()
  const roles = useAnswer('people.list-roles', {})
  if (!roles.data) return null
  return (
    <section aria-labelledby="roles-heading">
      <h2 id="roles-heading">{say.whatRolesMay()}</h2>
      <Accordion
        multiselectable
        items={roles.data.roles.map(({ role, rights, wantsSecondFactor }) => ({
          id: `role-${role}`,
          title: roleOf(role),
          headingLevel: 'h3',
          expanded: false,
          content: (
            <>
              <ul>
                {rights.map(right => (
                  <li key={right}>{rightOf(right)}</li>
                ))}
              </ul>
              {wantsSecondFactor && <p>{say.wantsFactor()}</p>}
            </>
          ),
        }))}
      />
    </section>
  )
}
