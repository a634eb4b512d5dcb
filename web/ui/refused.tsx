/** What the hub refused, above the form that asked for it: what happened, and what can be done. */
import { Alert } from '@trussworks/react-uswds'
import type { HubTrouble } from '../app/hub.ts'
import { useWords } from '../app/language.tsx'
import { frameWords } from '../words/frame.ts'

type RefusedProps = {
  readonly trouble: HubTrouble | null
  readonly headingLevel?: 'h2' | 'h3' | 'h4'
}

/** Nothing while there is no trouble. */
export function Refused({ trouble, headingLevel = 'h3' }: RefusedProps) {
  const say = useWords(frameWords)
  if (trouble === null) return null
  const [title, remedy] =
    trouble.code === 'offline'
      ? [say.notReached(), say.notReachedHelp()]
      : trouble.isFault
        ? [say.fault(), say.faultHelp({ id: trouble.requestId ?? '—' })]
        : [trouble.message, trouble.remedy]
  return (
    <Alert type="error" heading={title} headingLevel={headingLevel} role="alert">
      {remedy}
    </Alert>
  )
}
