/** A member's coverage on their page: what holds, what is to be settled, who said what, and the renewal of Medi-Cal. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { coverageWords } from '../../words/records/coverage.ts'
import { CoveragePicture } from './coverage-picture.tsx'
import { CoverageRenewal } from './coverage-renewal.tsx'
import { TellCoverage } from './coverage-tell.tsx'
import { usePlanName } from './plan-name.ts'

type SeenCoverage = Answered<'coverage.see-coverage'>
type Span = SeenCoverage['spans'][number]
type Statement = SeenCoverage['statements'][number]

type SectionProps = { readonly member: string }

export function CoverageSection({ member }: SectionProps) {
  const say = useWords(coverageWords)
  const { mayDo } = useSession()
  const seen = useAnswer('coverage.see-coverage', { member })
  const [isTelling, setIsTelling] = useState(false)
  if (seen.isPending) return <Loading />
  if (seen.isError) return <Trouble title={seen.error.message} remedy={seen.error.remedy} />
  return (
    <section aria-labelledby="coverage">
      <h2 id="coverage">{say.title()}</h2>
      <Standing now={seen.data.now} />
      <ToSettle seen={seen.data} />
      {seen.data.spans.length > 0 && <CoveragePicture seen={seen.data} />}
      {mayDo('members/write') &&
        (isTelling ? (
          <TellCoverage member={member} onClose={() => setIsTelling(false)} />
        ) : (
          <Button type="button" outline onClick={() => setIsTelling(true)}>
            {say.tell()}
          </Button>
        ))}
      {seen.data.statements.length > 0 && <WhoSaid statements={seen.data.statements} />}
      <CoverageRenewal member={member} seen={seen.data} />
    </section>
  )
}

function Standing({ now }: { readonly now: Span | null }) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const planName = usePlanName()
  if (now === null) return <p>{say.unknown()}</p>
  const from = write.day(now.from)
  const plan = planName(now.planId)
  if (now.state !== 'covered') return <p className="standing">{say[now.state]({ from })}</p>
  const until = now.until === null ? '' : write.day(now.until)
  return (
    <p className="standing">
      {now.until === null ? say.covered({ plan, from }) : say.coveredUntil({ plan, from, until })}
    </p>
  )
}

/** The latest difference that nobody has settled. */
function ToSettle({ seen }: { readonly seen: SeenCoverage }) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const span = seen.spans.findLast(({ contradiction }) => contradiction !== null)
  if (span?.contradiction == null) return null
  return (
    <Alert type="warning" headingLevel="h3" slim>
      {say[span.contradiction]({ from: write.day(span.from) })} {say.settle()}
    </Alert>
  )
}

function WhoSaid({ statements }: { readonly statements: readonly Statement[] }) {
  const say = useWords(coverageWords)
  const write = useWriting()
  const planName = usePlanName()
  const { mayDo } = useSession()
  const [isOpen, setIsOpen] = useState<Statement | null>(null)
  const takeBack = useAsk('coverage.take-back')
  const saidOf = ({ says, planId }: Statement): string =>
    [
      says === 'covered' ? say.yes() : says === 'not-covered' ? say.no() : say.nothingSaid(),
      planId === null ? say.wholeMediCal() : planName(planId),
    ].join(' · ')
  return (
    <details>
      <summary>{say.whoSaid()}</summary>
      <DataTable
        caption={say.whoSaid()}
        rows={statements.filter(({ takesBackId }) => takesBackId === null)}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.said(), show: saidOf },
          {
            heading: say.about(),
            show: ({ from, until }) =>
              `${write.day(from)} – ${until === null ? say.open() : write.day(until)}`,
          },
          {
            heading: say.by(),
            show: ({ source, why }) => (why === null ? say[source]() : `${say[source]()}: “${why}”`),
          },
          { heading: say.saidAt(), show: ({ saidAt }) => write.instant(saidAt) },
          {
            heading: say.takeBack(),
            show: statement =>
              statement.isTakenBack ? (
                say.takenBack()
              ) : statement.source === 'plan-file' || !mayDo('members/write') ? (
                '—'
              ) : (
                <Button type="button" unstyled onClick={() => setIsOpen(statement)}>
                  {say.takeBack()}
                </Button>
              ),
          },
        ]}
      />
      {isOpen && (
        <Confirm
          title={say.takeBackTitle()}
          says={`${saidOf(isOpen)}. ${say.takeBackSays()}`}
          does={say.takeBack()}
          isBusy={takeBack.isPending}
          trouble={takeBack.error}
          onClose={() => setIsOpen(null)}
          onConfirm={() =>
            takeBack.mutate(
              { input: { statement: isOpen.id, why: say.takenBack() } },
              { onSuccess: () => setIsOpen(null) },
            )
          }
        />
      )}
    </details>
  )
}
