/** Grievances of members, the most pressing first, and the form that writes one down. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { isCin } from '#base/identifiers.ts'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { CheckField, SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { grievanceWords } from '../../../words/network/oversight.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { usePartnerChoices } from '../partner-choices.ts'

export type Grievance = Answered<'oversight.list-grievances'>['grievances'][number]

const shows = ['open', 'all', 'passedOn'] as const

export function GrievancesPage() {
  const say = useWords(grievanceWords)
  const { mayDo } = useSession()
  const [show, setShow] = useState<(typeof shows)[number]>('open')
  const asked = {
    limit: 50,
    passedOn: show === 'passedOn',
    ...(show === 'open' && { states: ['received' as const, 'acknowledged' as const] }),
  }
  const pages = usePages('oversight.list-grievances', asked, ({ grievances, next }) => ({
    rows: grievances,
    next,
  }))
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="filters">
        <SelectField
          label={say.which()}
          value={show}
          onChange={value => setShow(shows.find(each => each === value) ?? 'open')}
          choices={shows.map(code => ({ code, name: say[code]() }))}
        />
      </div>
      <Paged
        pages={pages}
        none={
          <Empty title={say.none()}>
            <p>{say.noneSays()}</p>
          </Empty>
        }
      >
        {rows => <GrievanceTable grievances={rows} />}
      </Paged>
      {mayDo('oversight/manage') && <RecordGrievance />}
    </>
  )
}

function GrievanceTable({ grievances }: { readonly grievances: readonly Grievance[] }) {
  const say = useWords(grievanceWords)
  const write = useWriting()
  const nameOf = useOrganizationNames()
  return (
    <DataTable
      caption={say.title()}
      rows={grievances}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.grievance(),
          show: ({ id, ownerId, category, receivedAt }) => (
            <Link to="/network/grievances/$grievance" params={{ grievance: id }} search={{ owner: ownerId }}>
              {`${category}, ${write.instant(receivedAt)}`}
            </Link>
          ),
        },
        { heading: say.about(), show: ({ aboutId }) => nameOf(aboutId) },
        {
          heading: say.state(),
          show: ({ state, expedited }) => `${say[state]()}${expedited ? ` · ${say.expedited()}` : ''}`,
        },
        { heading: say.clocks(), show: ({ clocks }) => <Clocks clocks={clocks} /> },
      ]}
    />
  )
}

const tones: { readonly [state in Grievance['clocks'][number]['state']]: MarkTone } = {
  running: 'warn',
  late: 'bad',
  kept: 'good',
  'kept-late': 'soft',
  'not-asked': 'soft',
}

export function Clocks({ clocks }: Pick<Grievance, 'clocks'>) {
  const say = useWords(grievanceWords)
  const write = useWriting()
  return (
    <ul className="plain-list">
      {clocks.map(({ clock, state, dueAt }) => (
        <li key={clock}>
          <Mark tone={tones[state]}>{`${say[clock]()}: ${say[state]({ time: write.instant(dueAt) })}`}</Mark>
        </li>
      ))}
    </ul>
  )
}

const ways = ['phone', 'letter', 'in-person', 'online', 'by-a-provider', 'by-a-representative'] as const

/** The instant that a field for a day and a time holds, in the time of this place; null while it holds none. */
function instantIn(text: string): string | null {
  const at = new Date(text)
  return Number.isNaN(at.getTime()) ? null : at.toISOString()
}

function RecordGrievance() {
  const say = useWords(grievanceWords)
  const frame = useWords(networkFrameWords)
  const partners = usePartnerChoices(frame.none())
  const [received, setReceived] = useState('')
  const [way, setWay] = useState<(typeof ways)[number]>('phone')
  const [isExpedited, setExpedited] = useState(false)
  const [category, setCategory] = useState('')
  const [says, setSays] = useState('')
  const [cin, setCin] = useState('')
  const [aboutId, setAbout] = useState('')
  const record = useAsk('oversight.record-grievance')
  const receivedAt = instantIn(received)
  const memberCin = cin.trim().toUpperCase()
  const isCinWrong = memberCin !== '' && !isCin(memberCin)
  const isWhole = receivedAt !== null && category.trim() !== '' && says.trim() !== '' && !isCinWrong
  function save() {
    if (receivedAt === null || !isWhole) return
    const input = {
      receivedAt,
      way,
      expedited: isExpedited,
      category: category.trim(),
      says: says.trim(),
      memberCin: memberCin === '' ? null : memberCin,
      aboutId: aboutId === '' ? null : aboutId,
    }
    record.mutate(
      { input },
      {
        onSuccess: () => {
          setSays('')
          setCin('')
          setCategory('')
        },
      },
    )
  }
  return (
    <section className="tile" aria-labelledby="record-heading">
      <h2 id="record-heading">{say.record()}</h2>
      {record.isError && <Trouble title={record.error.message} remedy={record.error.remedy} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          save()
        }}
      >
        <TextField
          label={say.receivedAt()}
          type="datetime-local"
          value={received}
          onChange={setReceived}
          required
          isShort
        />
        <SelectField
          label={say.way()}
          value={way}
          onChange={value => setWay(ways.find(each => each === value) ?? 'phone')}
          choices={ways.map(code => ({ code, name: say[code]() }))}
        />
        <CheckField label={say.isExpedited()} isChecked={isExpedited} onChange={setExpedited} />
        <TextField
          label={say.category()}
          hint={say.categoryHint()}
          value={category}
          onChange={setCategory}
          required
        />
        <WordsField label={say.inWords()} value={says} onChange={setSays} required />
        <TextField
          label={say.member()}
          hint={say.memberHint()}
          value={cin}
          onChange={setCin}
          error={isCinWrong ? say.memberHint() : undefined}
          isShort
        />
        <SelectField label={say.about()} value={aboutId} onChange={setAbout} choices={partners} />
        <Button type="submit" disabled={record.isPending || !isWhole}>
          {frame.save()}
        </Button>
        <p role="status">{record.isSuccess && frame.saved()}</p>
      </form>
    </section>
  )
}
