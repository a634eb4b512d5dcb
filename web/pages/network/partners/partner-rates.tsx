/** How one partner's files are, or ours are taken there: the share of rows held over time, and what is found most. */
import { useAnswer } from '../../../app/asking.ts'
import { useLanguage, useWords } from '../../../app/language.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { rateWords } from '../../../words/network/rates.ts'
import { RateChart } from '../rates/rate-chart.tsx'
import { Stumbles } from '../rates/stumbles.tsx'

type PartnerRatesProps = {
  readonly partnerId: string
  readonly direction: 'in' | 'out'
  readonly heading: string
}

/** Nothing at all where no file went that way. */
export function PartnerRates({ partnerId, direction, heading }: PartnerRatesProps) {
  const say = useWords(rateWords)
  const { language } = useLanguage()
  const asked = {
    partner: partnerId,
    direction,
    codes: 10,
    language: language === 'es' ? 'es' : 'en',
  } as const
  const rates = useAnswer('exchange.list-error-rates', asked)
  if (rates.isPending) return <Loading />
  if (rates.isError) return <Trouble title={rates.error.message} remedy={rates.error.remedy} />
  const [rate] = rates.data.partners
  if (!rate) return null
  return (
    <section aria-labelledby={`rates-${direction}`}>
      <h2 id={`rates-${direction}`}>{heading}</h2>
      <RateChart rate={rate} months={rates.data.months} />
      <h3>{say.stumblesOn()}</h3>
      <Stumbles stumbles={rate.stumbles} />
    </section>
  )
}
