/** The reminders that went to partners and came from them. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { owedWords } from '../../../words/network/owed.ts'
import { useFileNames } from '../../files/names.ts'
import { useOccasions } from '../names.ts'

type Reminder = Answered<'network.list-nudges'>['nudges'][number]

export function RemindersPage() {
  const say = useWords(owedWords)
  const { mayDo } = useSession()
  return (
    <>
      <PageHeading title={say.reminders()} says={say.remindersSay()} />
      {mayDo('network/manage') && (
        <p>
          <Link to="/network/reminders/new" className="usa-button">
            {say.newReminder()}
          </Link>
        </p>
      )}
      <ReminderList />
    </>
  )
}

/** All reminders, or those between us and one partner. */
export function ReminderList({ partnerId }: { readonly partnerId?: string }) {
  const say = useWords(owedWords)
  const asked = { limit: 25, ...(partnerId !== undefined && { partnerId }) }
  const pages = usePages('network.list-nudges', asked, ({ nudges, next }) => ({ rows: nudges, next }))
  const none = partnerId === undefined ? <Empty title={say.noReminders()} /> : <p>{say.noReminders()}.</p>
  return (
    <Paged pages={pages} none={none}>
      {rows => <ReminderTable reminders={rows} />}
    </Paged>
  )
}

function ReminderTable({ reminders }: { readonly reminders: readonly Reminder[] }) {
  const say = useWords(owedWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const occasion = useOccasions()
  return (
    <DataTable
      caption={say.reminders()}
      rows={reminders}
      keyOf={({ id }) => id}
      columns={[
        {
          heading: say.who(),
          show: ({ byUs, partnerName }) =>
            byUs ? say.byUs({ name: partnerName ?? '—' }) : say.byThem({ name: partnerName ?? '—' }),
        },
        { heading: say.about(), show: ({ file, about }) => `${nameOf(file)}, ${occasion(about)}` },
        {
          heading: say.template(),
          show: ({ template, sentence }) => (
            <span>
              {say[template]()}
              {sentence !== null && <q className="quoted">{sentence}</q>}
            </span>
          ),
        },
        { heading: say.when(), show: ({ saidAt }) => write.instant(saidAt) },
      ]}
    />
  )
}
