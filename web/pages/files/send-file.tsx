/** Hands over files: drag or pick up to a hundred, say whose they are, and follow each to its receipt. */
import { useBlocker } from '@tanstack/react-router'
import { Alert, Button, FormGroup, Label, Radio, Select } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { fileWords } from '../../words/files.ts'
import { sendingWords } from '../../words/sending.ts'
import { usePartners } from './names.ts'
import { FileLine } from './send/file-line.tsx'
import { mostFiles, type Sending, useSending } from './send/sending.ts'

export function SendFile({ sent }: { readonly sent: (transmission: string) => void }) {
  const say = useWords(fileWords)
  const words = useWords(sendingWords)
  const [partner, setPartner] = useState('')
  const [ours, setOurs] = useState(false)
  const sending = useSending()
  const { files, about, isBusy } = sending
  const [only] = files.length === 1 ? files : []
  const answer = only?.state.is === 'received' ? only.state.answer : null
  useEffect(() => {
    // A single file leads to its receipt; of several, each has its line here.
    if (answer && !answer.alreadyReceived) sent(answer.transmission.id)
  }, [answer, sent])
  const ready = files.filter(({ state }) => state.is === 'waiting').length
  return (
    <section aria-labelledby="send-heading" className="tile">
      <h2 id="send-heading">{say.send()}</h2>
      <ChooseFiles add={sending.add} />
      <Said sending={sending} />
      <FileLines sending={sending} />
      {files.length > 0 && about === null && (
        <>
          <PartnerChoice partner={partner} setPartner={setPartner} ours={ours} setOurs={setOurs} />
          <Button
            type="button"
            disabled={ready === 0}
            onClick={() => sending.start({ ...(partner !== '' && { partner }), ours })}
          >
            {ready > 1 ? words.sendAll({ count: ready }) : say.sendNow()}
          </Button>
        </>
      )}
      {files.length === 0 && <p className="quiet">{words.promise()}</p>}
      <StayDialog isBusy={isBusy} />
    </section>
  )
}

function ChooseFiles({ add }: { readonly add: (files: readonly File[]) => void }) {
  const say = useWords(fileWords)
  const [isOver, setOver] = useState(false)
  return (
    <FormGroup>
      <Label htmlFor="file" hint={<span id="file-hint"> {say.chooseHint()}</span>}>
        {say.choose()}
      </Label>
      <div className="usa-file-input">
        <div className={`usa-file-input__target${isOver ? ' usa-file-input--drag' : ''}`}>
          <div className="usa-file-input__instructions" aria-hidden="true">
            <span className="usa-file-input__drag-text">{say.drag()}</span>
            <span className="usa-file-input__choose">{say.pick()}</span>
          </div>
          <div className="usa-file-input__box" />
          <input
            type="file"
            id="file"
            name="file"
            multiple
            className="usa-file-input__input"
            aria-describedby="file-hint"
            onDragOver={() => setOver(true)}
            onDragLeave={() => setOver(false)}
            onDrop={() => setOver(false)}
            onChange={({ target }) => {
              add([...(target.files ?? [])])
              // So that the same file can be chosen again, once it was mended.
              target.value = ''
            }}
          />
        </div>
      </div>
    </FormGroup>
  )
}

/** What became of the last choice, where not all of it stands in the list. */
function Said({ sending: { leftOver, twice } }: { readonly sending: Sending }) {
  const say = useWords(sendingWords)
  return (
    <div aria-live="polite">
      {leftOver > 0 && (
        <Alert type="warning" slim headingLevel="h3">
          {say.tooMany({ most: mostFiles, left: leftOver })}
        </Alert>
      )}
      {twice.length > 0 && (
        <Alert type="info" slim headingLevel="h3">
          {say.chosenTwice({ names: twice.slice(0, 3).join(', ') })}
        </Alert>
      )}
    </div>
  )
}

function FileLines({ sending }: { readonly sending: Sending }) {
  const say = useWords(sendingWords)
  const write = useWriting()
  const { files, about } = sending
  const isReceived = files.some(({ state }) => state.is === 'received')
  const list = useAnswer(
    'exchange.list-transmissions',
    { direction: 'in', limit: 200 },
    { enabled: isReceived, everySeconds: 2 },
  )
  if (files.length === 0) return null
  const byId = new Map((list.data?.transmissions ?? []).map(each => [each.id, each]))
  const done = files.filter(({ state }) => state.is === 'received').length
  return (
    <>
      <p role="status">
        {about === null
          ? say.chosen({ count: write.count(files.length) })
          : say.soFar({ done: write.count(done), all: write.count(files.length) })}
      </p>
      <ul className="file-lines" aria-label={say.lines()}>
        {files.map(sent => (
          <FileLine
            key={sent.id}
            sent={sent}
            now={sent.state.is === 'received' ? (byId.get(sent.state.answer.transmission.id) ?? null) : null}
            isStarted={about !== null}
            remove={() => sending.remove(sent.id)}
            again={sending.again}
          />
        ))}
      </ul>
    </>
  )
}

function PartnerChoice({
  partner,
  setPartner,
  ours,
  setOurs,
}: {
  readonly partner: string
  readonly setPartner: (id: string) => void
  readonly ours: boolean
  readonly setOurs: (ours: boolean) => void
}) {
  const say = useWords(fileWords)
  const words = useWords(sendingWords)
  const partners = usePartners()
  return (
    <>
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
      <fieldset className="usa-fieldset side-choice">
        <legend className="usa-legend">{words.side()}</legend>
        <Radio
          id="side-theirs"
          name="side"
          label={words.theirs()}
          checked={!ours}
          onChange={() => setOurs(false)}
        />
        <Radio
          id="side-ours"
          name="side"
          label={words.ours()}
          checked={ours}
          onChange={() => setOurs(true)}
        />
      </fieldset>
    </>
  )
}

/** Whoever leaves while files are still going out is asked first. */
function StayDialog({ isBusy }: { readonly isBusy: boolean }) {
  const say = useWords(sendingWords)
  const blocker = useBlocker({
    shouldBlockFn: () => isBusy,
    enableBeforeUnload: isBusy,
    withResolver: true,
    disabled: !isBusy,
  })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog title={say.leaveTitle()} says={say.leaveSays()} onClose={blocker.reset}>
      <Button type="button" onClick={blocker.reset}>
        {say.stay()}
      </Button>
      <Button type="button" outline onClick={blocker.proceed}>
        {say.leave()}
      </Button>
    </Dialog>
  )
}
