/** What a page shows when there is nothing, when it waits, and when it could not. */
import { Alert, Button } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import { useWords } from '../app/language.tsx'
import { WhoHelps } from '../app/who-helps.tsx'
import { frameWords } from '../words/frame.ts'

/** Shown only after a moment, so that what is quick does not flicker. */
export function Loading() {
  const say = useWords(frameWords)
  return (
    <p className="state state--loading" role="status">
      {say.loading()}
    </p>
  )
}

/** A list without entries: what would stand here, and how it gets there. */
export function Empty({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className="state">
      <h2>{title}</h2>
      {children}
    </div>
  )
}

/** A request that was refused, or a fault: what happened and what can be done. */
export function Trouble({
  title,
  remedy,
  again,
}: {
  readonly title: string
  readonly remedy: string
  readonly again?: () => void
}) {
  const say = useWords(frameWords)
  return (
    <>
      <Alert
        type="error"
        heading={title}
        headingLevel="h2"
        role="alert"
        cta={
          again && (
            <Button type="button" outline onClick={again}>
              {say.tryAgain()}
            </Button>
          )
        }
      >
        {remedy}
      </Alert>
      <WhoHelps />
    </>
  )
}
