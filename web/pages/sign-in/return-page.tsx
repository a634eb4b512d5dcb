/** Where an organization's own sign-in leads back to: its answer is taken out of the address and handed to the hub. */
import { Link, useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { askHub, type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading } from '../../ui/states.tsx'
import { signInWords } from '../../words/sign-in.ts'
import { takeFlow } from './flow.ts'

/** Once for each load of the page: an answer can be handed over but once. */
let finishing: Promise<HubTrouble | null> | null = null

async function finish(): Promise<HubTrouble | null> {
  const query = window.location.search.slice(1)
  window.history.replaceState(null, '', window.location.pathname)
  try {
    await askHub('sso.finish', { flow: takeFlow() ?? '', query }, { plainly: true })
    return null
  } catch (error) {
    return troubleOf(error)
  }
}

export function ReturnPage() {
  const say = useWords(signInWords)
  const { refresh } = useSession()
  const navigate = useNavigate()
  const [trouble, setTrouble] = useState<HubTrouble | null>(null)
  useEffect(() => {
    finishing ??= finish()
    void finishing.then(async refused => {
      if (refused !== null) return setTrouble(refused)
      await refresh()
      await navigate({ to: '/' })
    })
  }, [navigate, refresh])
  return (
    <>
      <PageHeading title={say.returning()} />
      {trouble === null ? (
        <Loading />
      ) : (
        <>
          <Refused trouble={trouble} />
          <p>
            <Link to="/sign-in">{say.otherWay()}</Link>
          </p>
        </>
      )}
    </>
  )
}
