/** Partners' own SFTP servers: which there are and how each is doing; and adding one. */

import { Link, useNavigate } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { sftpWords } from '../../../words/sftp.ts'
import { serverWords } from '../../../words/sftp-servers.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { InSettings } from '../in-settings.tsx'
import { type Connection, placeIn, type ServerFields, ServerForm } from './server-form.tsx'
import { ServerTrouble } from './server-trouble.tsx'

export function ServersPage() {
  const say = useWords(serverWords)
  const listed = useAnswer('sftp.list-connections', {})
  const [isAdding, setAdding] = useState(false)
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.serversSay()} />
      {isAdding ? (
        <AddServer onClose={() => setAdding(false)} />
      ) : (
        <Button type="button" onClick={() => setAdding(true)}>
          {say.add()}
        </Button>
      )}
      {listed.isPending && <Loading />}
      {listed.isError && <Trouble title={listed.error.message} remedy={listed.error.remedy} />}
      {listed.data?.connections.length === 0 && !isAdding && (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      )}
      {listed.data && listed.data.connections.length > 0 && (
        <ServerTable connections={listed.data.connections} />
      )}
    </InSettings>
  )
}

function AddServer({ onClose }: { readonly onClose: () => void }) {
  const say = useWords(serverWords)
  const navigate = useNavigate()
  const add = useAsk('sftp.set-connection')
  function save(fields: ServerFields) {
    const input = {
      partner: fields.partner,
      ...placeIn(fields),
      ...(fields.signIn === 'password' && { password: fields.password }),
    }
    add.mutate(
      { input },
      {
        onSuccess: ({ connection }) =>
          void navigate({ to: '/settings/sftp-servers/$server', params: { server: connection.id } }),
      },
    )
  }
  return (
    <ServerForm
      title={say.add()}
      connection={null}
      isBusy={add.isPending}
      trouble={add.error}
      onSave={save}
      onClose={onClose}
    />
  )
}

function ServerTable({ connections }: { readonly connections: readonly Connection[] }) {
  const say = useWords(serverWords)
  const never = useWords(sftpWords).never()
  const write = useWriting()
  const nameOf = useOrganizationNames()
  return (
    <DataTable
      caption={say.title()}
      rows={connections}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.partner(),
          show: ({ id, partner }) => (
            <Link to="/settings/sftp-servers/$server" params={{ server: id }}>
              {nameOf(partner)}
            </Link>
          ),
        },
        {
          heading: say.server(),
          show: ({ host, port }) => <code className="fingerprint">{`${host}:${port}`}</code>,
        },
        {
          heading: say.looked(),
          show: ({ lookedAt }) => (lookedAt === null ? never : write.instant(lookedAt)),
        },
        {
          heading: say.state(),
          show: ({ suspendedAt, hostKey, trouble }) =>
            suspendedAt === null ? (
              <ServerTrouble code={trouble ?? (hostKey === null ? 'sftp/host-key-not-trusted' : null)} />
            ) : (
              say.suspended()
            ),
        },
      ]}
    />
  )
}
