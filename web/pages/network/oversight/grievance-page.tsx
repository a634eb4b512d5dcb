/** One grievance: what was said, which clocks run, and what can be done next. */
import { Link, useParams, useSearch } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { SelectField, WordsField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { grievanceWords } from '../../../words/network/oversight.ts'
import { useOrganizationNames } from '../../files/names.ts'
import { usePartnerChoices } from '../partner-choices.ts'
import { Clocks, type Grievance } from './grievances-page.tsx'

export function GrievancePage() {
  const say = useWords(grievanceWords)
  const write = useWriting()
  const nameOf = useOrganizationNames()
  const { session, mayDo } = useSession()
  const { grievance: id } = useParams({ from: '/inside/network/grievances/$grievance' })
  const { owner } = useSearch({ from: '/inside/network/grievances/$grievance' })
  const seen = useAnswer('oversight.see-grievance', {
    grievanceId: id,
    ...(owner !== undefined && { ownerId: owner }),
  })
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  const { grievance } = seen.data
  const isOwn = grievance.ownerId === session?.organization?.id
  return (
    <>
      <Link to="/network/grievances" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.grievance()} says={say[grievance.state]()} />
      <Clocks clocks={grievance.clocks} />
      <Facts
        facts={[
          [say.category(), grievance.category],
          [say.receivedAt(), `${write.instant(grievance.receivedAt)}, ${say[grievance.way]()}`],
          grievance.expedited ? [say.expedited(), say.isExpedited()] : null,
          [say.about(), nameOf(grievance.aboutId)],
          grievance.memberCin === null ? null : [say.member(), grievance.memberCin],
          [say.inWords(), grievance.says],
          grievance.resolution === null ? null : [say.resolution(), grievance.resolution],
        ]}
      />
      {mayDo('oversight/manage') && isOwn && grievance.canGoTo.length > 0 && (
        <NextStep grievance={grievance} />
      )}
      {mayDo('oversight/manage') && !isOwn && <TakeOver grievance={grievance} />}
    </>
  )
}

const goals = ['acknowledged', 'resolved', 'withdrawn', 'forwarded'] as const

function NextStep({ grievance: { id, canGoTo } }: { readonly grievance: Grievance }) {
  const say = useWords(grievanceWords)
  const frame = useWords(networkFrameWords)
  const offered = goals.filter(goal => canGoTo.includes(goal))
  const [chosen, setChosen] = useState('')
  const [resolution, setResolution] = useState('')
  const [planId, setPlan] = useState('')
  const plans = usePartnerChoices(say.notOnHub())
  const move = useAsk('oversight.move-grievance')
  const to = offered.find(goal => goal === chosen) ?? offered[0]
  return (
    <section className="tile" aria-labelledby="next-heading">
      <h2 id="next-heading">{say.next()}</h2>
      {move.isError && <Trouble title={move.error.message} remedy={move.error.remedy} />}
      <form
        onSubmit={event => {
          event.preventDefault()
          if (to === undefined) return
          move.mutate({
            input: {
              grievanceId: id,
              to,
              resolution: resolution.trim() === '' ? null : resolution.trim(),
              planId: to === 'forwarded' && planId !== '' ? planId : null,
            },
          })
        }}
      >
        <SelectField
          label={say.next()}
          value={to ?? ''}
          onChange={setChosen}
          choices={offered.map(code => ({ code, name: say[`to-${code}`]() }))}
        />
        {to === 'forwarded' && (
          <SelectField label={say.plan()} value={planId} onChange={setPlan} choices={plans} />
        )}
        {(to === 'resolved' || to === 'withdrawn') && (
          <WordsField
            label={say.resolution()}
            value={resolution}
            onChange={setResolution}
            required={to === 'resolved'}
          />
        )}
        <Button type="submit" disabled={move.isPending}>
          {frame.save()}
        </Button>
      </form>
    </section>
  )
}

/** A grievance that a provider passed on becomes our own, and our clocks start. */
function TakeOver({ grievance }: { readonly grievance: Grievance }) {
  const say = useWords(grievanceWords)
  const record = useAsk('oversight.record-grievance')
  const { id, ownerId, way, expedited, category, says, memberCin, aboutId } = grievance
  return (
    <section className="tile" aria-labelledby="take-heading">
      <h2 id="take-heading">{say.takeOver()}</h2>
      {record.isError && <Trouble title={record.error.message} remedy={record.error.remedy} />}
      <p role="status">{record.isSuccess && say.takenOver()}</p>
      {!record.isSuccess && (
        <Button
          type="button"
          disabled={record.isPending}
          onClick={() =>
            record.mutate({
              input: {
                // It comes to us when it is passed on; the clocks of whoever decides run from when it was received.
                receivedAt: grievance.receivedAt,
                way,
                expedited,
                category,
                says,
                memberCin,
                aboutId,
                takesOver: { organizationId: ownerId, grievanceId: id },
              },
            })
          }
        >
          {say.takeOver()}
        </Button>
      )}
    </section>
  )
}
