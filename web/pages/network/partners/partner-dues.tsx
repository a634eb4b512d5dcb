/** What one partner owes us, or we owe it, file by file; and a way to remind it. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { owedWords } from '../../../words/network/owed.ts'
import { partnerWords } from '../../../words/network/rates.ts'
import { useFileNames } from '../../files/names.ts'
import { DueList } from '../owed/owed-table.tsx'

type PartnerDuesProps = {
  readonly partnerId: string
  readonly owedBy: 'us' | 'them'
  readonly heading: string
  readonly isOnHub: boolean
}

export function PartnerDues({ partnerId, owedBy, heading, isOnHub }: PartnerDuesProps) {
  const say = useWords(partnerWords)
  const frame = useWords(networkFrameWords)
  const words = useWords(owedWords)
  const { mayDo } = useSession()
  const nameOf = useFileNames()
  const owed = useAnswer('network.list-owed', { partnerId, owedBy, months: 3, limit: 1 })
  if (owed.isPending) return <Loading />
  if (owed.isError) return <Trouble title={owed.error.message} remedy={owed.error.remedy} />
  const dues = owed.data.partners[0]?.dues ?? []
  const files = [...new Set(dues.map(({ file }) => file))].toSorted()
  const mayRemind = owedBy === 'them' && isOnHub && owed.data.late > 0 && mayDo('network/manage')
  return (
    <section aria-labelledby={`dues-${owedBy}`}>
      <h2 id={`dues-${owedBy}`}>{heading}</h2>
      {files.length === 0 ? (
        <p>{say.nothingOwed()}</p>
      ) : (
        <DataTable
          caption={heading}
          rows={files}
          keyOf={file => file}
          columns={[
            { heading: frame.file(), show: file => nameOf(file) },
            {
              heading: words.months(),
              show: file => <DueList dues={dues.filter(due => due.file === file)} />,
            },
          ]}
        />
      )}
      {mayRemind && (
        <Link to="/network/reminders/new" search={{ partner: partnerId }} className="usa-button">
          {say.remindIt()}
        </Link>
      )}
    </section>
  )
}
