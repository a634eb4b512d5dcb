/** In whose layout a file goes: the State's, one that is known here, or one of their own, brought as a file. */
import { FileInput, FormGroup, Label } from '@trussworks/react-uswds'
import { useId, useState } from 'react'
import { profiles } from '#guidance/all-profiles.ts'
import { useWords } from '../../../app/language.tsx'
import { SelectField } from '../../../ui/fields.tsx'
import { fileWords } from '../../../words/files.ts'
import { layoutWords, termWords } from '../../../words/network/contracts.ts'
import { useFileNames } from '../../files/names.ts'
import type { FileInput as AgreedFile } from './terms-state.ts'

type LayoutProps = { readonly own: AgreedFile; readonly onChange: (file: AgreedFile) => void }

/** An object of JSON, or null: whether it is a layout, and what is wrong with it, the hub says when it is proposed. */
function readObject(text: string): Record<string, unknown> | null {
  try {
    const read: unknown = JSON.parse(text)
    return typeof read === 'object' && read !== null && !Array.isArray(read) ? { ...read } : null
  } catch {
    return null
  }
}

export function LayoutFields({ own, onChange }: LayoutProps) {
  const say = useWords(termWords)
  const nameOf = useFileNames()
  const { layout } = own
  const [isOwn, setOwn] = useState(layout.as === 'document')
  function choose(code: string) {
    setOwn(code === 'own')
    if (code === 'own') return
    onChange({ ...own, layout: code === '' ? { as: 'guidance' } : { as: 'profile', profile: code } })
  }
  return (
    <>
      <SelectField
        label={`${nameOf(own.file)}: ${say.layout()}`}
        value={isOwn ? 'own' : layout.as === 'profile' ? layout.profile : ''}
        onChange={choose}
        choices={[
          { code: '', name: say.guidance() },
          ...profiles
            .filter(({ files }) => files[own.file] !== undefined)
            .map(profile => ({ code: profile.id, name: profile.name })),
          { code: 'own', name: say.document() },
        ]}
      />
      {isOwn && <OwnLayout own={own} onChange={onChange} />}
    </>
  )
}

function OwnLayout({ own, onChange }: LayoutProps) {
  const say = useWords(layoutWords)
  const files = useWords(fileWords)
  const nameOf = useFileNames()
  const id = useId()
  const [isWrong, setWrong] = useState(false)
  async function take(file: File | undefined) {
    const read = file === undefined ? null : readObject(await file.text())
    setWrong(file !== undefined && read === null)
    if (read !== null) onChange({ ...own, layout: { as: 'document', document: read } })
  }
  return (
    <FormGroup error={isWrong}>
      <Label htmlFor={id} hint={<span id={`${id}-hint`}> {say.hint()}</span>}>
        {`${nameOf(own.file)}: ${say.file()}`}
      </Label>
      <FileInput
        id={id}
        name={id}
        accept=".json"
        dragText={files.drag()}
        chooseText={files.pick()}
        aria-describedby={`${id}-hint ${id}-says`}
        onChange={({ target }) => {
          if (target instanceof HTMLInputElement) void take(target.files?.[0])
        }}
      />
      <p id={`${id}-says`} role="status">
        {isWrong ? say.notReadable() : own.layout.as === 'document' ? say.isThere() : say.isMissing()}
      </p>
    </FormGroup>
  )
}
