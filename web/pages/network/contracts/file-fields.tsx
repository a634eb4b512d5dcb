/** Which files go between the two, in whose layout, how and how often. */
import { Fieldset } from '@trussworks/react-uswds'
import { useWords } from '../../../app/language.tsx'
import { CheckField, SelectField, TextField } from '../../../ui/fields.tsx'
import { termWords } from '../../../words/network/contracts.ts'
import { useFileNames } from '../../files/names.ts'
import { LayoutFields } from './layout-fields.tsx'
import { agreedFiles, type FileInput, type TermsInput } from './terms-state.ts'

type PartProps = { readonly terms: TermsInput; readonly onChange: (terms: TermsInput) => void }

export function FileFields({ terms, onChange }: PartProps) {
  const say = useWords(termWords)
  const nameOf = useFileNames()
  return (
    <Fieldset legend={say.files()} className="check-list">
      {agreedFiles.map(({ file, owes }) => {
        const own = terms.files.find(each => each.file === file)
        const set = (next: FileInput | null) =>
          onChange({
            ...terms,
            files: [...terms.files.filter(each => each !== own), ...(next ? [next] : [])],
          })
        return (
          <div key={file} className="check-list__with">
            <CheckField
              label={`${nameOf(file)} · ${say[owes]()}`}
              isChecked={own !== undefined}
              onChange={isIn =>
                set(
                  isIn
                    ? { file, owes, layout: { as: 'guidance' }, transport: 'portal', cadence: null }
                    : null,
                )
              }
            />
            {own && (
              <div className="check-list__more">
                <OneFile own={own} onChange={set} />
              </div>
            )}
          </div>
        )
      })}
    </Fieldset>
  )
}

function OneFile({
  own,
  onChange,
}: {
  readonly own: FileInput
  readonly onChange: (file: FileInput) => void
}) {
  const say = useWords(termWords)
  const nameOf = useFileNames()
  const name = nameOf(own.file)
  return (
    <>
      <CadenceFields own={own} onChange={onChange} />
      <SelectField
        label={`${name}: ${say.transport()}`}
        value={own.transport}
        onChange={value =>
          onChange({ ...own, transport: value === 'sftp' || value === 'secure-email' ? value : 'portal' })
        }
        choices={(['portal', 'sftp', 'secure-email'] as const).map(code => ({ code, name: say[code]() }))}
      />
      <LayoutFields own={own} onChange={onChange} />
    </>
  )
}

const rhythms = ['asState', 'week', 'month', 'quarter', 'onDays'] as const
type Rhythm = (typeof rhythms)[number]

function rhythmOf({ cadence }: FileInput): Rhythm {
  if (cadence === null) return 'asState'
  return 'every' in cadence ? cadence.every : 'onDays'
}

function CadenceFields({
  own,
  onChange,
}: {
  readonly own: FileInput
  readonly onChange: (file: FileInput) => void
}) {
  const say = useWords(termWords)
  const nameOf = useFileNames()
  const { cadence } = own
  const name = nameOf(own.file)
  const closed = cadence?.closed ?? 'next-working-day'
  function choose(value: string) {
    if (value === 'week' || value === 'month' || value === 'quarter')
      onChange({ ...own, cadence: { every: value, days: 10, closed } })
    else onChange({ ...own, cadence: value === 'onDays' ? { onDaysOfMonth: [1], closed } : null })
  }
  return (
    <>
      <SelectField
        label={`${name}: ${say.cadence()}`}
        value={rhythmOf(own)}
        onChange={choose}
        choices={rhythms.map(code => ({ code, name: say[code]() }))}
      />
      {cadence && 'every' in cadence && (
        <TextField
          label={`${name}: ${say.daysAfter()}`}
          type="number"
          min={0}
          isShort
          value={String(cadence.days)}
          onChange={text => onChange({ ...own, cadence: { ...cadence, days: Number(text) } })}
        />
      )}
      {cadence && 'onDaysOfMonth' in cadence && (
        <TextField
          label={`${name}: ${say.daysOfMonth()}`}
          hint={say.daysHint()}
          isShort
          value={cadence.onDaysOfMonth.join(', ')}
          onChange={text =>
            onChange({
              ...own,
              cadence: {
                ...cadence,
                onDaysOfMonth: text.split(/\D+/).flatMap(day => (day === '' ? [] : [Number(day)])),
              },
            })
          }
        />
      )}
      {cadence && (
        <SelectField
          label={`${name}: ${say.closed()}`}
          value={closed}
          onChange={value =>
            onChange({
              ...own,
              cadence: {
                ...cadence,
                closed: value === 'stays' || value === 'working-day-before' ? value : 'next-working-day',
              },
            })
          }
          choices={(['next-working-day', 'working-day-before', 'stays'] as const).map(code => ({
            code,
            name: say[code](),
          }))}
        />
      )}
    </>
  )
}
