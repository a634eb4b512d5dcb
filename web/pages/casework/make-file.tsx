/** A file to a plan out of what was written down: its records page by page, then the file itself. */
import { Link } from '@tanstack/react-router'
import { Alert, Button, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { type Answered, askHub, type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { SelectField } from '../../ui/fields.tsx'
import { Refused } from '../../ui/refused.tsx'
import { caseloadWords } from '../../words/casework/caseload.ts'
import { usePartners } from '../files/names.ts'
import { todayHere } from './today-here.ts'

const files = [
  'ecm/return-transmission',
  'ecm/initial-outreach-tracker',
  'community-supports/return-transmission',
] as const

type File = (typeof files)[number]
type Held = Answered<'casework.make-records'>['held'][number]
type Made = { readonly rows: number; readonly held: readonly Held[]; readonly transmission: string | null }

export function MakeFile() {
  const say = useWords(caseloadWords)
  const write = useWriting()
  const { language } = useLanguage()
  const partners = usePartners()
  const months = lastMonths(todayHere())
  const [file, setFile] = useState<File>(files[0])
  const [partner, setPartner] = useState('')
  const [month, setMonth] = useState(months[0] ?? '')
  const [rows, setRows] = useState<number | null>(null)
  const [made, setMade] = useState<Made | null>(null)
  const [trouble, setTrouble] = useState<HubTrouble | null>(null)
  const plan = partner || partners[0]?.id || ''
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    setMade(null)
    setTrouble(null)
    setRows(0)
    try {
      const asked = { file, partner: plan, month, language: language === 'es' ? 'es' : 'en' } as const
      setMade(await makeAll(asked, setRows))
    } catch (error) {
      setTrouble(troubleOf(error))
    } finally {
      setRows(null)
    }
  }
  if (partners.length === 0) return null
  return (
    <section aria-labelledby="make-file">
      <h2 id="make-file">{say.files()}</h2>
      <p>{say.filesSays()}</p>
      <Form onSubmit={event => void submit(event)} large>
        <SelectField
          label={say.file()}
          value={file}
          onChange={value => setFile(value as File)}
          choices={files.map(code => ({ code, name: say[code]() }))}
        />
        <SelectField
          label={say.plan()}
          value={plan}
          onChange={setPartner}
          choices={partners.map(({ id, name }) => ({ code: id, name }))}
        />
        <SelectField
          label={say.month()}
          value={month}
          onChange={setMonth}
          choices={months.map(code => ({ code, name: write.month(code) }))}
        />
        <Refused trouble={trouble} />
        <Button type="submit" outline disabled={rows !== null}>
          {say.make()}
        </Button>
      </Form>
      <div aria-live="polite">
        {rows !== null && <p>{say.making({ count: write.count(rows) })}</p>}
        {made !== null && <MadeNote made={made} />}
      </div>
    </section>
  )
}

function MadeNote({ made }: { readonly made: Made }) {
  const say = useWords(caseloadWords)
  const write = useWriting()
  return (
    <>
      {made.transmission === null ? (
        <Alert type="info" headingLevel="h3" slim>
          {say.nothingToTell()}
        </Alert>
      ) : (
        <Alert type="success" headingLevel="h3" slim>
          {say.made({ count: write.count(made.rows) })}{' '}
          <Link to="/files/$transmission" params={{ transmission: made.transmission }}>
            {say.seeFile()}
          </Link>
        </Alert>
      )}
      {made.held.length > 0 && (
        <DataTable
          caption={say.held()}
          isCaptionShown
          rows={made.held}
          keyOf={({ member, cin }) => `${member} ${cin}`}
          columns={[
            {
              heading: say.name(),
              show: ({ member, cin }) =>
                member === null ? (
                  (cin ?? '—')
                ) : (
                  <Link to="/members/$member" params={{ member }}>
                    {cin ?? '—'}
                  </Link>
                ),
            },
            {
              heading: say.mend(),
              show: ({ problems }) => problems.map(({ wrong, mend }) => `${wrong} ${mend}`).join(' '),
            },
          ]}
        />
      )}
    </>
  )
}

type Asked = {
  readonly file: File
  readonly partner: string
  readonly month: string
  readonly language: 'en' | 'es'
}

/** The records page by page; then the file, where there is anything to tell. */
async function makeAll(asked: Asked, tell: (rows: number) => void): Promise<Made> {
  let rows = 0
  const held: Held[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page: Answered<'casework.make-records'> = await askHub('casework.make-records', {
      ...asked,
      ...(cursor !== undefined && { cursor }),
    })
    rows += page.saved
    held.push(...page.held)
    cursor = page.next
    tell(rows)
  }
  if (rows === 0) return { rows, held, transmission: null }
  const { file, partner } = asked
  const { transmission } = await askHub('exchange.compose-file', { file, partner })
  return { rows, held, transmission: transmission.id }
}

/** This month and the five before it, `2026-11`. */
function lastMonths(today: string): readonly string[] {
  const [year = 2026, month = 1] = today.split('-').map(Number)
  return [0, 1, 2, 3, 4, 5].map(back => {
    const number = year * 12 + month - 1 - back
    return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
  })
}
