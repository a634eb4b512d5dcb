/** What is paid for: each by the State’s codes or for a whole service, in dollars and cents or by a fee schedule. */
import { Button, Fieldset } from '@trussworks/react-uswds'
import { services } from '#guidance/all-services.ts'
import { useWords } from '../../../app/language.tsx'
import { SelectField, TextField } from '../../../ui/fields.tsx'
import { termWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { useServiceName } from './term-lines.ts'
import {
  isAmount,
  type PaymentDraft,
  type PaymentInput,
  type TermsDraft,
  type TermsInput,
} from './terms-state.ts'

type DraftProps = { readonly draft: TermsDraft; readonly onChange: (draft: TermsDraft) => void }

type Payable = Pick<PaymentInput, 'service' | 'procedure' | 'modifiers' | 'unit'> & { readonly code: string }

const keyOf = ({ service, procedure, modifiers }: Omit<Payable, 'code' | 'unit'>): string =>
  [service, procedure ?? '', ...modifiers].join(' ')

/** What can be paid under the terms: each agreed service as a whole, and each of its codes in the guidance. */
function payables({ ecm, communitySupports }: TermsInput): readonly Payable[] {
  const agreed = [
    ...(ecm ? ['ecm', 'ecm-outreach'] : []),
    ...communitySupports.map(({ support }) => support),
    ...(communitySupports.length > 0 ? ['housing-outreach'] : []),
  ]
  return agreed.flatMap(service => [
    {
      code: keyOf({ service, procedure: null, modifiers: [] }),
      service,
      procedure: null,
      modifiers: [],
      unit: '',
    },
    ...services
      .filter(each => each.service === service && each.until === undefined)
      .map(({ procedure, modifiers, unit }) => ({
        code: keyOf({ service, procedure, modifiers: [...modifiers] }),
        service,
        procedure,
        modifiers: [...modifiers],
        unit,
      })),
  ])
}

export function PaymentFields({ draft, onChange }: DraftProps) {
  const say = useWords(termWords)
  const { terms, payments } = draft
  const all = payables(terms)
  const [first] = all
  const set = (next: readonly PaymentDraft[]) => onChange({ ...draft, payments: next })
  return (
    <Fieldset legend={say.payment()}>
      {payments.map((each, at) => (
        <OnePayment
          key={each.key}
          number={at + 1}
          draft={each}
          payables={all}
          onChange={next => set(payments.with(at, next))}
          onRemove={() => set(payments.toSpliced(at, 1))}
        />
      ))}
      {first && (
        <Button
          type="button"
          outline
          onClick={() => {
            const { code: _, ...what } = first
            const payment: PaymentInput = {
              ...what,
              way: 'per-member-per-month',
              unit: 'member and month',
              amountCents: null,
              feeSchedule: null,
            }
            set([...payments, { key: crypto.randomUUID(), payment, amount: '' }])
          }}
        >
          {say.addPayment()}
        </Button>
      )}
    </Fieldset>
  )
}

type OnePaymentProps = {
  readonly number: number
  readonly draft: PaymentDraft
  readonly payables: readonly Payable[]
  readonly onChange: (draft: PaymentDraft) => void
  readonly onRemove: () => void
}

function OnePayment({ number, draft, payables: all, onChange, onRemove }: OnePaymentProps) {
  const say = useWords(termWords)
  const frame = useWords(networkFrameWords)
  const serviceName = useServiceName()
  const { payment, amount } = draft
  const set = (change: Partial<PaymentInput>) => onChange({ ...draft, payment: { ...payment, ...change } })
  const title = say.paymentNumber({ number })
  return (
    <Fieldset legend={title} className="tile">
      <SelectField
        label={say.service()}
        value={keyOf(payment)}
        onChange={code => {
          const chosen = all.find(each => each.code === code)
          if (!chosen) return
          const { code: _, unit, ...what } = chosen
          set({ ...what, unit: unit === '' ? payment.unit : unit })
        }}
        choices={all.map(({ code, service, procedure, modifiers }) => ({
          code,
          name: `${serviceName(service)}: ${procedure === null ? say.anyCode() : [procedure, ...modifiers].join(' ')}`,
        }))}
      />
      <SelectField
        label={say.way()}
        value={payment.way}
        onChange={way => set({ way: way === 'fee-for-service' ? 'fee-for-service' : 'per-member-per-month' })}
        choices={(['per-member-per-month', 'fee-for-service'] as const).map(code => ({
          code,
          name: say[code](),
        }))}
      />
      <TextField
        label={say.amount()}
        hint={say.amountHint()}
        value={amount}
        onChange={text => onChange({ ...draft, amount: text })}
        error={isAmount(amount) ? undefined : say.notAnAmount()}
        isShort
      />
      <TextField label={say.unit()} value={payment.unit} onChange={unit => set({ unit })} isShort />
      <TextField
        label={say.feeSchedule()}
        value={payment.feeSchedule ?? ''}
        onChange={text => set({ feeSchedule: text.trim() === '' ? null : text })}
      />
      <p>
        <Button type="button" unstyled onClick={onRemove}>
          {frame.remove({ name: title })}
        </Button>
      </p>
    </Fieldset>
  )
}
