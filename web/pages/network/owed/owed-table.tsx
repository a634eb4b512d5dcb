/** Partners and their files: in each cell the months with where each file stands. */
import { Link } from '@tanstack/react-router'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Mark, type MarkTone } from '../../../ui/mark.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { owedWords } from '../../../words/network/owed.ts'
import { useFileNames } from '../../files/names.ts'
import { useOccasions } from '../names.ts'

type OwedPartner = Answered<'network.list-owed'>['partners'][number]
export type Due = OwedPartner['dues'][number]

type OwedTableProps = { readonly caption: string; readonly partners: readonly OwedPartner[] }

export function OwedTable({ caption, partners }: OwedTableProps) {
  const frame = useWords(networkFrameWords)
  const nameOf = useFileNames()
  const files = [...new Set(partners.flatMap(({ dues }) => dues.map(({ file }) => file)))].toSorted()
  return (
    <DataTable
      caption={caption}
      rows={partners}
      keyOf={({ partnerId }) => partnerId}
      columns={[
        {
          heading: frame.partner(),
          show: ({ partnerId, partnerName }) => (
            <Link to="/network/partners/$partner" params={{ partner: partnerId }}>
              {partnerName}
            </Link>
          ),
        },
        ...files.map(file => ({
          heading: nameOf(file),
          show: ({ dues }: OwedPartner) => <DueList dues={dues.filter(due => due.file === file)} />,
        })),
      ]}
    />
  )
}

/** The months of one file. Nothing at all where there are none, so that a card on a phone leaves it out. */
export function DueList({ dues }: { readonly dues: readonly Due[] }) {
  const occasion = useOccasions()
  const write = useWriting()
  // Members assigned on a day are told of only while their file is still owed: there are many such days.
  const shown = dues.filter(({ about, answeredBy }) => isMonth(about) || answeredBy === null)
  if (shown.length === 0) return null
  return (
    <ul className="plain-list due-list">
      {shown.map(due => (
        <li key={due.key} className={isMonth(due.about) ? 'due-list__month' : ''}>
          <span className="due-list__about">
            {isMonth(due.about) ? write.shortMonth(due.about) : occasion(due.about)}
          </span>{' '}
          <DueMark due={due} />
        </li>
      ))}
    </ul>
  )
}

function isMonth(about: string): boolean {
  return /^\d{4}-\d{2}$/.test(about)
}

/** Where one file stands; it leads to the file where it has come. */
function DueMark({ due }: { readonly due: Due }) {
  const { mayDo } = useSession()
  const words = useDueWords()
  const { answeredBy } = due
  return (
    <Mark tone={toneOf(due)}>
      {answeredBy?.transmissionId != null && mayDo('exchange/read') ? (
        <Link to="/files/$transmission" params={{ transmission: answeredBy.transmissionId }}>
          {words(due)}
        </Link>
      ) : (
        words(due)
      )}
    </Mark>
  )
}

function toneOf({ state, answeredBy }: Due): MarkTone {
  if (state === 'late') return 'bad'
  if (state === 'open') return 'soft'
  return answeredBy?.outcome === 'accepted' || answeredBy?.outcome == null ? 'good' : 'warn'
}

/** `12 days late`, `due Dec 10`, `accepted in part`. */
export function useDueWords(): (due: Due) => string {
  const say = useWords(owedWords)
  const write = useWriting()
  return ({ state, daysLate, dueOn, owedBy, answeredBy }) => {
    if (state === 'open') return say.due({ day: write.day(dueOn) })
    if (state === 'late')
      return daysLate === 1 ? say.dayLate() : say.daysLate({ count: write.count(daysLate) })
    const outcome = answeredBy?.outcome ?? null
    const stands = outcome === null ? (owedBy === 'us' ? say.sent() : say.received()) : say[outcome]()
    return state === 'answered' ? stands : say.wasLate({ state: stands, count: write.count(daysLate) })
  }
}
