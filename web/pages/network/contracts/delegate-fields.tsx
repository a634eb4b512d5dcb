/** Who acts for one side of a contract: for what, and from which day to which. */
import { Button, Fieldset } from '@trussworks/react-uswds'
import { readDay } from '#base/day.ts'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { delegateWords, termWords } from '../../../words/network/contracts.ts'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { type DelegateDraft, newDelegate, type TermsDraft } from './terms-state.ts'

const tasks = ['claims', 'authorizations', 'data-exchange', 'network', 'care'] as const

type DraftProps = { readonly draft: TermsDraft; readonly onChange: (draft: TermsDraft) => void }

export function DelegateFields({ draft, onChange }: DraftProps) {
  const say = useWords(delegateWords)
  const terms = useWords(termWords)
  const { delegates } = draft
  const set = (next: readonly DelegateDraft[]) => onChange({ ...draft, delegates: next })
  return (
    <Fieldset legend={terms.delegates()}>
      {delegates.map(each => (
        <OneDelegate
          key={each.key}
          own={each}
          onChange={next =>
            set(delegates.flatMap(other => (other === each ? (next === null ? [] : [next]) : [other])))
          }
        />
      ))}
      <Button type="button" outline onClick={() => set([...delegates, newDelegate(draft.since)])}>
        {say.add()}
      </Button>
    </Fieldset>
  )
}

type OneProps = {
  readonly own: DelegateDraft
  /** Null takes it away. */
  readonly onChange: (delegate: DelegateDraft | null) => void
}

function OneDelegate({ own, onChange }: OneProps) {
  const say = useWords(delegateWords)
  const terms = useWords(termWords)
  const frame = useWords(networkFrameWords)
  const { delegate } = own
  const set = (next: Partial<DelegateDraft['delegate']>) =>
    onChange({ ...own, delegate: { ...delegate, ...next } })
  return (
    <div className="tile">
      <TextField label={say.name()} value={delegate.name} onChange={name => set({ name })} required />
      <SelectField
        label={say.of()}
        value={delegate.of}
        onChange={of => set({ of: of === 'provider' ? 'provider' : 'payer' })}
        choices={(['payer', 'provider'] as const).map(code => ({ code, name: terms[code]() }))}
      />
      <Fieldset legend={say.tasks()}>
        {tasks.map(task => (
          <CheckField
            key={task}
            label={say[task]()}
            isChecked={delegate.tasks.includes(task)}
            onChange={isIn =>
              set({ tasks: tasks.filter(each => (each === task ? isIn : delegate.tasks.includes(each))) })
            }
          />
        ))}
      </Fieldset>
      <TextField
        label={say.since()}
        type="date"
        value={own.since}
        onChange={since =>
          onChange({ ...own, since, delegate: { ...delegate, since: readDay(since) ?? delegate.since } })
        }
        required
        isShort
      />
      <TextField
        label={say.until()}
        hint={say.untilHint()}
        type="date"
        value={delegate.until ?? ''}
        onChange={until => set({ until: readDay(until) })}
        isShort
      />
      <Button type="button" unstyled onClick={() => onChange(null)}>
        {frame.remove({ name: delegate.name })}
      </Button>
    </div>
  )
}
