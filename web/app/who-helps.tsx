/** Whom to ask, shown wherever somebody can be stuck: the partner's contact where there is one, and the hub's. */

import { spokenPhone } from '../ui/spoken-phone.ts'
import { frameWords } from '../words/frame.ts'
import { useAnswer } from './asking.ts'
import { useWords } from './language.tsx'
import { useSession } from './session.tsx'

export type Contact = {
  readonly name: string
  readonly phone: string | null
  readonly email: string | null
  readonly hours: string | null
}

/** More names than these are no help. */
const mostShown = 3

export function WhoHelps({ partner }: { readonly partner?: string | null }) {
  const { session } = useSession()
  return session?.organization ? <Partners partner={partner ?? null} /> : <Hub />
}

function Partners({ partner }: { readonly partner: string | null }) {
  const contacts = useAnswer('help.list-contacts', partner === null ? {} : { partner })
  if (!contacts.data) return null
  const { partners, own, hub } = contacts.data
  const named = partners.flatMap(({ partnerName, contact }) =>
    contact ? [{ at: partnerName, contact }] : [],
  )
  const others = [own, hub].flatMap(contact => (contact ? [{ at: null, contact }] : []))
  return <Ask asked={[...named, ...others].slice(0, mostShown)} />
}

function Hub() {
  const answer = useAnswer('help.see-hub-contact', {})
  const hub = answer.data?.hub
  return hub ? <Ask asked={[{ at: null, contact: hub }]} /> : null
}

type Asked = { readonly at: string | null; readonly contact: Contact }

function Ask({ asked }: { readonly asked: readonly Asked[] }) {
  const say = useWords(frameWords)
  if (asked.length === 0) return null
  return (
    <div className="who-helps">
      <p>
        <strong>{say.stuck()}</strong>
      </p>
      <ul>
        {asked.map(({ at, contact }) => (
          <li key={`${at ?? ''} ${contact.name}`}>
            <ContactLine contact={contact} at={at} />
          </li>
        ))}
      </ul>
    </div>
  )
}

/** One contact on a line: who, where, how, when. */
export function ContactLine({ contact, at }: { readonly contact: Contact; readonly at?: string | null }) {
  const { name, phone, email, hours } = contact
  return (
    <>
      {name}
      {at && ` (${at})`}
      {phone && (
        <>
          {' · '}
          <a href={`tel:${phone.replace(/\D/g, '')}`}>{spokenPhone(phone)}</a>
        </>
      )}
      {email && (
        <>
          {' · '}
          <a href={`mailto:${email}`}>{email}</a>
        </>
      )}
      {hours && ` · ${hours}`}
    </>
  )
}
