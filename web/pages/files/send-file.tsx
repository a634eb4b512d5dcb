/** Hands over a file: drag or pick, say whose it is if you know, and go to its receipt. */
import { Alert, Button, FileInput, FormGroup, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { fileWords } from '../../words/files.ts'
import { usePartners } from './names.ts'

export function SendFile({ sent }: { readonly sent: (transmission: string) => void }) {
  const say = useWords(fileWords)
  const write = useWriting()
  const { language } = useLanguage()
  const partners = usePartners()
  const [file, setFile] = useState<File | null>(null)
  const [partner, setPartner] = useState('')
  const [share, setShare] = useState(0)
  const receive = useAsk('exchange.receive-file')
  function send() {
    if (file === null) return
    setShare(0)
    receive.mutate(
      {
        input: { language: language === 'es' ? 'es' : 'en', ...(partner !== '' && { partner }) },
        options: { file, onProgress: setShare },
      },
      { onSuccess: ({ transmission, alreadyReceived }) => !alreadyReceived && sent(transmission.id) },
    )
  }
  return (
    <section aria-labelledby="send-heading" className="tile">
      <h2 id="send-heading">{say.send()}</h2>
      {receive.isError && (
        <Alert type="error" heading={say.notSent()} headingLevel="h3" role="alert">
          {receive.error.message} {receive.error.remedy}
        </Alert>
      )}
      {receive.data?.alreadyReceived && (
        <Alert
          type="info"
          headingLevel="h3"
          heading={say.receipt({ number: receive.data.transmission.receipt })}
        >
          {say.alreadyHere()}
        </Alert>
      )}
      <FormGroup>
        <Label htmlFor="file" hint={<span id="file-hint"> {say.chooseHint()}</span>}>
          {say.choose()}
        </Label>
        <FileInput
          id="file"
          name="file"
          aria-describedby="file-hint"
          dragText={say.drag()}
          chooseText={say.pick()}
          onChange={({ target }) =>
            setFile(target instanceof HTMLInputElement ? (target.files?.[0] ?? null) : null)
          }
        />
      </FormGroup>
      <FormGroup>
        <Label htmlFor="partner">{say.partner()}</Label>
        <Select
          id="partner"
          name="partner"
          value={partner}
          onChange={({ target }) => setPartner(target.value)}
        >
          <option value="">{say.anyPartner()}</option>
          {partners.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      </FormGroup>
      <Button type="button" disabled={file === null || receive.isPending} onClick={send}>
        {say.sendNow()}
      </Button>
      <p aria-live="polite">{receive.isPending && say.sending({ share: write.share(share) })}</p>
    </section>
  )
}
