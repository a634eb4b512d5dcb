/** Ends a contract on a day to come, with the reason. */
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { SelectField, TextField, WordsField } from '../../../ui/fields.tsx'
import { Trouble } from '../../../ui/states.tsx'
import { contractWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { type EndReason, endReasons } from './end-reasons.ts'

export function EndContract({ contractId }: { readonly contractId: string }) {
  const say = useWords(contractWords)
  const [isOpen, setOpen] = useState(false)
  return (
    <p>
      <Button type="button" outline onClick={() => setOpen(true)}>
        {say.end()}
      </Button>
      {isOpen && <Ending contractId={contractId} onClose={() => setOpen(false)} />}
    </p>
  )
}

function Ending({ contractId, onClose }: { readonly contractId: string; readonly onClose: () => void }) {
  const say = useWords(contractWords)
  const frame = useWords(networkFrameWords)
  const [endsOn, setEndsOn] = useState('')
  const [reason, setReason] = useState<EndReason>('by-agreement')
  const [note, setNote] = useState('')
  const end = useAsk('network.end-contract')
  const day = readDay(endsOn)
  return (
    <Dialog title={say.end()} says={say.endSays()} onClose={onClose}>
      {end.isError && <Trouble title={end.error.message} remedy={end.error.remedy} />}
      <TextField label={say.until()} type="date" value={endsOn} onChange={setEndsOn} isShort />
      <SelectField
        label={say.reason()}
        value={reason}
        onChange={value => setReason(endReasons.find(each => each === value) ?? 'other')}
        choices={endReasons.map(code => ({ code, name: say[code]() }))}
      />
      <WordsField label={say.note()} hint={frame.noHealth()} value={note} onChange={setNote} />
      <ButtonGroup>
        <Button
          type="button"
          disabled={end.isPending || day === null}
          onClick={() => {
            if (day === null) return
            const input = { contractId, endsOn: day, reason, note: note.trim() === '' ? null : note }
            end.mutate({ input }, { onSuccess: onClose })
          }}
        >
          {say.endNow()}
        </Button>
        <Button type="button" outline onClick={onClose}>
          {frame.cancel()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
