/** For people who work for several organizations: which one now. */
import { Navigate } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading } from '../../ui/states.tsx'
import { signInWords } from '../../words/sign-in.ts'

export function ChooseOrganizationPage() {
  const say = useWords(signInWords)
  const { session, isLoading, choose } = useSession()
  if (isLoading) return <Loading />
  if (session === null) return <Navigate to="/sign-in" replace />
  const places = session.organizations
  return (
    <>
      <PageHeading title={say.chooseTitle()} {...(places.length > 1 && { says: say.chooseSays() })} />
      {places.length === 0 && (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      )}
      <ul className="tiles">
        {places.map(({ id, name, onHold }) => (
          <li key={id} className="tile">
            <h2>{name}</h2>
            {onHold ? (
              <p>{say.onHold()}</p>
            ) : (
              <Button type="button" outline onClick={() => choose(id)}>
                {name}
              </Button>
            )}
          </li>
        ))}
      </ul>
    </>
  )
}
