/** A letter to a member or to who referred, as it is printed. */
import { Link, useParams } from '@tanstack/react-router'
import { Alert, Button } from '@trussworks/react-uswds'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { referralWords } from '../../words/care/referrals.ts'

export function LetterPage() {
  const { notice: noticeId } = useParams({ from: '/inside/referrals/letters/$notice' })
  const say = useWords(referralWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const seen = useAnswer('referrals.see-notice', { noticeId })
  const tell = useAsk('referrals.tell-notice')
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { notice, language, from, to, address, title, paragraphs, contactIsSafe, contactNote, writtenOn } =
    seen.data
  const isCareful = contactIsSafe !== null && contactIsSafe !== 'yes'
  return (
    <>
      <div className="no-print">
        <Link to="/referrals/$referral" params={{ referral: notice.referralId }} className="back-link">
          {say.form()}
        </Link>
        <PageHeading title={say[`to-${notice.recipient}`]()} />
        {isCareful && (
          <Alert type="warning" heading={say.careful()} headingLevel="h2">
            {contactNote ?? ''}
          </Alert>
        )}
        <div className="care-buttons">
          <Button type="button" onClick={() => window.print()}>
            {say.print()}
          </Button>
          {mayDo('referrals/manage') && notice.state === 'owed' && (
            <Button
              type="button"
              outline
              onClick={() => tell.mutate({ input: { noticeId, state: 'told', way: 'letter' } })}
            >
              {say.markTold()}
            </Button>
          )}
          {notice.state === 'told' && <span role="status">{say.wasTold()}</span>}
        </div>
      </div>
      <article className="care-letter" lang={language} aria-label={title}>
        <p>
          {from}
          <br />
          {write.day(writtenOn)}
        </p>
        <p>
          {to}
          {address !== null && (
            <>
              <br />
              {address}
            </>
          )}
        </p>
        <h2>{title}</h2>
        {paragraphs.map(text => (
          <p key={text}>{text}</p>
        ))}
      </article>
    </>
  )
}
