/** A plan's member lists for ECM providers: who is new, goes on or leaves, and why, before the file goes out. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Answered, askHub, type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { informationWords } from '../../words/casework/information.ts'
import { usePartners } from '../files/names.ts'

type Page = Answered<'authorizations.make-information'>
type Partner = { readonly id: string; readonly name: string }
type List = Partner & Pick<Page, 'rows' | 'held' | 'dueOn'>
type Sent = Partner & { readonly transmission: string }

export function InformationPage() {
  const say = useWords(informationWords)
  const write = useWriting()
  const { language } = useLanguage()
  const partners = usePartners()
  const [partner, setPartner] = useState('')
  const [rows, setRows] = useState<number | null>(null)
  const [lists, setLists] = useState<readonly List[]>([])
  const [sent, setSent] = useState<readonly Sent[]>([])
  const [trouble, setTrouble] = useState<HubTrouble | null>(null)
  const during = async (work: () => Promise<void>): Promise<void> => {
    setTrouble(null)
    setRows(0)
    try {
      await work()
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setRows(null)
    }
  }
  const look = (event: FormEvent): void => {
    event.preventDefault()
    setLists([])
    setSent([])
    const chosen = partners.filter(({ id }) => partner === '' || id === partner)
    void during(async () => {
      for (const each of chosen) {
        const list = await listFor(each, language === 'es' ? 'es' : 'en', setRows)
        setLists(before => [...before, list])
      }
    })
  }
  const ready = lists.filter(list => list.rows.length > 0)
  const send = (): Promise<void> =>
    during(async () => {
      for (const each of ready) {
        const asked = { file: 'ecm/member-information', partner: each.id, thenSend: true } as const
        const { transmission } = await askHub('exchange.compose-file', asked)
        setSent(before => [...before, { id: each.id, name: each.name, transmission: transmission.id }])
        setLists(before => before.filter(({ id }) => id !== each.id))
      }
    })
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <Form onSubmit={look} large>
        <SelectField
          label={say.provider()}
          value={partner}
          onChange={setPartner}
          choices={[{ code: '', name: say.all() }, ...partners.map(({ id, name }) => ({ code: id, name }))]}
        />
        <Refused trouble={trouble} />
        <Button type="submit" outline={ready.length > 0} disabled={rows !== null}>
          {say.look()}
        </Button>
      </Form>
      <div aria-live="polite">
        {rows !== null && <p>{say.looking({ count: write.count(rows) })}</p>}
        {sent.map(({ id, name, transmission }) => (
          <Alert key={id} type="success" headingLevel="h2" slim>
            {say.sent({ name })}{' '}
            <Link to="/files/$transmission" params={{ transmission }}>
              {say.seeFile()}
            </Link>
          </Alert>
        ))}
      </div>
      {lists.map(list => (
        <ListFor key={list.id} list={list} />
      ))}
      {ready.length > 0 && (
        <Button type="button" disabled={rows !== null} onClick={() => void send()}>
          {say.send()}
        </Button>
      )}
    </>
  )
}

/** What the file for one provider says, page by page. */
async function listFor(partner: Partner, language: 'en' | 'es', tell: (rows: number) => void): Promise<List> {
  const rows: Page['rows'][number][] = []
  const held: Page['held'][number][] = []
  const due: string[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Page = await askHub('authorizations.make-information', {
      ...{ partner: partner.id, language },
      ...(cursor !== undefined && { cursor }),
    })
    rows.push(...page.rows)
    held.push(...page.held)
    if (page.dueOn !== null) due.push(page.dueOn)
    cursor = page.next
    tell(rows.length)
  }
  return { ...partner, rows, held, dueOn: due.toSorted()[0] ?? null }
}

/** Those of whom something is new first; of the others as many as a page can hold. */
const mostShown = 200
const order = { Termed: 0, New: 1, Continuing: 2 } as const

function ListFor({ list: { name, rows, held, dueOn } }: { readonly list: List }) {
  const say = useWords(informationWords)
  const write = useWriting()
  const countOf = (says: keyof typeof order): string =>
    write.count(rows.filter(row => row.says === says).length)
  const shown = rows.toSorted((one, other) => order[one.says] - order[other.says]).slice(0, mostShown)
  return (
    <section aria-label={say.rowsFor({ name })}>
      <h2>{name}</h2>
      {rows.length === 0 && held.length === 0 && <p>{say.nobody({ name })}</p>}
      {rows.length > 0 && (
        <>
          <p>
            {say.counts({
              new: countOf('New'),
              continuing: countOf('Continuing'),
              termed: countOf('Termed'),
            })}{' '}
            {dueOn !== null && say.due({ day: write.day(dueOn) })}
          </p>
          <DataTable
            caption={say.rowsFor({ name })}
            rows={shown}
            keyOf={({ member }) => member}
            columns={[
              {
                heading: say.member(),
                show: ({ member, cin, name: who }) => <Who {...{ member, cin, who }} />,
              },
              { heading: say.row(), show: ({ says }) => say[says]() },
              { heading: say.why(), show: ({ why }) => say[why]() },
            ]}
          />
        </>
      )}
      {held.length > 0 && (
        <DataTable
          caption={say.heldFor({ name })}
          isCaptionShown
          rows={held}
          keyOf={({ member }) => member}
          columns={[
            { heading: say.member(), show: ({ member, cin }) => <Who {...{ member, cin, who: '' }} /> },
            {
              heading: say.mend(),
              show: ({ problems }) => problems.map(({ wrong, mend }) => `${wrong} ${mend}`).join(' '),
            },
          ]}
        />
      )}
    </section>
  )
}

type WhoProps = { readonly member: string; readonly cin: string | null; readonly who: string }

function Who({ member, cin, who }: WhoProps) {
  return (
    <Link to="/members/$member" params={{ member }}>
      {[who, cin ?? ''].filter(each => each !== '').join(' · ') || '—'}
    </Link>
  )
}
