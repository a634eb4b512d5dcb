/** SFTP: where the server is, which programs have keys to it, and on what terms. */
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { sftpWords } from '../../words/sftp.ts'
import { AddSftpKey } from './add-sftp-key.tsx'
import { InSettings } from './in-settings.tsx'
import { SftpTerms } from './sftp/sftp-terms.tsx'
import { useTakingBack } from './taking-back.tsx'

type Listed = Answered<'sftp.list-logins'>
type Login = Listed['logins'][number]

export function SftpKeysPage() {
  const say = useWords(sftpWords)
  const listed = useAnswer('sftp.list-logins', {})
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.says()} />
      {listed.isPending && <Loading />}
      {listed.isError && <Trouble title={listed.error.message} remedy={listed.error.remedy} />}
      {listed.data && (
        <>
          <ServerFacts listed={listed.data} />
          <h2>{say.keys()}</h2>
          <AddSftpKey />
          {listed.data.logins.length === 0 ? (
            <Empty title={say.none()}>
              <p>{say.noneSays()}</p>
            </Empty>
          ) : (
            <LoginTable logins={listed.data.logins} />
          )}
          <SftpTerms terms={listed.data.terms} />
        </>
      )}
    </InSettings>
  )
}

function ServerFacts({ listed: { server, terms } }: { readonly listed: Listed }) {
  const say = useWords(sftpWords)
  return (
    <section aria-label={say.where()}>
      <h2>{say.where()}</h2>
      {server === null ? (
        <p className="measure">{say.noServer()}</p>
      ) : (
        <dl className="facts">
          <dt>{say.address()}</dt>
          <dd>
            <code>{`${server.host}:${server.port}`}</code>
          </dd>
          <dt>{say.user()}</dt>
          <dd>{terms ? <code>{terms.userName}</code> : say.userLater()}</dd>
          <dt>{say.hostKeys()}</dt>
          {server.hostKeys.map(key => (
            <dd key={key}>
              <code className="fingerprint">{key}</code>
            </dd>
          ))}
        </dl>
      )}
    </section>
  )
}

function LoginTable({ logins }: { readonly logins: readonly Login[] }) {
  const say = useWords(sftpWords)
  const write = useWriting()
  const revoke = useAsk('sftp.revoke-login')
  const { buttonOf, question } = useTakingBack({
    words: say,
    isBusy: revoke.isPending,
    trouble: revoke.error,
    takeBack: (id, done) => revoke.mutate({ input: { loginId: id } }, { onSuccess: done }),
  })
  return (
    <>
      <DataTable
        caption={say.keys()}
        rows={logins}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.program(),
            show: ({ name, fingerprint }) => (
              <>
                {name}
                <br />
                {fingerprint === null ? say.password() : <code className="fingerprint">{fingerprint}</code>}
              </>
            ),
          },
          { heading: say.may(), show: ({ scope }) => say[scope]() },
          { heading: say.addedBy(), show: ({ addedBy }) => addedBy },
          {
            heading: say.used(),
            show: ({ usedAt }) => (usedAt === null ? say.never() : write.instant(usedAt)),
          },
          { heading: say.ends(), show: ({ expiresAt }) => write.instant(expiresAt) },
          { heading: say.state(), show: ({ state }) => say[state]() },
          {
            heading: say.action(),
            show: login => login.state !== 'revoked' && login.state !== 'expired' && buttonOf(login),
          },
        ]}
      />
      {question}
    </>
  )
}
