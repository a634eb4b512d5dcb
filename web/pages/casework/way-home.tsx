/** The steps on the way home from a facility: which are done, and by when the others are due. */
import { transitionSteps } from '#guidance/casework/transitions.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { endingWords } from '../../words/casework/endings.ts'
import { sayIn } from '../../words/define.ts'
import { todayHere } from './today-here.ts'

type Steps = Answered<'casework.see-care'>['things'][number]['transition']

export function WayHome({ steps }: { readonly steps: Steps }) {
  const say = useWords(endingWords)
  const write = useWriting()
  const { language } = useLanguage()
  if (steps.length === 0) return null
  return (
    <>
      <h4>{say.wayHome()}</h4>
      <ol>
        {steps.map(({ id, dueOn, doneOn }) => {
          const says = transitionSteps.find(step => step.id === id)?.says
          const isLate = doneOn === null && dueOn < todayHere()
          return (
            <li key={id} className={isLate ? 'late' : ''}>
              {says && sayIn(language, says)}:{' '}
              {doneOn === null
                ? say.stepDue({ day: write.day(dueOn) })
                : say.stepDone({ day: write.day(doneOn) })}
            </li>
          )
        })}
      </ol>
    </>
  )
}
