/** OpenPGP keys: our own to give away, and those of partners to confirm before they are used. */
import { Button, Form, Select, Textarea, TextInput } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { Field } from '../../ui/field.tsx'
import { Refused } from '../../ui/refused.tsx'
import { mailWords } from '../../words/mail.ts'
import { usePartners } from '../files/names.ts'
import { ImportKey } from './mail-import-key.tsx'

type Key = Answered<'mail.see-setup'>['keys'][number]

export function MailKeys({ keys }: { readonly keys: readonly Key[] }) {
  const say = useWords(mailWords)
  const write = useWriting()
  const make = useAsk('mail.make-key')
  const own = keys.find(({ partnerId, retiredAt }) => partnerId === null && retiredAt === null)
  return (
    <>
      <section className="tile" aria-labelledby="our-key-heading">
        <h2 id="our-key-heading">{say.ourKey()}</h2>
        <Refused trouble={make.error} />
        {own ? (
          <>
            <dl className="facts">
              <dt>{say.fingerprint()}</dt>
              <dd>{own.fingerprint}</dd>
              <dt>{say.holdsUntil()}</dt>
              <dd>{own.expiresOn === null ? '—' : write.day(own.expiresOn)}</dd>
            </dl>
            <Copyable label={say.publicKey()} text={own.publicKey} />
          </>
        ) : (
          <p>{say.noKey()}</p>
        )}
        <Button
          type="button"
          outline={own !== undefined}
          disabled={make.isPending}
          onClick={() => make.mutate({ input: {} })}
        >
          {own ? say.makeNewKey() : say.makeKey()}
        </Button>
        <ImportKey />
      </section>
      <section aria-labelledby="their-keys-heading">
        <h2 id="their-keys-heading">{say.theirKeys()}</h2>
        <TheirKeys
          keys={keys.filter(({ partnerId, retiredAt }) => partnerId !== null && retiredAt === null)}
        />
        <AddKey />
      </section>
    </>
  )
}

function TheirKeys({ keys }: { readonly keys: readonly Key[] }) {
  const say = useWords(mailWords)
  const write = useWriting()
  const retire = useAsk('mail.retire-key')
  const [confirming, setConfirming] = useState<Key | null>(null)
  const [retiring, setRetiring] = useState<Key | null>(null)
  if (keys.length === 0) return null
  return (
    <>
      <DataTable
        caption={say.theirKeys()}
        rows={keys}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.partner(), show: ({ ownerName }) => ownerName },
          { heading: say.fingerprint(), show: ({ fingerprint }) => fingerprint },
          {
            heading: say.holdsUntil(),
            show: ({ expiresOn }) => (expiresOn === null ? '—' : write.day(expiresOn)),
          },
          {
            heading: say.state(),
            show: key =>
              key.inUse ? say.inUse() : key.confirmedAt === null ? say.notConfirmed() : say.notInUse(),
          },
          {
            heading: say.what(),
            show: key => (
              <>
                {key.confirmedAt === null && (
                  <Button
                    type="button"
                    unstyled
                    aria-label={say.confirmOf({ name: key.ownerName })}
                    onClick={() => setConfirming(key)}
                  >
                    {say.confirm()}
                  </Button>
                )}{' '}
                <Button
                  type="button"
                  unstyled
                  aria-label={`${say.putAway()}: ${key.ownerName}`}
                  onClick={() => setRetiring(key)}
                >
                  {say.putAway()}
                </Button>
              </>
            ),
          },
        ]}
      />
      {retiring && (
        <Confirm
          title={say.putAwayTitle({ name: retiring.ownerName })}
          says={say.putAwaySays()}
          does={say.putAway()}
          isBusy={retire.isPending}
          trouble={retire.error}
          onClose={() => setRetiring(null)}
          onConfirm={() =>
            retire.mutate({ input: { keyId: retiring.id } }, { onSuccess: () => setRetiring(null) })
          }
        />
      )}
      {confirming && <ConfirmKey key={confirming.id} of={confirming} onDone={() => setConfirming(null)} />}
    </>
  )
}

function ConfirmKey({ of, onDone }: { readonly of: Key; readonly onDone: () => void }) {
  const say = useWords(mailWords)
  const confirm = useAsk('mail.confirm-key')
  const [letters, setLetters] = useState('')
  return (
    <Form
      className="tile"
      aria-label={say.confirmOf({ name: of.ownerName })}
      onSubmit={event => {
        event.preventDefault()
        confirm.mutate({ input: { keyId: of.id, lastLetters: letters } }, { onSuccess: onDone })
      }}
    >
      <Refused trouble={confirm.error} />
      <Field label={say.lastLetters()} hint={say.confirmSays()}>
        {wiring => (
          <TextInput
            {...wiring}
            name="letters"
            type="text"
            value={letters}
            autoComplete="off"
            onChange={({ target }) => setLetters(target.value)}
          />
        )}
      </Field>
      <Button type="submit" disabled={confirm.isPending}>
        {say.confirm()}
      </Button>
    </Form>
  )
}

function AddKey() {
  const say = useWords(mailWords)
  const partners = usePartners()
  const add = useAsk('mail.add-partner-key')
  const [partnerId, setPartner] = useState('')
  const [publicKey, setKey] = useState('')
  return (
    <Form
      className="tile"
      aria-label={say.addKey()}
      onSubmit={event => {
        event.preventDefault()
        add.mutate({ input: { partnerId, publicKey } }, { onSuccess: () => setKey('') })
      }}
    >
      <Refused trouble={add.error} />
      <Field label={say.partner()}>
        {wiring => (
          <Select
            {...wiring}
            name="key-partner"
            value={partnerId}
            onChange={({ target }) => setPartner(target.value)}
          >
            <option value="">{say.choosePartner()}</option>
            {partners.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={say.theirKey()} hint={say.theirKeyHint()}>
        {wiring => (
          <Textarea
            {...wiring}
            name="key"
            rows={5}
            value={publicKey}
            onChange={({ target }) => setKey(target.value)}
          />
        )}
      </Field>
      <Button type="submit" outline disabled={partnerId === '' || publicKey === '' || add.isPending}>
        {say.addKey()}
      </Button>
    </Form>
  )
}
