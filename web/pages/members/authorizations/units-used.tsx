/** Units of an authorization: used, waiting and left, as a bar and in words that say the same. */
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { authorizationWords } from '../../../words/records/authorizations.ts'
import { unitWords } from '../../../words/records/units.ts'

type Authorization = Answered<'authorizations.see'>['authorizations'][number]

const wide = 240

export function UnitsUsed({ authorization }: { readonly authorization: Authorization }) {
  const say = useWords(unitWords)
  const words = useWords(authorizationWords)
  const write = useWriting()
  const { units, unitsUsed, unitsWaiting, unitsLeft, unit, side } = authorization
  if (units === null || unitsLeft === null)
    return unitsUsed + unitsWaiting > 0 ? (
      <p>{say.usedUncounted({ used: write.count(unitsUsed), waiting: write.count(unitsWaiting) })}</p>
    ) : null
  const part = (count: number): number => (units === 0 ? 0 : Math.min(wide, (count / units) * wide))
  const used = part(unitsUsed)
  const values = {
    ...{ used: write.count(unitsUsed), waiting: write.count(unitsWaiting), left: write.count(unitsLeft) },
    ...{ units: write.count(units), unit: unit ?? words.countedUnit() },
  }
  return (
    <div className="units-used">
      <p>{say.used(values)}</p>
      {unitsWaiting > 0 && <p>{side === 'plan' ? say.waiting(values) : say.drafted(values)}</p>}
      <svg viewBox={`0 0 ${wide} 12`} aria-hidden="true" focusable="false">
        <rect className="units-all" width={wide} height="12" rx="2" />
        <rect className="units-taken" width={used} height="12" rx="2" />
        <rect
          className="units-waiting"
          x={used}
          width={Math.max(0, Math.min(part(unitsWaiting), wide - used))}
          height="12"
        />
      </svg>
      {unitsLeft < 0 && <p className="is-late">{say.overUsed()}</p>}
    </div>
  )
}
