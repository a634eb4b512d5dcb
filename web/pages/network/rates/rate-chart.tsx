/** Error rates of one partner as a picture, and beside it the table that says the same. */
import { useWords, useWriting } from '../../../app/language.tsx'
import { Bars } from '../../../ui/bars.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { rateWords } from '../../../words/network/rates.ts'
import type { PartnerRate } from './rates-page.tsx'

type RateProps = { readonly rate: PartnerRate; readonly months: readonly string[] }

type MonthRate = {
  readonly month: string
  readonly files: number
  readonly read: number
  readonly warned: number
  readonly rejected: number
}

/** All files of each month together. */
function sumMonths({ rate, months }: RateProps): readonly MonthRate[] {
  return months.map(month => {
    const own = rate.byMonth.filter(each => each.month === month)
    const sum = (of: 'files' | 'read' | 'warned' | 'rejected') => own.reduce((all, each) => all + each[of], 0)
    return { month, files: sum('files'), read: sum('read'), warned: sum('warned'), rejected: sum('rejected') }
  })
}

/** The height of the picture: the next of a few round shares above the highest, so that small ones are seen. */
function wholeOf(shares: readonly number[]): number {
  const most = Math.max(0, ...shares)
  return [0.05, 0.1, 0.25, 0.5].find(share => most <= share) ?? 1
}

export function RateBars({ rate, months, isSmall = false }: RateProps & { readonly isSmall?: boolean }) {
  const say = useWords(rateWords)
  const write = useWriting()
  const bars = sumMonths({ rate, months }).map(({ month, read, rejected }) => {
    const share = read === 0 ? null : rejected / read
    const name = write.month(month)
    return {
      name: write.shortMonth(month),
      share,
      says:
        share === null
          ? say.chartNothing({ month: name })
          : say.chartSays({ month: name, share: write.share(share) }),
    }
  })
  const whole = isSmall ? 1 : wholeOf(bars.flatMap(({ share }) => share ?? []))
  return <Bars title={say.chartOf({ name: rate.partnerName })} bars={bars} whole={whole} isSmall={isSmall} />
}

export function RateChart({ rate, months }: RateProps) {
  const say = useWords(rateWords)
  const write = useWriting()
  const shown = sumMonths({ rate, months }).filter(({ files }) => files > 0)
  return (
    <div className="beside beside--chart">
      <figure className="chart">
        <figcaption>{say.percent()}</figcaption>
        <RateBars rate={rate} months={months} />
      </figure>
      <DataTable
        caption={say.chartOf({ name: rate.partnerName })}
        rows={shown.toReversed()}
        keyOf={({ month }) => month}
        columns={[
          { heading: say.month(), show: ({ month }) => write.month(month) },
          { heading: say.files(), isNumeric: true, show: ({ files }) => write.count(files) },
          { heading: say.rows(), isNumeric: true, show: ({ read }) => write.count(read) },
          { heading: say.held(), isNumeric: true, show: ({ rejected }) => write.count(rejected) },
          {
            heading: say.share(),
            isNumeric: true,
            show: ({ read, rejected }) => (read === 0 ? '—' : write.share(rejected / read)),
          },
        ]}
      />
    </div>
  )
}
