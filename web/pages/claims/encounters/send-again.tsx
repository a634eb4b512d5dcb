/** Encounters that were stopped go into the next file as they are now: what was mended is written down. */
import { Button, Checkbox } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { WordsField } from '../../../ui/fields.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { encounterWords } from '../../../words/claims/encounters.ts'

type SendAgainProps = { readonly encounters: readonly string[]; readonly isMany?: boolean }

export function SendAgain({ encounters, isMany = false }: SendAgainProps) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const again = useAsk('encounters.send-again')
  const [why, setWhy] = useState('')
  const [takesBack, setTakesBack] = useState(false)
  const most = encounters.slice(0, 500)
  const send = (event: FormEvent): void => {
    event.preventDefault()
    again.mutate({ input: { encounters: [...most], why, takesBack } }, { onSuccess: () => setWhy('') })
  }
  return (
    <form className="usa-form wide-form tile" onSubmit={send} aria-labelledby="send-again">
      <h3 id="send-again">{say.again()}</h3>
      <p>{say.againSays()}</p>
      <Refused trouble={again.error} />
      <WordsField label={say.mended()} value={why} onChange={setWhy} required />
      <Checkbox
        id="takes-back"
        name="takes-back"
        label={say.voidsFirst()}
        checked={takesBack}
        onChange={event => setTakesBack(event.target.checked)}
      />
      <Button type="submit" disabled={again.isPending}>
        {isMany ? say.sendShown({ count: write.count(most.length) }) : say.again()}
      </Button>
      <p aria-live="polite">{again.isSuccess && say.goesAgain({ count: write.count(again.data.again) })}</p>
    </form>
  )
}
