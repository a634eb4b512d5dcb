/** For people who work for several organizations: which one now. */
import { useNavigate } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { askHub } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty } from '../../ui/states.tsx'
import { signInWords } from '../../words/sign-in.ts'

export function ChooseOrganizationPage() {
  const say = useWords(signInWords)
  const { session, refresh } = useSession()
  const navigate = useNavigate()
  const places = session?.organizations ?? []
  async function choose(organizationId: string) {
    await askHub('sign-in.choose-organization', { organizationId })
    await refresh()
    await navigate({ to: '/' })
  }
  return (
    <>
      <PageHeading title={say.chooseTitle()} says={say.chooseSays()} />
      {places.length === 0 && <Empty title={say.none()} />}
      <ul className="tiles">
        {places.map(({ id, name, onHold }) => (
          <li key={id} className="tile">
            <h2>{name}</h2>
            {onHold ? (
              <p>{say.onHold()}</p>
            ) : (
              <Button type="button" onClick={() => void choose(id)}>
                {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
