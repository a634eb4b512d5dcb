/** One file of those that are sent: what it is, where it stands, and what to do where it does not go on by itself. */
import { Link } from '@tanstack/react-router'
import { Button, Tag } from '@trussworks/react-uswds'
import type { ReactNode } from 'react'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { fileWords } from '../../../words/files.ts'
import { frameWords } from '../../../words/frame.ts'
import { sendingWords } from '../../../words/sending.ts'
import { useFileNames, useOrganizationNames } from '../names.ts'
import type { SendingState, SentFile } from './sending.ts'

type Transmission = Answered<'exchange.receive-file'>['transmission']

type FileLineProps = {
  readonly sent: SentFile
  /** Where it stands by now, once it was received. */
  readonly now: Transmission | null
  readonly isStarted: boolean
  readonly remove: () => void
  readonly again: () => void
}

export function FileLine({ sent, now, isStarted, remove, again }: FileLineProps) {
  const say = useWords(sendingWords)
  const frame = useWords(frameWords)
  const write = useWriting()
  const { file, state } = sent
  const mayGo = !isStarted || state.is === 'stopped' || state.is === 'refused' || state.is === 'lost'
  return (
    <li className={`file-line file-line--${toneOf(state, now)}`}>
      <div className="file-line__what">
        <strong className="file-line__name">{file.name}</strong> <span>{write.bytes(file.size)}</span>
      </div>
      <div className="file-line__state">
        <State state={state} now={now} isStarted={isStarted} />
      </div>
      {state.is !== 'sending' && (state.is === 'lost' || mayGo) && state.is !== 'received' && (
        <div className="file-line__do">
          {state.is === 'lost' && (
            <Button type="button" onClick={again}>
              {frame.tryAgain()}
            </Button>
          )}
          {mayGo && (
            <Button type="button" unstyled onClick={remove}>
              {say.remove()}
              <span className="usa-sr-only"> {file.name}</span>
            </Button>
          )}
        </div>
      )}
    </li>
  )
}

function toneOf(state: SendingState, now: Transmission | null): 'bad' | 'good' | 'plain' {
  if (state.is === 'stopped' || state.is === 'refused' || state.is === 'lost') return 'bad'
  if (now === null || now.outcome === null) return 'plain'
  return now.outcome === 'accepted' ? 'good' : 'bad'
}

function State({
  state,
  now,
  isStarted,
}: {
  readonly state: SendingState
  readonly now: Transmission | null
  readonly isStarted: boolean
}): ReactNode {
  const say = useWords(sendingWords)
  const write = useWriting()
  switch (state.is) {
    case 'looking':
      return say.looking()
    case 'stopped':
      return (
        <>
          <Tag>{say.notTaken()}</Tag> {say[state.because]()}
        </>
      )
    case 'waiting':
      return isStarted ? say.waits() : say.ready()
    case 'sending':
      return (
        <>
          <span>{say.sending({ share: write.share(Math.floor(state.share * 100) / 100) })}</span>
          <progress className="file-line__progress" aria-label={say.progress()} max={1} value={state.share} />
        </>
      )
    case 'lost':
      return (
        <>
          <Tag>{say.broken()}</Tag>{' '}
          {state.trouble.code === 'offline' ? say.lost() : `${state.trouble.message} ${say.lostByUs()}`}
        </>
      )
    case 'refused':
      return (
        <>
          <Tag>{say.notTaken()}</Tag> {state.trouble.message} {state.trouble.remedy}
        </>
      )
    case 'received':
      return (
        <Received transmission={now ?? state.answer.transmission} isAgain={state.answer.alreadyReceived} />
      )
  }
}

/** What the hub made of it: what it is, from whom, and what became of its rows. */
function Received({
  transmission,
  isAgain,
}: {
  readonly transmission: Transmission
  readonly isAgain: boolean
}) {
  const say = useWords(sendingWords)
  const words = useWords(fileWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const organization = useOrganizationNames()
  const { id, file, partner, outcome, rows, receipt, step, waitsFor } = transmission
  const parts = [
    words.receipt({ number: receipt }),
    ...(file === null ? [] : [nameOf(file)]),
    ...(partner === null ? [] : [organization(partner)]),
    outcome === null ? words[step]() : words[outcome](),
    ...(rows.rejected > 0 ? [say.toMend({ rows: write.count(rows.rejected) })] : []),
    ...(waitsFor === null ? [] : [say.asks()]),
  ]
  return (
    <>
      {isAgain && <span className="file-line__note">{words.alreadyHere()} </span>}
      {parts.join(' · ')}{' '}
      <Link to="/files/$transmission" params={{ transmission: id }}>
        {outcome !== null && outcome !== 'accepted' ? say.open() : say.openReceipt()}
        <span className="usa-sr-only"> {transmission.fileName}</span>
      </Link>
    </>
  )
}
