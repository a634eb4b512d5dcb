/** What partners' folders are called over SFTP, and how the answers in them are named. */
import { Button, ButtonGroup, Form } from '@trussworks/react-uswds'
import { type FormEvent, useState } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Empty, Loading, Trouble } from '../../../ui/states.tsx'
import { frameWords } from '../../../words/frame.ts'
import { folderWords } from '../../../words/sftp-servers.ts'
import { InSettings } from '../in-settings.tsx'

type Folder = Answered<'sftp.list-folders'>['folders'][number]

export function FoldersPage() {
  const say = useWords(folderWords)
  const listed = useAnswer('sftp.list-folders', {})
  const [changing, setChanging] = useState<Folder | null>(null)
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.says()} />
      {listed.isPending && <Loading />}
      {listed.isError && <Trouble title={listed.error.message} remedy={listed.error.remedy} />}
      {listed.data?.folders.length === 0 && (
        <Empty title={say.none()}>
          <p>{say.noneSays()}</p>
        </Empty>
      )}
      {listed.data && listed.data.folders.length > 0 && (
        <DataTable
          caption={say.title()}
          rows={listed.data.folders}
          keyOf={({ partner }) => partner}
          columns={[
            { heading: say.partner(), show: ({ partnerName }) => partnerName },
            { heading: say.name(), show: ({ name }) => <code className="fingerprint">{name}</code> },
            {
              heading: say.example(),
              show: ({ example }) => <code className="fingerprint">{example}</code>,
            },
            {
              heading: say.action(),
              show: folder => (
                <Button
                  type="button"
                  unstyled
                  aria-label={`${say.change()}: ${folder.partnerName}`}
                  onClick={() => setChanging(folder)}
                >
                  {say.change()}
                </Button>
              ),
            },
          ]}
        />
      )}
      {changing && <FolderForm folder={changing} onClose={() => setChanging(null)} />}
    </InSettings>
  )
}

type FolderFormProps = { readonly folder: Folder; readonly onClose: () => void }

function FolderForm({ folder, onClose }: FolderFormProps) {
  const say = useWords(folderWords)
  const frame = useWords(frameWords)
  const save = useAsk('sftp.name-folder')
  const [name, setName] = useState(folder.name)
  const [pattern, setPattern] = useState(folder.answerPattern ?? '')
  function submit(event: FormEvent) {
    event.preventDefault()
    const answerPattern = pattern.trim() === '' ? null : pattern.trim()
    save.mutate({ input: { partner: folder.partner, name, answerPattern } }, { onSuccess: onClose })
  }
  const words = { stem: '{NAME}', receipt: '{RECEIPT}', kind: '{KIND}', day: '{YYYYMMDD}' }
  return (
    <Dialog title={say.formOf({ name: folder.partnerName })} onClose={onClose}>
      <Form onSubmit={submit}>
        <Refused trouble={save.error} />
        <TextField label={say.name()} hint={say.nameHint()} value={name} onChange={setName} required />
        <TextField
          label={say.pattern()}
          hint={say.patternHint(words)}
          value={pattern}
          onChange={setPattern}
        />
        <ButtonGroup>
          <Button type="submit" disabled={save.isPending}>
            {say.save()}
          </Button>
          <Button type="button" outline onClick={onClose}>
            {frame.cancel()}
          </Button>
        </ButtonGroup>
      </Form>
    </Dialog>
  )
}
