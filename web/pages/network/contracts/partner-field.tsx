/** With whom a contract is: chosen from a list, which a name narrows where it is long. */
import { useState } from 'react'
import { useWords } from '../../../app/language.tsx'
import { type Choice, SelectField, TextField } from '../../../ui/fields.tsx'
import { contractWords } from '../../../words/network/contracts.ts'

/** A longer list is not read from top to bottom. */
const longList = 25

type PartnerFieldProps = {
  readonly partners: readonly Choice[]
  readonly value: string
  readonly onChange: (partnerId: string) => void
}

export function PartnerField({ partners, value, onChange }: PartnerFieldProps) {
  const say = useWords(contractWords)
  const [words, setWords] = useState('')
  const sought = words.trim().toLowerCase()
  const found = partners.filter(({ code, name }) => code === value || name.toLowerCase().includes(sought))
  return (
    <>
      {partners.length > longList && (
        <>
          <TextField label={say.findPartner()} value={words} onChange={setWords} />
          <p role="status">{say.partnersFound({ count: found.length })}</p>
        </>
      )}
      <SelectField
        label={say.partner()}
        value={value}
        onChange={onChange}
        choices={[{ code: '', name: say.choosePartner() }, ...found]}
        required
      />
    </>
  )
}
