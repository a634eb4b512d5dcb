/** The files that came and went: send one, and see where each stands. */

import { Link, useNavigate } from '@tanstack/react-router'
import { Label, Select } from '@trussworks/react-uswds'
import { useCallback, useState } from 'react'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
import { fileWords } from '../../words/files.ts'
import { useFileNames, useOrganizationNames } from './names.ts'
import { SendFile } from './send-file.tsx'

type Transmission = Answered<'exchange.list-transmissions'>['transmissions'][number]

export function FilesPage() {
  const say = useWords(fileWords)
  const { mayDo } = useSession()
  const navigate = useNavigate()
  const sent = useCallback(
    (id: string) => void navigate({ to: '/files/$transmission', params: { transmission: id } }),
    [navigate],
  )
  const [direction, setDirection] = useState<'all' | 'in' | 'out'>('all')
  return (
    <>
      <PageHeading title={say.title()} says={say.says()}>
        <ul className="plain-list plain-list--row">
          {mayDo('exchange/read') && (
            <li>
              <Link to="/files/templates">{say.templates()}</Link>
            </li>
          )}
          {mayDo('exchange/send') && (
            <li>
              <Link to="/files/try">{say.tryOne()}</Link>
            </li>
          )}
        </ul>
      </PageHeading>
      {mayDo('exchange/send') && <SendFile sent={sent} />}
      <p>
        <Link to="/files/hand-delivery">{say.handDelivery()}</Link>
      </p>
      <Label htmlFor="direction">{say.which()}</Label>
      <Select
        id="direction"
        name="direction"
        value={direction}
        onChange={({ target }) =>
          setDirection(target.value === 'in' || target.value === 'out' ? target.value : 'all')
        }
      >
        <option value="all">{say.all()}</option>
        <option value="in">{say.came()}</option>
        <option value="out">{say.went()}</option>
      </Select>
      <FileList key={direction} direction={direction} />
    </>
  )
}

function FileList({ direction }: { readonly direction: 'all' | 'in' | 'out' }) {
  const say = useWords(fileWords)
  const pages = usePages(
    'exchange.list-transmissions',
    { limit: 25, ...(direction !== 'all' && { direction }) },
    ({ transmissions, next }) => ({ rows: transmissions, next }),
    { everySeconds: 5 },
  )
  const none = (
    <Empty title={say.none()}>
      <p>{say.noneSays()}</p>
    </Empty>
  )
  return (
    <Paged pages={pages} none={none}>
      {rows => <FileTable transmissions={rows} />}
    </Paged>
  )
}

function FileTable({ transmissions }: { readonly transmissions: readonly Transmission[] }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const organization = useOrganizationNames()
  return (
    <DataTable
      caption={say.title()}
      rows={transmissions}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.file(),
          show: ({ id, fileName }) => (
            <Link to="/files/$transmission" params={{ transmission: id }}>
              {fileName}
            </Link>
          ),
        },
        { heading: say.kind(), show: ({ file }) => (file === null ? say.unknownKind() : nameOf(file)) },
        { heading: say.with(), show: ({ partner }) => organization(partner) },
        { heading: say.when(), show: ({ createdAt }) => write.instant(createdAt) },
        {
          heading: say.where(),
          show: ({ step, outcome }) =>
            outcome !== null && outcome !== 'accepted' ? `${say[step]()} · ${say[outcome]()}` : say[step](),
        },
        { heading: say.rows(), show: ({ rows }) => write.count(rows.read), isNumeric: true },
      ]}
    />
  )
}
