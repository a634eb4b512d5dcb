/** The files that came and went: send one, and see where each stands. */
import { Link, useNavigate } from '@tanstack/react-router'
import { Button, Label, Select, Table } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
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
  const [direction, setDirection] = useState<'all' | 'in' | 'out'>('all')
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('exchange/send') && (
        <SendFile sent={id => void navigate({ to: '/files/$transmission', params: { transmission: id } })} />
      )}
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
    <div className="table-scroll">
      <Table bordered={false} fullWidth>
        <thead>
          <tr>
            <th scope="col">{say.file()}</th>
            <th scope="col">{say.kind()}</th>
            <th scope="col">{say.with()}</th>
            <th scope="col">{say.when()}</th>
            <th scope="col">{say.where()}</th>
            <th scope="col" className="numeric">
              {say.rows()}
            </th>
          </tr>
        </thead>
        <tbody>
          {transmissions.map(each => (
            <tr key={each.id}>
              <th scope="row">
                <Link to="/files/$transmission" params={{ transmission: each.id }}>
                  {each.fileName}
                </Link>
              </th>
              <td>{each.file === null ? say.unknownKind() : nameOf(each.file)}</td>
              <td>{organization(each.partner)}</td>
              <td>{write.instant(each.createdAt)}</td>
              <td>
                {say[each.step]()}
                {each.outcome !== null && each.outcome !== 'accepted' && ` · ${say[each.outcome]()}`}
              </td>
              <td className="numeric">{write.count(each.rows.read)}</td>
            </tr>
          ))}
        </tbody>
      </Table>
    </div>
  )
}
