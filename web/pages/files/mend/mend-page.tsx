/** Held rows mended in a grid, and the file sent again: opened, worked on, and handed over. */
import { Link, Navigate, useBlocker, useNavigate, useParams } from '@tanstack/react-router'
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { mendingWords } from '../../../words/mending.ts'
import { MendRows } from './mend-rows.tsx'
import { makeRows, type RowsModel } from './rows-model.ts'

export type Mending = Answered<'exchange.see-mending'>

export function MendPage() {
  const say = useWords(mendingWords)
  const { transmission: id } = useParams({ from: '/inside/files/$transmission/mend' })
  const { language } = useLanguage()
  const seen = useAnswer('exchange.see-transmission', { transmission: id })
  const mending = useAnswer(
    'exchange.see-mending',
    { transmission: id, language: language === 'es' ? 'es' : 'en' },
    { everySeconds: 2 },
  )
  const opening = useOpening(id, mending.data?.state)
  const file = seen.data?.transmission.fileName ?? ''
  return (
    <>
      <Link to="/files/$transmission" params={{ transmission: id }} className="back-link">
        {say.backToFile()}
      </Link>
      <PageHeading title={say.title({ file })} says={say.says()} />
      {opening.isError && <Trouble title={opening.error.message} remedy={opening.error.remedy} />}
      {mending.isError && !mending.data && (
        <Trouble
          title={mending.error.message}
          remedy={mending.error.remedy}
          again={() => void mending.refetch()}
        />
      )}
      {mending.isPending && <Loading />}
      {mending.data && !opening.isError && <Stage key={language} id={id} mending={mending.data} />}
    </>
  )
}

/** Whoever comes here wants to mend: the rows are laid out without a further question. */
function useOpening(id: string, state: Mending['state'] | undefined) {
  const open = useAsk('exchange.open-mending')
  const isAsked = useRef(false)
  const { mutate } = open
  useEffect(() => {
    if (state === undefined || isAsked.current) return
    // Once, on coming here: what is given up here stays given up.
    isAsked.current = true
    if (state === 'none' || state === 'given-up') mutate({ input: { transmission: id } })
  }, [id, state, mutate])
  return open
}

function Stage({ id, mending }: { readonly id: string; readonly mending: Mending }) {
  const say = useWords(mendingWords)
  const wasOpen = useRef(false)
  if (mending.state === 'open') wasOpen.current = true
  switch (mending.state) {
    case 'none':
    case 'given-up':
    case 'opening':
      return <p role="status">{say.opening()}</p>
    case 'sending':
      return <p role="status">{say.sending()}</p>
    case 'sent':
      // Whoever has just sent it goes on to the receipt; whoever comes back later is told.
      if (wasOpen.current && mending.sentAs !== null)
        return <Navigate to="/files/$transmission" params={{ transmission: mending.sentAs }} />
      return (
        <p>
          {say.alreadySent()}{' '}
          {mending.sentAs !== null && (
            <Link to="/files/$transmission" params={{ transmission: mending.sentAs }}>
              {say.seeSent()}
            </Link>
          )}
        </p>
      )
    case 'open':
      return <OpenMending id={id} mending={mending} />
  }
}

function OpenMending({ id, mending }: { readonly id: string; readonly mending: Mending }) {
  const say = useWords(mendingWords)
  const { language } = useLanguage()
  const [model] = useState(() =>
    makeRows({
      transmission: id,
      language: language === 'es' ? 'es' : 'en',
      left: mending.left,
      mended: mending.mended,
    }),
  )
  return (
    <>
      {mending.more && (
        <Alert type="warning" slim headingLevel="h2">
          {say.more()}
        </Alert>
      )}
      {mending.newer && <Newer newer={mending.newer} />}
      <Standing id={id} model={model} mending={mending} />
      <MendRows id={id} model={model} mending={mending} />
      <UnsavedGuard model={model} />
    </>
  )
}

