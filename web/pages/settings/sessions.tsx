/** Where one is signed in, and signing out there. */
import { Button } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import type { Session } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { settingsWords } from '../../words/settings.ts'
import { browserOf } from './browser-of.ts'

export function Sessions({ session }: { readonly session: Session }) {
  const say = useWords(settingsWords)
  const write = useWriting()
  const sessions = useAnswer('sign-in.list-sessions', {})
  const end = useAsk('sign-in.end-sessions')
  const nameOf = (agent: string | null): string => {
    const { browser, system } = browserOf(agent)
    if (browser === null) return say.unknownBrowser()
    return system === null ? browser : say.onSystem({ browser, system })
  }
  const organizationOf = (id: string | null): string =>
    session.organizations.find(place => place.id === id)?.name ?? '—'
  if (sessions.isPending) return <Loading />
  if (sessions.isError)
    return (
      <Trouble
        title={sessions.error.message}
        remedy={sessions.error.remedy}
        again={() => void sessions.refetch()}
      />
    )
  const all = sessions.data.sessions
  return (
    <section aria-labelledby="sessions-heading">
      <h2 id="sessions-heading">{say.sessions()}</h2>
      <Refused trouble={end.error} />
      <p role="status">{end.isSuccess && say.ended()}</p>
      <DataTable
        caption={say.sessions()}
        rows={all}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.device(), show: ({ agent }) => nameOf(agent) },
          { heading: say.forOrganization(), show: ({ organizationId }) => organizationOf(organizationId) },
          { heading: say.lastUsed(), show: ({ seenAt }) => write.instant(seenAt) },
          { heading: say.signedInAt(), show: ({ createdAt }) => write.instant(createdAt) },
          {
            heading: say.action(),
            show: ({ id, isThisOne, agent }) =>
              isThisOne ? (
                say.thisOne()
              ) : (
                <Button
                  type="button"
                  unstyled
                  aria-label={`${say.end()}: ${nameOf(agent)}`}
                  disabled={end.isPending}
                  onClick={() => end.mutate({ input: { sessionId: id } })}
                >
                  {say.end()}
                </Button>
              ),
          },
        ]}
      />
      {all.length > 1 && (
        <Button type="button" outline disabled={end.isPending} onClick={() => end.mutate({ input: {} })}>
          {say.endOthers()}
        </Button>
      )}
    </section>
  )
}
