/** Why somebody has to look at a member: each reason with its day, what is overdue first. */
import { workClocks } from '#guidance/casework/work-clocks.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { caseloadWords } from '../../words/casework/caseload.ts'
import { sayIn } from '../../words/define.ts'

type Reason = {
  readonly why: string
  readonly dueOn: string
  readonly isOverdue: boolean
  readonly endsOn: string | null
  readonly warning: 60 | 30 | 14 | 'ended' | null
}

const clocks = Object.values(workClocks)

export function ReasonList({ reasons }: { readonly reasons: readonly Reason[] }) {
  const say = useWords(caseloadWords)
  const write = useWriting()
  const { language } = useLanguage()
  if (reasons.length === 0) return <>{say.nothing()}</>
  return (
    <ul className="plain-list">
      {reasons.map(({ why, dueOn, isOverdue, endsOn, warning }) => {
        const clock = clocks.find(({ id }) => id === why)
        const values = { why: clock ? sayIn(language, clock.says) : why, day: write.day(dueOn) }
        return (
          <li key={why} className={isOverdue ? 'late' : ''}>
            {endsOn === null
              ? isOverdue
                ? say.overdue(values)
                : say.due(values)
              : say.ends({
                  why: values.why,
                  day: write.day(endsOn),
                  left: warning === null || warning === 'ended' ? '' : say.daysLeft({ days: warning }),
                })}
          </li>
        )
      })}
    </ul>
  )
}