/** Something came meanwhile that may say otherwise: nothing is taken from anybody, and they choose. */
function Newer({ newer }: { readonly newer: NonNullable<Mending['newer']> }) {
  const say = useWords(mendingWords)
  const write = useWriting()
  return (
    <Alert type="warning" heading={say.newer()} headingLevel="h2" role="status">
      {say.newerSays({ file: newer.fileName, when: write.instant(newer.receivedAt) })}{' '}
      <Link to="/files/$transmission" params={{ transmission: newer.transmission }}>
        {say.seeNewer()}
      </Link>
    </Alert>
  )
}

/** How far it has come, as a picture and in numbers, and the way on. */
function Standing({
  id,
  model,
  mending,
}: {
  readonly id: string
  readonly model: RowsModel
  readonly mending: Mending
}) {
  const say = useWords(mendingWords)
  const write = useWriting()
  const { left, mended } = useSyncExternalStore(model.subscribe, model.state)
  const [asks, setAsks] = useState<'send' | 'give-up' | null>(null)
  const send = useAsk('exchange.send-mended')
  const giveUp = useAsk('exchange.give-up-mending')
  const navigate = useNavigate()
  const isWaiting = model.waiting() > 0
  const throwAway = async (): Promise<void> => {
    await giveUp.mutateAsync({ input: { transmission: id } })
    await navigate({ to: '/files/$transmission', params: { transmission: id } })
  }
  const sendNow = (): void => {
    setAsks(null)
    send.mutate({ input: { transmission: id } })
  }
  return (
    <section className="mend-standing" aria-label={say.left()}>
      {send.isError && <Trouble title={send.error.message} remedy={send.error.remedy} />}
      <dl className="mend-standing__numbers">
        <div>
          <dt>{say.left()}</dt>
          <dd className="figure-number">{write.count(left)}</dd>
        </div>
        <div>
          <dt>{say.changed()}</dt>
          <dd className="figure-number">{write.count(mended)}</dd>
        </div>
        <div>
          <dt>{say.laidOut()}</dt>
          <dd className="figure-number">{write.count(mending.rows)}</dd>
        </div>
      </dl>
      <ButtonGroup>
        <Button
          type="button"
          disabled={mended === 0 || isWaiting || send.isPending}
          onClick={() => (left === 0 && !mending.newer ? sendNow() : setAsks('send'))}
        >
          {say.send()}
        </Button>
        <Button type="button" unstyled disabled={mended === 0} onClick={() => setAsks('give-up')}>
          {say.giveUp()}
        </Button>
      </ButtonGroup>
      {asks === 'send' && (
        <Dialog
          title={mending.newer ? say.sendNewerTitle() : say.sendTitle({ left: write.count(left) })}
          says={mending.newer ? say.sendNewerSays({ left: write.count(left) }) : say.sendSays()}
          onClose={() => setAsks(null)}
        >
          <Button type="button" onClick={sendNow}>
            {say.sendAnyway()}
          </Button>
          <Button type="button" outline onClick={() => setAsks(null)}>
            {say.goOn()}
          </Button>
        </Dialog>
      )}
      {asks === 'give-up' && (
        <Dialog
          title={say.giveUpTitle({ count: write.count(mended) })}
          says={say.giveUpSays()}
          onClose={() => setAsks(null)}
        >
          <Button type="button" outline onClick={() => setAsks(null)}>
            {say.goOn()}
          </Button>
          <Button type="button" secondary onClick={() => void throwAway()}>
            {say.giveUp()}
          </Button>
        </Dialog>
      )}
    </section>
  )
}

/** Whoever leaves before the last change is saved is asked first. */
function UnsavedGuard({ model }: { readonly model: RowsModel }) {
  const say = useWords(mendingWords)
  const blocker = useBlocker({
    shouldBlockFn: () => model.waiting() > 0,
    enableBeforeUnload: () => model.waiting() > 0,
    withResolver: true,
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
