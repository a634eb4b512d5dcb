/** Sends what is ready of a draft, after one look at what it comes to. */
import { Alert, Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { typedCents } from '#files/derive/amounts.ts'
import { useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Refused } from '../../ui/refused.tsx'
import { billingWords } from '../../words/billing.ts'
import { totalCents } from './draft-changes.ts'
import { foreseenNow } from './foreseen.tsx'
import { toldFindings, useOpenDraft } from './open-draft.ts'

type SendProps = {
  /** Told what was sent. */
  readonly sent: (answer: Answered<'billing.send-invoices'>) => void
  /** Nothing can go: everything that lacks is told. */
  readonly tellAll: () => void
}

export function SendDraft({ sent, tellAll }: SendProps) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { check, content, keepNow } = useOpenDraft()
  const [isAsking, ask] = useState(false)
  const count = check.ready.length
  return (
    <div className="send-bar">
      <strong>{say.total({ amount: write.money(totalCents(content)) })}</strong>
      <Button
        type="button"
        onClick={() => {
          if (count === 0) tellAll()
          else void keepNow().then(isKept => isKept && ask(true))
        }}
      >
        {count === 0 ? say.sendNone() : count === 1 ? say.sendOne() : say.send({ count: write.count(count) })}
      </Button>
      {isAsking && <Confirm sent={sent} close={() => ask(false)} />}
    </div>
  )
}

function Confirm({ sent, close }: { readonly sent: SendProps['sent']; readonly close: () => void }) {
  const say = useWords(billingWords)
  const write = useWriting()
  const { language } = useLanguage()
  const draft = useOpenDraft()
  const send = useAsk('billing.send-invoices')
  const { content, check, head } = draft
  const going = content.invoices.filter(({ id }) => check.ready.includes(id))
  const services = going.reduce((sum, { lines }) => sum + lines.length, 0)
  const cents = going.reduce((sum, { facts }) => sum + (typedCents(facts.invoiceAmount ?? '') ?? 0), 0)
  const stays = content.invoices.length - going.length
  const unpaid = foreseenNow(content, draft.checked, check.foreseen).filter(
    ({ invoice, outcome }) => outcome === 'deny' && check.ready.includes(invoice),
  )
  const unpaidServices = new Set(unpaid.map(({ line }) => line)).size
  const warnings = toldFindings(draft).filter(({ invoice }) => check.ready.includes(invoice))
  return (
    <Dialog
      title={say.sendTitle({ plan: head.partnerName ?? '' })}
      says={say.sendSays({
        count: write.count(going.length),
        services: write.count(services),
        amount: write.money(cents),
      })}
      onClose={close}
    >
      {stays > 0 && <p>{say.sendStays({ count: write.count(stays) })}</p>}
      {warnings.length > 0 && (
        <Alert type="warning" headingLevel="h3" heading={say.toLookAt()}>
          {warnings.map(({ wrong }) => wrong).join(' ')}
        </Alert>
      )}
      {unpaidServices > 0 && (
        <Alert type="warning" headingLevel="h3" heading={say.foreseen()}>
          {say.likelyUnpaid({ count: write.count(unpaidServices) })}
        </Alert>
      )}
      <Refused trouble={send.error} />
      <ButtonGroup>
        <Button
          type="button"
          disabled={send.isPending}
          onClick={() =>
            send.mutate(
              {
                input: {
                  draft: head.id,
                  version: draft.version(),
                  invoices: going.map(({ id }) => id),
                  language: language === 'es' ? 'es' : 'en',
                },
              },
              { onSuccess: sent },
            )
          }
        >
          {say.sendNow()}
        </Button>
        <Button type="button" outline onClick={close}>
          {say.notYet()}
        </Button>
      </ButtonGroup>
    </Dialog>
  )
}
