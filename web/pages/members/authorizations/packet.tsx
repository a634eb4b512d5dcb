/** The packet of a request to go on: what would go along, for who asks; what came along, for who decides. */
import { useState } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { addressOf } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { sayIn } from '../../../words/define.ts'
import { packetWords } from '../../../words/records/packets.ts'

type Part = Answered<'authorizations.see-packet'>['parts'][number]

/** What would go to the plan, with what nobody has written down yet. */
export function DraftPacket({ follows }: { readonly follows: string }) {
  const say = useWords(packetWords)
  const { language } = useLanguage()
  const drafted = useAnswer('authorizations.draft-packet', {
    follows,
    language: language === 'es' ? 'es' : 'en',
  })
  if (drafted.isPending) return <Loading />
  if (drafted.isError) return <Trouble title={drafted.error.message} remedy={drafted.error.remedy} />
  const { parts, blank } = drafted.data
  // What has been reached is entered in this very form.
  const own = parts.filter(({ id }) => id !== 'reached')
  const lacking = own.filter(({ id }) => blank.includes(id)).map(({ says }) => sayIn(language, says))
  return (
    <details>
      <summary>{say.whatGoes()}</summary>
      {lacking.length > 0 && <p>{say.blank({ parts: lacking.join(', ') })}</p>}
      <Parts parts={own} />
    </details>
  )
}

export function SentPacket({ authorization }: { readonly authorization: string }) {
  const say = useWords(packetWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <details onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{say.cameAlong()}</summary>
      {isOpen && <Sent authorization={authorization} />}
    </details>
  )
}

function Sent({ authorization }: { readonly authorization: string }) {
  const say = useWords(packetWords)
  const write = useWriting()
  const { language: of } = useLanguage()
  const language = of === 'es' ? 'es' : 'en'
  const seen = useAnswer('authorizations.see-packet', { authorization, language })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { madeOn, provider, parts } = seen.data
  const query = new URLSearchParams({ authorization, language }).toString()
  return (
    <>
      <p>{say.made({ provider, day: write.day(madeOn) })}</p>
      <p>
        <a href={`${addressOf('authorizations.make-packet')}?${query}`} download>
          {say.make()}
        </a>
      </p>
      <Parts parts={parts} />
    </>
  )
}

function Parts({ parts }: { readonly parts: readonly Part[] }) {
  const say = useWords(packetWords)
  const { language } = useLanguage()
  return parts.map(({ id, says, lines }) => (
    <section key={id}>
      <h4>{sayIn(language, says)}</h4>
      {lines.length === 0 ? (
        <p>{say.nothing()}</p>
      ) : (
        <ul>
          {lines.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
    </section>
  ))
}
