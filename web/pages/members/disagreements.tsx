/** Where two sources in force say different things of a member: all that is said, and a choice for who knows. */
import { Button } from '@trussworks/react-uswds'
import { useAsk } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Refused } from '../../ui/refused.tsx'
import { memberWords } from '../../words/members.ts'
import { useOrganizationNames } from '../files/names.ts'
import { useElementNames } from './element-names.ts'
import type { SeenMember } from './member-page.tsx'

export function Disagreements({ seen }: { readonly seen: SeenMember }) {
  const say = useWords(memberWords)
  const nameOf = useElementNames()
  const organization = useOrganizationNames()
  const { mayDo } = useSession()
  const change = useAsk('members.change-member')
  const { member, disagreements } = seen
  const rows = disagreements.flatMap(({ element, said }) =>
    said.map((each, place) => ({ element, place, ...each })),
  )
  const choose = (element: string, value: string): void =>
    change.mutate({ input: { member: member.id, version: member.version, facts: { [element]: value } } })
  return (
    <section className="panel" aria-labelledby="differ">
      <h2 id="differ">{say.differTitle()}</h2>
      <p>{say.differSays()}</p>
      <Refused trouble={change.error} />
      <DataTable
        caption={say.differTitle()}
        rows={rows}
        keyOf={({ element, place }) => `${element} ${place}`}
        columns={[
          { heading: say.element(), show: ({ element }) => nameOf(element) },
          { heading: say.said(), show: ({ value }) => value },
          {
            heading: say.by(),
            show: ({ recordId, partnerId }) => (recordId === null ? say.yourTeam() : organization(partnerId)),
          },
          {
            heading: say.stands(),
            show: ({ element, value, place }) =>
              place === 0 ? (
                say.stands()
              ) : mayDo('members/write') ? (
                <Button
                  type="button"
                  unstyled
                  aria-label={say.chooseNamed({ value, element: nameOf(element) })}
                  disabled={change.isPending}
                  onClick={() => choose(element, value)}
                >
                  {say.choose()}
                </Button>
              ) : (
                '—'
              ),
          },
        ]}
      />
    </section>
  )
}
