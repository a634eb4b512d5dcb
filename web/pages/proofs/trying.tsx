/** Something tried with the browser's own help, a passkey above all: busy while it lasts, in words when it fails. */
import { Alert } from '@trussworks/react-uswds'
import { useState } from 'react'
import { type HubTrouble, troubleOf } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { Refused } from '../../ui/refused.tsx'
import { proofWords } from '../../words/proofs.ts'

/** The hub's trouble, or `stopped` where the person or the browser turned a passkey away. */
export type Tried = HubTrouble | 'stopped' | null

export function useTry() {
  const [isBusy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Tried>(null)
  async function attempt(work: () => Promise<unknown>): Promise<boolean> {
    setBusy(true)
    setTrouble(null)
    try {
      await work()
      return true
    } catch (error) {
      setTrouble(error instanceof Error && !('isFault' in error) ? 'stopped' : troubleOf(error))
      return false
    } finally {
      setBusy(false)
    }
  }
  return { attempt, isBusy, trouble }
}

export function PasskeyTrouble({ trouble }: { readonly trouble: Tried }) {
  const say = useWords(proofWords)
  if (trouble !== 'stopped') return <Refused trouble={trouble} />
  return (
    <Alert type="warning" headingLevel="h2" role="alert">
      <strong>{say.notMade()}</strong> {say.notMadeHelp()}
    </Alert>
  )
}
