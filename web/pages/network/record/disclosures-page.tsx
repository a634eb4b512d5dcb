/** The account of disclosures for one member, asked in a form and never by an address; it can be printed. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { isCin } from '#base/identifiers.ts'
import { useAnswer } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { disclosureWords } from '../../../words/network/record.ts'

type Asked = { readonly member: string; readonly from?: string; readonly until?: string }

export function DisclosuresPage() {
  const say = useWords(disclosureWords)
  const [cin, setCin] = useState('')
  const [from, setFrom] = useState('')
  const [until, setUntil] = useState('')
  const [isWrong, setWrong] = useState(false)
  const [asked, setAsked] = useState<Asked | null>(null)
  function ask() {
    const member = cin.trim().toUpperCase()
    setWrong(!isCin(member))
    if (!isCin(member)) return
    setAsked({ member, ...(from !== '' && { from }), ...(until !== '' && { until }) })
  }
  return (
    <>
      <PageHeading title={say.title()} says={say.says()} />
      <form
        className="not-printed"
        onSubmit={event => {
          event.preventDefault()
          ask()
        }}
      >
        <TextField
          label={say.member()}
          hint={say.memberHint()}
          value={cin}
          onChange={setCin}
          error={isWrong ? say.cinNeeded() : undefined}
          isShort
        />
        <TextField label={say.from()} type="date" value={from} onChange={setFrom} isShort />
        <TextField label={say.until()} type="date" value={until} onChange={setUntil} isShort />
        <Button type="submit">{say.ask()}</Button>
      </form>
      {asked && <Account key={JSON.stringify(asked)} asked={asked} />}
    </>
  )
}

function Account({ asked }: { readonly asked: Asked }) {
  const say = useWords(disclosureWords)
  const write = useWriting()
  const { session } = useSession()
  const account = useAnswer('audit.account-disclosures', asked)
  if (account.isPending) return <Loading />
  if (account.isError) return <Trouble title={account.error.message} remedy={account.error.remedy} />
  const { disclosures } = account.data
  const title = say.account({ cin: asked.member })
  return (
    <section aria-labelledby="account-heading">
      <h2 id="account-heading">{title}</h2>
      <p>
        {say.made({
          day: write.instant(new Date().toISOString()),
          name: session?.organization?.name ?? '',
        })}
      </p>
      {disclosures.length === 0 ? (
        <p role="status">{say.none()}</p>
      ) : (
        <>
          <DataTable
            caption={title}
            rows={disclosures}
            keyOf={({ sequence }) => sequence}
            columns={[
              { heading: say.when(), show: ({ at }) => write.instant(at) },
              { heading: say.to(), show: ({ toOrganization }) => toOrganization },
              {
                heading: say.what(),
                show: ({ what }) => <span className="breakable">{what.join(', ')}</span>,
              },
              { heading: say.why(), show: ({ why }) => why ?? say.purpose() },
            ]}
          />
          <Button type="button" outline className="not-printed" onClick={() => window.print()}>
            {say.print()}
          </Button>
        </>
      )}
    </section>
  )
}
