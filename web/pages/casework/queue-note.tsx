/** What became of attempts: saved, kept until there is a connection, or held back with the reason. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useWords, useWriting } from '../../app/language.tsx'
import { outreachWords } from '../../words/casework/caseload.ts'
import type { useAttemptQueue } from './use-attempt-queue.ts'

type QueueNoteProps = { readonly queue: ReturnType<typeof useAttemptQueue>; readonly isSaved: boolean }

type Because = 'no-such-member' | 'no-such-method' | 'no-such-outcome' | 'no-such-staff' | 'in-the-future'

export function QueueNote({ queue, isSaved }: QueueNoteProps) {
  const say = useWords(outreachWords)
  const write = useWriting()
  const waiting = queue.waiting - queue.held.length
  return (
    <div aria-live="polite">
      {isSaved && queue.waiting === 0 && (
        <Alert type="success" headingLevel="h2" slim>
          {say.saved()}
        </Alert>
      )}
      {waiting > 0 && (
        <Alert type="info" headingLevel="h2" slim>
          {say.waiting({ count: write.count(waiting) })}{' '}
          <Button type="button" unstyled onClick={() => void queue.send()}>
            {say.sendNow()}
          </Button>
        </Alert>
      )}
      {queue.held.length > 0 && (
        <Alert type="error" headingLevel="h2" heading={say.heldTitle()}>
          <ul>
            {queue.held.map(({ attempt, because }) => (
              <li key={attempt.command}>
                {write.day(attempt.on)}: {say[because as Because]()}{' '}
                <Button type="button" unstyled onClick={() => void queue.discard(attempt.command)}>
                  {say.discard()}
                </Button>
              </li>
            ))}
          </ul>
        </Alert>
      )}
    </div>
  )
}
