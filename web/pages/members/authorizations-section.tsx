/** A member's authorizations on their page: where each stands, what is left of it, and what can be done with it. */
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { denialReasons } from '#guidance/authorizations/decisions.ts'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { sayIn } from '../../words/define.ts'
import { authorizationWords } from '../../words/records/authorizations.ts'
import { NoticeList } from './authorizations/notice-list.tsx'
import { SentPacket } from './authorizations/packet.tsx'
import { UnitsUsed } from './authorizations/units-used.tsx'
import { AskAuthorization } from './authorizations-ask.tsx'
import { DecideAuthorization } from './authorizations-decide.tsx'
import { usePlanName } from './plan-name.ts'
import { useServiceNames } from './service-names.ts'

type Authorization = Answered<'authorizations.see'>['authorizations'][number]
type Deed = Authorization['mayDo'][number]

export function AuthorizationsSection({ member }: { readonly member: string }) {
  const say = useWords(authorizationWords)
  const { mayDo } = useSession()
  const seen = useAnswer('authorizations.see', { member })
  const [asking, setAsking] = useState<{ readonly follows: Authorization | null } | null>(null)
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { authorizations } = seen.data
  return (
    <section aria-labelledby="authorizations">
      <h2 id="authorizations">{say.title()}</h2>
      {authorizations.length === 0 && <p>{say.none()}</p>}
      {authorizations.map(each => (
        <One key={each.id} member={member} authorization={each} renew={() => setAsking({ follows: each })} />
      ))}
      {mayDo('members/write') &&
        (asking ? (
          <AskAuthorization member={member} follows={asking.follows} onClose={() => setAsking(null)} />
        ) : (
          <Button type="button" outline onClick={() => setAsking({ follows: null })}>
            {say.ask()}
          </Button>
        ))}
    </section>
  )
}

type OneProps = {
  readonly member: string
  readonly authorization: Authorization
  readonly renew: () => void
}

function One({ member, authorization, renew }: OneProps) {
  const say = useWords(authorizationWords)
  const { mayDo } = useSession()
  const nameOf = useServiceNames()
  const planName = usePlanName()
  const sayIt = useAsk('authorizations.say')
  const [deed, setDeed] = useState<Deed | null>(null)
  const { id, service, state, partnerId, events } = authorization
  const isMine = (each: Deed): boolean =>
    each === 'withdraw' || each === 'appeal' ? mayDo('members/write') : mayDo('authorizations/decide')
  const open = authorization.mayDo.filter(isMine)
  const isGiven = state === 'approved' || state === 'partial' || state === 'ended'
  const act = (each: Deed): void => {
    if (each === 'withdraw' || each === 'appeal') sayIt.mutate({ input: { authorization: id, deed: each } })
    else setDeed(each)
  }
  return (
    <article className="authorization" aria-label={`${nameOf(service)}, ${say[state]()}`}>
      <h3>{nameOf(service)}</h3>
      <p className="standing">
        {say[state]()}
        {partnerId !== null && ` · ${planName(partnerId)}`}
      </p>
      <Lines authorization={authorization} />
      <UnitsUsed authorization={authorization} />
      <NoticeList authorization={authorization} />
      {authorization.hasPacket && mayDo('authorizations/packets') && <SentPacket authorization={id} />}
      <Refused trouble={sayIt.error} />
      {deed !== null && (
        <DecideAuthorization
          member={member}
          authorization={authorization}
          deed={deed}
          onClose={() => setDeed(null)}
        />
      )}
      {deed === null && (open.length > 0 || isGiven) && (
        <ButtonGroup>
          {open.map(each => (
            <Button key={each} type="button" outline disabled={sayIt.isPending} onClick={() => act(each)}>
              {say[each]()}
            </Button>
          ))}
          {isGiven && mayDo('members/write') && (
            <Button type="button" unstyled onClick={renew}>
              {say.renew()}
            </Button>
          )}
        </ButtonGroup>
      )}
      <details>
        <summary>{say.history()}</summary>
        <History events={events} />
      </details>
    </article>
  )
}

/** What is to be known of it, a line each; nothing that goes without saying. */
function Lines({ authorization }: { readonly authorization: Authorization }) {
  const say = useWords(authorizationWords)
  const write = useWriting()
  const { language } = useLanguage()
  const { state, number, decideBy, isLate, from, until, warning, reason, borne } = authorization
  const { presumed, noticeDueAt, noticeToldAt, appeal, appealBy } = authorization
  const says = denialReasons.find(({ id }) => id === reason)?.says
  const isOpen = state === 'approved' || state === 'partial'
  const whole = borne.length === 1 && borne[0]?.from === from && borne[0]?.until === until
  const lines = [
    number !== null && say.number({ number }),
    from !== null && until !== null && say.days({ from: write.day(from), until: write.day(until) }),
    decideBy !== null && say.decideBy({ at: write.instant(decideBy) }),
    reason !== null && (says ? sayIn(language, says) : reason),
    presumed !== null && say.presumed({ from: write.day(presumed.from), until: write.day(presumed.until) }),
    noticeDueAt !== null && noticeToldAt === null && say.noticeDue({ at: write.instant(noticeDueAt) }),
    noticeToldAt !== null && appealBy !== null && say.noticeTold({ day: write.day(appealBy) }),
    appeal !== 'none' && say[appeal](),
  ].filter(line => line !== false)
  return (
    <>
      <ul className="usa-list usa-list--unstyled">
        {lines.map(line => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      {isLate && (
        <Alert type="warning" headingLevel="h4" slim>
          {say.late()}
        </Alert>
      )}
      {warning !== null && (
        <Alert type="warning" headingLevel="h4" slim>
          {warning === 'ended' ? say.isOver() : say.endsSoon({ days: warning })}
        </Alert>
      )}
      {isOpen && !(whole && borne[0]?.unsure === false) && (
        <Alert type="info" headingLevel="h4" slim>
          {whole || borne.some(({ unsure }) => unsure) ? say.unsureDays() : say.notBorne()}
        </Alert>
      )}
    </>
  )
}

function History({ events }: { readonly events: Authorization['events'] }) {
  const say = useWords(authorizationWords)
  const write = useWriting()
  const kinds: Readonly<Record<string, string>> = {
    ask: say.askKind(),
    file: say.file(),
    plan: say.fromPlan(),
  }
  const isDeed = (kind: string): kind is Deed => kind in authorizationWords
  return (
    <ol className="time-line">
      {events.map(({ number, at, kind, note }) => (
        <li key={number}>
          <strong>{kinds[kind] ?? (isDeed(kind) ? say[kind]() : kind)}</strong>{' '}
          <time dateTime={at}>{write.instant(at)}</time>
          {note !== null && <div>“{note}”</div>}
        </li>
      ))}
    </ol>
  )
}
