/** What the hub refused, above the form that asked for it: what happened, what can be done, whom to ask. */
import { Alert } from '@trussworks/react-uswds'
import type { HubTrouble } from '../app/hub.ts'
import { useWords } from '../app/language.tsx'
import { WhoHelps } from '../app/who-helps.tsx'
import { frameWords } from '../words/frame.ts'

/** Nothing while there is no trouble. Without a heading of its own, so that it stands right in any order of headings. */
export function Refused({ trouble }: { readonly trouble: HubTrouble | null }) {
  const say = useWords(frameWords)
  if (trouble === null) return null
  const [title, remedy] =
    trouble.code === 'offline'
      ? [say.notReached(), say.notReachedHelp()]
      : trouble.isFault
        ? [say.fault(), say.faultHelp({ id: trouble.requestId ?? '—' })]
        : [trouble.message, trouble.remedy]
  return (
    <>
      <Alert type="error" headingLevel="h2" role="alert">
        <strong>{title}</strong> {remedy}
      </Alert>
      <WhoHelps />
    </>
  )
}
