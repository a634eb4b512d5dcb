/** What the State's limits leave of a Community Support, beside the form in which it is asked for or given. */
import { Alert } from '@trussworks/react-uswds'
import type { Day } from '#base/day.ts'
import { useAnswer } from '../../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { sayIn } from '../../../words/define.ts'
import { unitWords } from '../../../words/records/units.ts'

export type LimitsAsked = {
  readonly member: string
  readonly service: string
  readonly from: Day
  readonly until?: Day
  readonly units?: number
  readonly unit?: string
  readonly except?: string
}

export function LimitsNote({ asked }: { readonly asked: LimitsAsked }) {
  const say = useWords(unitWords)
  const write = useWriting()
  const { language } = useLanguage()
  const weighed = useAnswer('authorizations.see-limits', asked)
  const limits = weighed.data?.limits ?? []
  if (limits.length === 0) return null
  return (
    <div role="status" className="limits">
      {limits.map(({ id, says, of, most, taken, left, asks, isOver, mayBeExceeded, basis }) => (
        <Alert key={id} type={isOver ? 'warning' : 'info'} headingLevel="h4" slim>
          <strong>{sayIn(language, says)}</strong>{' '}
          {say.limitLeft({
            left: write.count(Math.max(0, left)),
            most: write.count(most),
            taken: write.count(taken),
            of: say[of](),
          })}{' '}
          {asks !== null && say.limitAsks({ asks: write.count(asks), of: say[of]() })}{' '}
          {isOver && (mayBeExceeded ? say.mayBeExceeded() : say.mayNotBeExceeded())}{' '}
          {basis === 'assumed' && say.notVerified()}
        </Alert>
      ))}
    </div>
  )
}
