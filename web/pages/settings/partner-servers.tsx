/** Partners’ own SFTP servers: how each is doing, and trusting its key. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { CopyButton } from '../../ui/copy.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { sftpWords } from '../../words/sftp.ts'
import { usePartners } from '../files/names.ts'

type Connection = Answered<'sftp.list-connections'>['connections'][number]

/** Shown only where there are any: most organizations have none. */
export function PartnerServers() {
  const say = useWords(sftpWords)
  const listed = useAnswer('sftp.list-connections', {})
  if (listed.isPending) return <Loading />
  if (listed.isError) return <Trouble title={listed.error.message} remedy={listed.error.remedy} />
  if (listed.data.connections.length === 0) return null
  return (
    <section aria-label={say.servers()}>
      <h2>{say.servers()}</h2>
      <p className="measure">{say.serversSay()}</p>
      <ServerTable connections={listed.data.connections} />
    </section>
  )
}

function ServerTable({ connections }: { readonly connections: readonly Connection[] }) {
  const say = useWords(sftpWords)
  const write = useWriting()
  const partners = usePartners()
  const test = useAsk('sftp.test-connection')
  const [trusting, setTrusting] = useState<Connection | null>(null)
  const nameOf = ({ partner }: Connection) => partners.find(({ id }) => id === partner)?.name ?? ''
  return (
    <>
      <DataTable
        caption={say.servers()}
        rows={connections}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.partner(), show: nameOf },
          { heading: say.server(), show: ({ host, port }) => `${host}:${port}` },
          {
            heading: say.ourKey(),
            show: each =>
              each.publicKey === null ? (
                say.password()
              ) : (
                <CopyButton about={`${say.ourKey()}, ${nameOf(each)}`} text={each.publicKey} />
              ),
          },
          {
            heading: say.looked(),
            show: ({ lookedAt }) => (lookedAt === null ? say.never() : write.instant(lookedAt)),
          },
          { heading: say.state(), show: ({ trouble }) => <TroubleWords code={trouble} /> },
          {
            heading: say.action(),
            show: each => (
              <>
                <Button
                  type="button"
                  unstyled
                  aria-label={`${say.tryIt()}: ${nameOf(each)}`}
                  disabled={test.isPending}
                  onClick={() => test.mutate({ input: { connection: each.id } })}
                >
                  {say.tryIt()}
                </Button>{' '}
                {each.hostKeyShown !== null && (
                  <Button
                    type="button"
                    unstyled
                    aria-label={`${say.trust()}: ${nameOf(each)}`}
                    onClick={() => setTrusting(each)}
                  >
                    {say.trust()}
                  </Button>
                )}
              </>
            ),
          },
        ]}
      />
      {trusting && (
        <TrustKey name={nameOf(trusting)} connection={trusting} onClose={() => setTrusting(null)} />
      )}
    </>
  )
}

const known = [
  'sftp/host-key-not-trusted',
  'sftp/host-key-changed',
  'sftp/not-let-in',
  'sftp/not-reached',
  'sftp/no-such-remote-folder',
  'sftp/algorithms',
  'sftp/inside',
] as const

function TroubleWords({ code }: { readonly code: string | null }) {
  const say = useWords(sftpWords)
  if (code === null) return say.allWell()
  const word = known.find(each => each === code)
  return word === undefined ? say.otherTrouble({ code }) : say[word]()
}

type TrustKeyProps = {
  readonly name: string
  readonly connection: Connection
  readonly onClose: () => void
}

function TrustKey({ name, connection, onClose }: TrustKeyProps) {
  const say = useWords(sftpWords)
  const trust = useAsk('sftp.trust-host-key')
  const key = connection.hostKeyShown ?? ''
  return (
    <Confirm
      title={say.trustTitle({ name })}
      says={say.trustSays({ key })}
      does={say.trust()}
      isBusy={trust.isPending}
      trouble={trust.error}
      onConfirm={() =>
        trust.mutate({ input: { connection: connection.id, hostKey: key } }, { onSuccess: onClose })
      }
      onClose={onClose}
    />
  )
}
