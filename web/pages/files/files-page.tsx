/** The files that came and went: send one, and see where each stands. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Label, Select } from '@trussworks/react-uswds'
import { useCallback, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { fileWords } from '../../words/files.ts'
import { frameWords } from '../../words/frame.ts'
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
  const frame = useWords(frameWords)
  const [before, setBefore] = useState<readonly Transmission[]>([])
  const [cursor, setCursor] = useState<string | undefined>(undefined)
  const page = useAnswer(
    'exchange.list-transmissions',
    { limit: 25, ...(direction !== 'all' && { direction }), ...(cursor !== undefined && { cursor }) },
    // What is under way moves by itself.
    { everySeconds: before.length === 0 ? 5 : 3600 },
  )
  if (page.isPending) return <Loading />
  if (page.isError)
    return <Trouble title={page.error.message} remedy={page.error.remedy} again={() => void page.refetch()} />
  const shown = [...before, ...page.data.transmissions]
  const { next } = page.data
  if (shown.length === 0) {
    return (
      <Empty title={say.none()}>
        <p>{say.noneSays()}</p>
      </Empty>
    )
  }
  return (
    <>
      <FileTable transmissions={shown} />
      {next !== null && (
        <Button
          type="button"
          outline
          onClick={() => {
            setBefore(shown)
            setCursor(next)
          }}
        >
          {frame.more()}
        </Button>
      )}
    </>
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
