/** One partner's own SFTP server: how it is doing, its key, a test, a rest, its end; and what was tried last. */

import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Copyable } from '../../../ui/copy.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { sftpWords } from '../../../words/sftp.ts'
import { serverWords } from '../../../words/sftp-servers.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { InSettings } from '../in-settings.tsx'
import { Attempts } from './attempts.tsx'
import { type Connection, placeIn, type ServerFields, ServerForm } from './server-form.tsx'
import { ServerKey } from './server-key.tsx'
import { ServerTrouble } from './server-trouble.tsx'

export function ServerPage() {
  const say = useWords(serverWords)
  const { server } = useParams({ strict: false })
  const nameOf = useOrganizationNames()
  const listed = useAnswer('sftp.list-connections', {})
  const connection = listed.data?.connections.find(({ id }) => id === server)
  return (
    <InSettings>
      <PageHeading title={connection ? nameOf(connection.partner) : say.title()}>
        <Link to="/settings/sftp-servers">{say.back()}</Link>
      </PageHeading>
      {listed.isPending && <Loading />}
      {listed.isError && <Trouble title={listed.error.message} remedy={listed.error.remedy} />}
      {listed.data && !connection && (
        <Empty title={say.gone()}>
          <p>{say.goneSays()}</p>
        </Empty>
      )}
      {connection && (
        <>
          <State connection={connection} />
          <ServerKey connection={connection} name={nameOf(connection.partner)} />
          <About connection={connection} name={nameOf(connection.partner)} />
          <Attempts connection={connection.id} />
        </>
      )}
    </InSettings>
  )
}

function State({ connection }: { readonly connection: Connection }) {
  const say = useWords(serverWords)
  const write = useWriting()
  const test = useAsk('sftp.test-connection')
  const suspend = useAsk('sftp.suspend-connection')
  const { suspendedAt, trouble, id } = connection
  const isSuspended = suspendedAt !== null
  return (
    <>
      <Refused trouble={test.error ?? suspend.error} />
      {isSuspended && (
        <Alert type="warning" headingLevel="h2" slim>
          {say.suspendedSays({ when: write.instant(suspendedAt) })}
        </Alert>
      )}
      {trouble !== null && (
        <Alert type="error" headingLevel="h2" slim>
          <ServerTrouble code={trouble} />
        </Alert>
      )}
      <ButtonGroup>
        <Button
          type="button"
          disabled={test.isPending}
          onClick={() => test.mutate({ input: { connection: id } })}
        >
          {say.test()}
        </Button>
        <Button
          type="button"
          outline
          disabled={suspend.isPending}
          onClick={() => suspend.mutate({ input: { connection: id, suspended: !isSuspended } })}
        >
          {isSuspended ? say.goOn() : say.suspend()}
        </Button>
      </ButtonGroup>
      <p role="status">
        {test.isPending ? say.testing() : test.data?.trouble === null ? say.testedWell() : ''}
      </p>
    </>
  )
}

type AboutProps = { readonly connection: Connection; readonly name: string }

function About({ connection, name }: AboutProps) {
  const say = useWords(serverWords)
  const sftp = useWords(sftpWords)
  const write = useWriting()
  const change = useAsk('sftp.change-connection')
  const [isChanging, setChanging] = useState(false)
  const { publicKey } = connection
  function save(fields: ServerFields) {
    const { signIn, password } = fields
    const input = {
      connection: connection.id,
      ...placeIn(fields),
      signIn,
      ...(signIn === 'password' && { password }),
    }
    change.mutate({ input }, { onSuccess: () => setChanging(false) })
  }
  if (isChanging)
    return (
      <ServerForm
        title={say.change()}
        connection={connection}
        isBusy={change.isPending}
        trouble={change.error}
        onSave={save}
        onClose={() => setChanging(false)}
      />
    )
  return (
    <section aria-labelledby="about-heading">
      <h2 id="about-heading">{say.about()}</h2>
      <Facts
        facts={[
          [say.server(), `${connection.host}:${connection.port}`],
          [say.user(), connection.user],
          [say.signIn(), publicKey === null ? say.sftpPassword() : say.ourKey()],
          [say.folderIn(), connection.folderIn ?? say.nothing()],
          [say.folderOut(), connection.folderOut ?? say.nothing()],
          connection.doneEnding === null ? null : [say.doneEnding(), connection.doneEnding],
          [say.minutes(), write.count(connection.minutes)],
          [say.looked(), connection.lookedAt === null ? sftp.never() : write.instant(connection.lookedAt)],
        ]}
      />
      {publicKey !== null && <Copyable label={say.ourKey()} text={publicKey} />}
      <ButtonGroup>
        <Button type="button" outline onClick={() => setChanging(true)}>
          {say.change()}
        </Button>
        <EndServer connection={connection} name={name} />
      </ButtonGroup>
    </section>
  )
}

function EndServer({ connection, name }: AboutProps) {
  const say = useWords(serverWords)
  const navigate = useNavigate()
  const end = useAsk('sftp.end-connection')
  const [isAsked, setAsked] = useState(false)
  return (
    <>
      <Button type="button" outline onClick={() => setAsked(true)}>
        {say.end()}
      </Button>
      {isAsked && (
        <Confirm
          title={say.endTitle({ name })}
          says={say.endSays()}
          does={say.end()}
          isBusy={end.isPending}
          trouble={end.error}
          onConfirm={() =>
            end.mutate(
              { input: { connection: connection.id } },
              { onSuccess: () => void navigate({ to: '/settings/sftp-servers' }) },
            )
          }
          onClose={() => setAsked(false)}
        />
      )}
    </>
  )
}
