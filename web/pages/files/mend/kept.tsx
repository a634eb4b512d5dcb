/** Whether all is saved, said as it changes, and what kept it from being saved. */
import { Alert, Button } from '@trussworks/react-uswds'
import { useSyncExternalStore } from 'react'
import { useWords, useWriting } from '../../../app/language.tsx'
import { WhoHelps } from '../../../app/who-helps.tsx'
import { frameWords } from '../../../words/frame.ts'
import { mendingWords } from '../../../words/mending.ts'
import type { RowsModel } from './rows-model.ts'

export function Kept({ model, said }: { readonly model: RowsModel; readonly said: string }) {
  const say = useWords(mendingWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const { isSaving, trouble, alikeDone } = useSyncExternalStore(model.subscribe, model.state)
  const waiting = model.waiting()
  return (
    <div className="mend-kept">
      {trouble !== null && trouble.code !== 'request/not-signed-in' && (
        <>
          <Alert
            type="error"
            slim
            headingLevel="h2"
            role="alert"
            cta={
              waiting > 0 && (
                <Button type="button" outline onClick={() => void model.save()}>
                  {frame.tryAgain()}
                </Button>
              )
            }
          >
            {trouble.message} {waiting > 0 ? say.notSaved({ count: write.count(waiting) }) : trouble.remedy}
          </Alert>
          <WhoHelps />
        </>
      )}
      <p role="status" className="quiet">
        {alikeDone !== null
          ? say.changing({ count: write.count(alikeDone) })
          : isSaving || waiting > 0
            ? say.saving()
            : [said, say.saved()].filter(part => part !== '').join(' · ')}
      </p>
    </div>
  )
}
