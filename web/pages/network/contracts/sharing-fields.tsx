/** How one bills, and the data sharing agreement. */
import { Fieldset } from '@trussworks/react-uswds'
import { readDay } from '#base/day.ts'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { termWords } from '../../../words/network/contracts.ts'
import { newSharing, type SharingInput, type TermsInput } from './terms-state.ts'

type PartProps = {
  readonly terms: TermsInput
  readonly since: string
  readonly onChange: (terms: TermsInput) => void
}

export function BillingFields({ terms, onChange }: PartProps) {
  const say = useWords(termWords)
  const { billing } = terms
  return (
    <Fieldset legend={say.billing()}>
      <SelectField
        label={say.billing()}
        value={billing.by}
        onChange={by =>
          onChange({ ...terms, billing: { ...billing, by: by === 'claims' ? 'claims' : 'invoices' } })
        }
        choices={(['invoices', 'claims'] as const).map(code => ({ code, name: say[code]() }))}
      />
      {billing.by === 'invoices' && (
        <TextField
          label={say.attestedOn()}
          type="date"
          isShort
          value={billing.attestedOn ?? ''}
          onChange={text => onChange({ ...terms, billing: { ...billing, attestedOn: readDay(text) } })}
        />
      )}
    </Fieldset>
  )
}

const purposes = ['treatment', 'payment', 'health-care-operations', 'care-coordination'] as const
const units = ['hours', 'calendar-days', 'working-days'] as const

export function SharingFields({ terms, since, onChange }: PartProps) {
  const say = useWords(termWords)
  const { dataSharing } = terms
  const set = (next: SharingInput | null) => onChange({ ...terms, dataSharing: next })
  return (
    <Fieldset legend={say.sharing()} className="check-list">
      <CheckField
        label={say.hasSharing()}
        isChecked={dataSharing !== null}
        onChange={isIn => set(isIn ? newSharing(since) : null)}
      />
      {dataSharing && <SharingTerms sharing={dataSharing} onChange={set} />}
    </Fieldset>
  )
}

type SharingProps = { readonly sharing: SharingInput; readonly onChange: (sharing: SharingInput) => void }

function SharingTerms({ sharing, onChange }: SharingProps) {
  const say = useWords(termWords)
  const set = (change: Partial<SharingInput>) => onChange({ ...sharing, ...change })
  const { breachNotice } = sharing
  return (
    <div className="check-list__more">
      <TextField
        label={say.sharingVersion()}
        value={sharing.version}
        onChange={version => set({ version })}
        isShort
      />
      <TextField
        label={say.signedOn()}
        type="date"
        isShort
        value={sharing.signedOn}
        onChange={text => set({ signedOn: readDay(text) ?? sharing.signedOn })}
      />
      <TextField
        label={`${say.sharing()}: ${say.since()}`}
        type="date"
        isShort
        value={sharing.since}
        onChange={text => set({ since: readDay(text) ?? sharing.since })}
      />
      <TextField
        label={`${say.sharing()}: ${say.until()}`}
        type="date"
        isShort
        value={sharing.until ?? ''}
        onChange={text => set({ until: readDay(text) })}
      />
      {purposes.map(purpose => (
        <CheckField
          key={purpose}
          label={purpose === 'payment' ? say['for-payment']() : say[purpose]()}
          isChecked={sharing.purposes.includes(purpose)}
          onChange={isIn =>
            set({
              purposes: purposes.filter(each => (each === purpose ? isIn : sharing.purposes.includes(each))),
            })
          }
        />
      ))}
      <SelectField
        label={say.part2()}
        value={sharing.part2}
        onChange={value => set({ part2: value === 'left-out' ? 'left-out' : 'with-consent' })}
        choices={(['with-consent', 'left-out'] as const).map(code => ({ code, name: say[code]() }))}
      />
      <TextField
        label={say.breach()}
        type="number"
        min={1}
        isShort
        value={String(breachNotice.count)}
        onChange={text => set({ breachNotice: { ...breachNotice, count: Number(text) } })}
      />
      <SelectField
        label={`${say.breach()} …`}
        isShort
        value={breachNotice.unit}
        onChange={value =>
          set({ breachNotice: { ...breachNotice, unit: units.find(each => each === value) ?? 'hours' } })
        }
        choices={units.map(code => ({ code, name: say[code]() }))}
      />
    </div>
  )
}
