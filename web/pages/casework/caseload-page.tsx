/** The care manager's list: whom to look at and why; for supervisors, who has how many; and files for plans. */

import { Link } from '@tanstack/react-router'
import { Button, Checkbox } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { usePages } from '../../app/pages-of.ts'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Paged } from '../../ui/paged.tsx'
import { Empty } from '../../ui/states.tsx'
import { caseloadWords } from '../../words/casework/caseload.ts'
import { AssignLead } from './assign-lead.tsx'
import { useCodeName } from './code-names.ts'
import { MakeFile } from './make-file.tsx'
import { ReasonList } from './reason-list.tsx'

type Row = Answered<'casework.list-panel'>['members'][number]
/** One of the three, or the id of a lead care manager. */
type Whose = string
type Load = Answered<'casework.list-caseloads'>['caseloads'][number]

export function CaseloadPage() {
  const say = useWords(caseloadWords)
  const { mayDo } = useSession()
  const [whose, setWhose] = useState<Whose>(mayDo('people/read') ? 'all' : 'mine')
  const [onlyDue, setOnlyDue] = useState(true)
  const isSupervisor = mayDo('people/read')
  const answered = useAnswer('casework.list-caseloads', {}, { enabled: isSupervisor })
  const loads = answered.data?.caseloads ?? []
  const led = loads.filter(({ lead }) => lead !== null)
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <div className="narrowing">
        <SelectField
          label={say.whose()}
          value={whose}
          onChange={setWhose}
          choices={[
            { code: 'mine', name: say.mine() },
            { code: 'all', name: say.all() },
            { code: 'nobodys', name: say.nobodys() },
            ...led.map(({ lead, name }) => ({ code: lead ?? '', name: name ?? '—' })),
          ]}
        />
        <Checkbox
          id="only-due"
          name="only-due"
          label={say.onlyDue()}
          checked={onlyDue}
          onChange={({ target }) => setOnlyDue(target.checked)}
        />
      </div>
      <Panel key={`${whose} ${onlyDue}`} whose={whose} onlyDue={onlyDue} />
      {loads.length > 0 && <Caseloads loads={loads} onChoose={setWhose} />}
      {mayDo('exchange/send') && <MakeFile />}
    </>
  )
}

function isOneOf(whose: Whose): whose is 'mine' | 'all' | 'nobodys' {
  return whose === 'mine' || whose === 'all' || whose === 'nobodys'
}

function Panel({ whose, onlyDue }: { readonly whose: Whose; readonly onlyDue: boolean }) {
  const say = useWords(caseloadWords)
  const codeName = useCodeName()
  const { mayDo } = useSession()
  const [chosen, setChosen] = useState<readonly string[]>([])
  const asked = isOneOf(whose) ? { whose, onlyDue, limit: 25 } : { lead: whose, onlyDue, limit: 25 }
  const pages = usePages('casework.list-panel', asked, ({ members, next }) => ({ rows: members, next }))
  const table = (rows: readonly Row[]) => (
    <DataTable
      caption={say.title()}
      rows={rows}
      keyOf={({ id, program }) => `${id} ${program}`}
      columns={[
        {
          heading: say.name(),
          show: ({ id, firstName, lastName, cin }) => (
            <Link to="/members/$member" params={{ member: id }}>
              {[lastName, firstName].filter(Boolean).join(', ') || cin || '—'}
            </Link>
          ),
        },
        {
          heading: say.service(),
          show: ({ program }) => (program === 'ecm' ? say.ecm() : codeName('community-supports', program)),
        },
        { heading: say.status(), show: ({ status }) => codeName('engagement-status', status) },
        { heading: say.lead(), show: ({ lead }) => lead ?? say.nobody() },
        { heading: say.why(), show: ({ reasons }) => <ReasonList reasons={reasons} /> },
        ...(mayDo('care/write')
          ? [
              {
                heading: say.choose(),
                show: ({ id, program, firstName, lastName }: Row) => (
                  <Checkbox
                    id={`choose-${id}-${program}`}
                    name={`choose-${id}-${program}`}
                    label={<span className="usa-sr-only">{`${say.choose()} ${firstName} ${lastName}`}</span>}
                    checked={chosen.includes(id)}
                    onChange={({ target }) =>
                      setChosen(target.checked ? [...chosen, id] : chosen.filter(each => each !== id))
                    }
                  />
                ),
              },
            ]
          : []),
      ]}
    />
  )
  return (
    <Paged pages={pages} none={<Empty title={say.none()} />}>
      {rows => (
        <>
          {table(rows)}
          {mayDo('care/write') && (
            <Button type="button" unstyled onClick={() => setChosen([...new Set(rows.map(({ id }) => id))])}>
              {say.chooseShown()}
            </Button>
          )}
          {mayDo('care/write') && <AssignLead chosen={chosen} onDone={() => setChosen([])} />}
        </>
      )}
    </Paged>
  )
}

type CaseloadsProps = { readonly loads: readonly Load[]; readonly onChoose: (whose: Whose) => void }

/** Who has to carry what; a name shows that person's members above, from where they can be given to others. */
function Caseloads({ loads, onChoose }: CaseloadsProps) {
  const say = useWords(caseloadWords)
  const choose = (whose: Whose): void => {
    onChoose(whose)
    // The field that now says whose it is: a screen reader says it too.
    document.querySelector<HTMLElement>('.narrowing select')?.focus()
  }
  return (
    <section aria-labelledby="caseloads-heading">
      <h2 id="caseloads-heading">{say.caseloads()}</h2>
      <p>{say.caseloadsSay()}</p>
      <DataTable
        caption={say.caseloads()}
        rows={loads}
        keyOf={({ lead }) => lead ?? 'nobody'}
        columns={[
          {
            heading: say.lead(),
            show: ({ lead, name }) => (
              <Button type="button" unstyled onClick={() => choose(lead ?? 'nobodys')}>
                {name ?? say.nobody()}
              </Button>
            ),
          },
          { heading: say.reaching(), show: ({ reaching }) => reaching, isNumeric: true },
          { heading: say.enrolled(), show: ({ enrolled }) => enrolled, isNumeric: true },
          { heading: say.late(), show: ({ overdue }) => overdue, isNumeric: true },
          { heading: say.noContact(), show: ({ noContact }) => noContact, isNumeric: true },
          { heading: say.ending(), show: ({ ending }) => ending, isNumeric: true },
        ]}
      />
    </section>
  )
}
