/** Whom to ask: at each partner, at one's own organization, and at whoever runs the hub. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../app/asking.ts'
import { useWords } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { type Contact, ContactLine } from '../../app/who-helps.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { helpWords } from '../../words/help.ts'

export function ContactList() {
  const say = useWords(helpWords)
  const { mayDo } = useSession()
  const contacts = useAnswer('help.list-contacts', {})
  if (contacts.isPending) return <Loading />
  if (contacts.isError) return <Trouble title={contacts.error.message} remedy={contacts.error.remedy} />
  const { partners, own, hub } = contacts.data
  const rows: readonly { key: string; at: string; contact: Contact | null }[] = [
    ...partners.map(({ partner, partnerName, contact }) => ({ key: partner, at: partnerName, contact })),
    { key: 'own', at: say.yours(), contact: own },
    { key: 'hub', at: say.hub(), contact: hub },
  ]
  return (
    <section aria-labelledby="contacts-heading">
      <h2 id="contacts-heading">{say.whoHelps()}</h2>
      <DataTable
        caption={say.whoHelps()}
        rows={rows}
        keyOf={({ key }) => key}
        columns={[
          { heading: say.at(), show: ({ at }) => at },
          {
            heading: say.whom(),
            show: ({ contact }) => (contact ? <ContactLine contact={contact} /> : say.nobody()),
          },
        ]}
      />
      {mayDo('settings/manage') && <Link to="/help/contact">{say.changeContact()}</Link>}
    </section>
  )
}
