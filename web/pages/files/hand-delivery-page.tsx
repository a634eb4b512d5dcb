/** Files that are carried: packed into an encrypted archive here, or taken out of one that was brought. */
import { Link } from '@tanstack/react-router'
import { Button, Form, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Refused } from '../../ui/refused.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { handWords } from '../../words/mail.ts'
import { useOrganizationNames } from './names.ts'
import { PackFiles } from './pack-files.tsx'
import { ReceiveArchive } from './receive-archive.tsx'

type Delivery = Answered<'hand-delivery.list-deliveries'>['deliveries'][number]

export function HandDeliveryPage() {
  const say = useWords(handWords)
  const { mayDo } = useSession()
  const [noting, setNoting] = useState<Delivery | null>(null)
  return (
    <>
      <Link to="/files" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('exchange/send') && (
        <div className="beside">
          <PackFiles />
          <ReceiveArchive />
        </div>
      )}
      {noting && <NoteHandedOver key={noting.id} delivery={noting} onDone={() => setNoting(null)} />}
      <DeliveryList onNote={setNoting} />
    </>
  )
}

function DeliveryList({ onNote }: { readonly onNote: (delivery: Delivery) => void }) {
  const say = useWords(handWords)
  const write = useWriting()
  const { language } = useLanguage()
  const { mayDo } = useSession()
  const nameOf = useOrganizationNames()
  const list = useAnswer('hand-delivery.list-deliveries', { limit: 100 })
  const linkTo = (name: 'hand-delivery.download-archive' | 'hand-delivery.download-receipt', id: string) =>
    `${addressOf(name)}?delivery=${encodeURIComponent(id)}`
  return (
    <section aria-labelledby="deliveries-heading">
      <h2 id="deliveries-heading">{say.list()}</h2>
      {list.isPending && <Loading />}
      {list.isError && <Trouble title={list.error.message} remedy={list.error.remedy} />}
      {list.data?.deliveries.length === 0 && <p>{say.none()}</p>}
      {list.data && list.data.deliveries.length > 0 && (
        <DataTable
          caption={say.list()}
          rows={list.data.deliveries}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: say.download(),
              show: ({ id, fileName }) => (
                <a href={linkTo('hand-delivery.download-archive', id)} download>
                  {fileName}
                </a>
              ),
            },
            { heading: say.way(), show: ({ direction }) => say[direction]() },
            { heading: say.partner(), show: ({ partnerId }) => nameOf(partnerId) },
            { heading: say.files(), show: ({ parts }) => write.count(parts.length), isNumeric: true },
            { heading: say.when(), show: ({ madeAt }) => write.instant(madeAt) },
            {
              heading: say.handed(),
              show: delivery => (
                <Handed delivery={delivery} onNote={mayDo('exchange/send') ? onNote : null} />
              ),
            },
            {
              heading: say.receipt(),
              show: ({ id, fileName }) => (
                <a
                  href={`${linkTo('hand-delivery.download-receipt', id)}&language=${language === 'es' ? 'es' : 'en'}`}
                  aria-label={`${say.receipt()}: ${fileName}`}
                  download
                >
                  {say.receipt()}
                </a>
              ),
            },
          ]}
        />
      )}
    </section>
  )
}

type HandedProps = { readonly delivery: Delivery; readonly onNote: ((delivery: Delivery) => void) | null }

function Handed({ delivery, onNote }: HandedProps) {
  const say = useWords(handWords)
  const write = useWriting()
  const { handedBy, handedTo, handedOn, direction, fileName } = delivery
  if (handedOn !== null)
    return say.handedTo({ by: handedBy ?? '—', to: handedTo ?? '—', on: write.day(handedOn) })
  if (direction === 'in' || onNote === null) return '—'
  return (
    <Button
      type="button"
      unstyled
      aria-label={`${say.handOver()}: ${fileName}`}
      onClick={() => onNote(delivery)}
    >
      {say.handOver()}
    </Button>
  )
}

function NoteHandedOver({ delivery, onDone }: { readonly delivery: Delivery; readonly onDone: () => void }) {
  const say = useWords(handWords)
  const note = useAsk('hand-delivery.note-handed-over')
  const [by, setBy] = useState('')
  const [to, setTo] = useState('')
  const [on, setOn] = useState('')
  return (
    <Form
      className="tile"
      aria-label={say.handOver()}
      onSubmit={event => {
        event.preventDefault()
        const input = { delivery: delivery.id, handedBy: by, handedTo: to, handedOn: on }
        note.mutate({ input }, { onSuccess: onDone })
      }}
    >
      <Refused trouble={note.error} />
      <Field label={say.by()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="by"
            type="text"
            value={by}
            onChange={({ target }) => setBy(target.value)}
          />
        )}
      </Field>
      <Field label={say.to()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="to"
            type="text"
            value={to}
            onChange={({ target }) => setTo(target.value)}
          />
        )}
      </Field>
      <Field label={say.on()}>
        {wiring => (
          <input
            {...wiring}
            className="usa-input"
            name="on"
            type="date"
            value={on}
            onChange={({ target }) => setOn(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={by === '' || to === '' || on === '' || note.isPending}>
        {say.note()}
      </Button>
    </Form>
  )
}
