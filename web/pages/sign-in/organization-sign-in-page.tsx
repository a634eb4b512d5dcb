/** The way in through an organization's own sign-in: whose it is, and on to it. */
import { Link, useParams } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import { askHub } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { signInWords } from '../../words/sign-in.ts'
import { PasskeyTrouble, useTry } from '../proofs/trying.tsx'
import { keepFlow } from './flow.ts'

export function OrganizationSignInPage() {
  const say = useWords(signInWords)
  const { provider } = useParams({ from: '/sign-in/with/$provider' })
  const seen = useAnswer('sso.see-provider', { providerId: provider })
  const { attempt, isBusy, trouble } = useTry()
  async function go(): Promise<void> {
    const { url, flow } = await askHub('sso.begin', { providerId: provider })
    keepFlow(flow)
    window.location.assign(url)
  }
  if (seen.isPending) return <Loading />
  if (seen.isError)
    return (
      <>
        <PageHeading title={say.title()} />
        <Trouble title={seen.error.message} remedy={seen.error.remedy} />
        <p>
          <Link to="/sign-in">{say.otherWay()}</Link>
        </p>
      </>
    )
  const { name, organizationName } = seen.data
  return (
    <>
      <PageHeading
        title={say.throughTitle({ organization: organizationName })}
        says={say.throughSays({ name })}
      />
      <PasskeyTrouble trouble={trouble} />
      <Button type="button" disabled={isBusy} onClick={() => void attempt(go)}>
        {say.throughGo()}
      </Button>
      <p>
        <Link to="/sign-in">{say.otherWay()}</Link>
      </p>
    </>
  )
}
