/** Finds a member among those that the plan told us of, by a piece of the name or the CIN. */
import { Button, FormGroup, Label, TextInput } from '@trussworks/react-uswds'
import { useDeferredValue, useId, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import type { Member } from './draft-changes.ts'
import { memberLine } from './member-line.ts'
import { useOpenDraft } from './open-draft.ts'

const mostShown = 8

export function MemberLookup({ choose }: { readonly choose: (member: Member) => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { head } = useOpenDraft()
  const id = useId()
  const [words, setWords] = useState('')
  const asked = useDeferredValue(words.trim())
  const isAsked = asked.length >= 2
  const found = useAnswer(
    'billing.find-members',
    { partner: head.partner, party: head.party, words: asked, limit: mostShown },
    { enabled: isAsked },
  )
  const members = isAsked ? (found.data?.members ?? []) : []
  return (
    <FormGroup>
      <Label htmlFor={id} hint={<span className="usa-hint"> {say.findHint()}</span>}>
        {say.find()}
      </Label>
      <TextInput
        id={id}
        name={id}
        type="search"
        autoComplete="off"
        value={words}
        onChange={({ target }) => setWords(target.value)}
      />
      <p role="status" className="usa-hint">
        {isAsked &&
          found.data !== undefined &&
          (members.length === 0 ? say.noneFound() : say.found({ count: write.count(members.length) }))}
      </p>
      {members.length > 0 && (
        <ul className="plain-list member-choices">
          {members.map(member => (
            <li key={member.cin}>
              <Button
                type="button"
                unstyled
                onClick={() => {
                  setWords('')
                  choose(member)
                }}
              >
                {memberLine(member, say, write)}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </FormGroup>
  )
}
