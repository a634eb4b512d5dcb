/** Who owes what: partners and files, for this month and those before, and a way to remind all who are late. */
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { CheckField, SelectField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Empty } from '../../../ui/states.tsx'
import { owedWords } from '../../../words/network/owed.ts'
import { OwedTable } from './owed-table.tsx'

export function OwedPage() {
  const say = useWords(owedWords)
  const { isKind, mayDo } = useSession()
  const isPayer = isKind('plan') || isKind('delegate')
  const [owedBy, setOwedBy] = useState<'us' | 'them'>(isPayer ? 'them' : 'us')
  const [months, setMonths] = useState(3)
  const [lateOnly, setLateOnly] = useState(false)
  const asked = { owedBy, months, lateOnly, limit: 25 }
  const pages = usePages('network.list-owed', asked, ({ partners, next, late }) => ({
    rows: partners.map(partner => ({ ...partner, lateOfAll: late })),
    next,
  }))
  const late = pages.rows[0]?.lateOfAll ?? 0
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="filters">
        <SelectField
          label={say.show()}
          value={owedBy}
          onChange={value => setOwedBy(value === 'us' ? 'us' : 'them')}
          choices={[
            { code: 'them', name: say.theyOwe() },
            { code: 'us', name: say.weOwe() },
          ]}
        />
        <SelectField
          label={say.months()}
          value={String(months)}
          onChange={value => setMonths(Number(value))}
          choices={[3, 6, 12].map(count => ({
            code: String(count),
            name: say.monthsBack({ count: count - 1 }),
          }))}
        />
        <CheckField label={say.lateOnly()} isChecked={lateOnly} onChange={setLateOnly} />
      </div>
      <div className="summary-line">
        <LateCount late={late} isShown={!pages.isPending} />
        {late > 0 && owedBy === 'them' && mayDo('network/manage') && (
          <Link to="/network/reminders/new" search={{ months }} className="usa-button">
            {say.remindAll()}
          </Link>
        )}
      </div>
      <Paged
        pages={pages}
        none={
          <Empty title={say.nothing()}>
            <p>{say.nothingSays()}</p>
          </Empty>
        }
      >
        {rows => <OwedTable caption={say.title()} partners={rows} />}
      </Paged>
    </>
  )
}

function LateCount({ late, isShown }: { readonly late: number; readonly isShown: boolean }) {
  const say = useWords(owedWords)
  const write = useWriting()
  return (
    <p role="status" className={late > 0 ? 'is-late' : ''}>
      {isShown &&
        (late === 0
          ? say.lateNone()
          : late === 1
            ? say.lateOne()
            : say.lateCount({ count: write.count(late) }))}
    </p>
  )
}
