/** A reason of a remittance in plain words, with what can be done about it. */
import { reasonWords } from '#guidance/payments/reason-words.ts'
import { useLanguage } from '../../app/language.tsx'

type Said = { readonly group: string; readonly reason: string; readonly remarks: readonly string[] }

export function Reason({ group, reason, remarks }: Said) {
  const { language } = useLanguage()
  if (reason === '') return null
  const words = reasonWords.find(({ code }) => code === reason)
  const told = language === 'es' ? 'es' : 'en'
  return (
    <>
      {words && `${words.says[told]} ${words.remedy[told]} `}
      <span className="usa-hint">{[`${group} ${reason}`.trim(), ...remarks].join(', ')}</span>
    </>
  )
}
