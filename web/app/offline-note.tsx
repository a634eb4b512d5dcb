/** Says so when the connection is gone, and that nothing entered is lost. */
import { Alert } from '@trussworks/react-uswds'
import { useSyncExternalStore } from 'react'
import { frameWords } from '../words/frame.ts'
import { useWords } from './language.tsx'

function onChange(tell: () => void): () => void {
  window.addEventListener('online', tell)
  window.addEventListener('offline', tell)
  return () => {
    window.removeEventListener('online', tell)
    window.removeEventListener('offline', tell)
  }
}

export function OfflineNote() {
  const say = useWords(frameWords)
  const isOnline = useSyncExternalStore(onChange, () => navigator.onLine)
  return (
    <div aria-live="polite">
      {!isOnline && (
        <Alert type="warning" slim headingLevel="h2" noIcon={false}>
          {say.offline()}
        </Alert>
      )}
    </div>
  )
}
