/** One figure: what it counts, its picture, the table that says the same, where it comes from, and its downloads. */
import { Button } from '@trussworks/react-uswds'
import { useId } from 'react'
import type { Figure as Definition } from '#guidance/dashboards/forms.ts'
import { type Answered, addressOf } from '../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { dashboardWords } from '../../words/dashboards/dashboards.ts'
import { sayIn } from '../../words/define.ts'
import { Citation } from '../files/citation.tsx'
import { Chart, useDrawing } from './chart.tsx'
import { draw } from './draw.ts'
import { handOut, pictureOf } from './picture.ts'
import { type ShownRows, useShown } from './shown.ts'

type FigureProps = {
  readonly definition: Definition
  readonly answer: Pick<Answered<'dashboards.see'>, 'from' | 'to'>
  readonly rows: ShownRows
  /** Where its file is had. */
  readonly file: 'dashboards.download' | 'dashboards.download-shared'
  /** What it was asked with, for its file. */
  readonly query: Readonly<Record<string, string>>
  /** Names of what narrows the page and cannot narrow this figure. */
  readonly unheeded: readonly string[]
}

/** Wide enough for paper, whatever the window. */
const pictureWidth = 760

export function Figure({ definition, answer, rows, file, query, unheeded }: FigureProps) {
  const say = useWords(dashboardWords)
  const write = useWriting()
  const { language } = useLanguage()
  const id = useId()
  const { series, parts, heading } = useShown(definition, rows)
  const drawn = parts.filter(({ isHidden }) => !isHidden)
  const drawing = useDrawing(definition, drawn, series)
  const title = sayIn(language, definition.title)
  const source = sayIn(language, definition.source)
  const groups = [...new Map(parts.map(part => [part.group, part.name]))]
  const numberOf = (group: string, code: string) =>
    parts.find(part => part.group === group && part.series === code)?.says ?? '—'
  const takePicture = async () => {
    const shown = parts.filter(({ isSmall }) => !isSmall)
    const svg = draw({ ...drawing, parts: shown, width: pictureWidth, isRightToLeft: false })
    const period = say.shown({ from: write.day(answer.from), to: write.day(answer.to) })
    const notes = [
      period,
      `${say.source()}: ${source}.`,
      ...(shown.length < parts.length ? [say.smallInPicture()] : []),
    ]
    const picture = await pictureOf(svg, series, { title, says: sayIn(language, definition.says), notes })
    handOut(picture, `${definition.id}-${answer.from}-${answer.to}.png`)
  }
  return (
    <section className="dashboard-figure" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p>{sayIn(language, definition.says)}</p>
      {unheeded.map(what => (
        <p key={what} className="dashboard-figure__note">
          {say.notNarrowed({ what })}
        </p>
      ))}
      {parts.length === 0 ? (
        <div className="dashboard-figure__none">
          <p>
            <strong>{say.nothing()}</strong> {say.nothingSays({ source })}
          </p>
        </div>
      ) : (
        <>
          <div
            className={`dashboard-figure__both ${series.length > 2 ? 'dashboard-figure__both--wide' : ''}`}
          >
            {drawn.length > 0 && <Chart title={title} drawing={drawing} />}
            <DataTable
              caption={title}
              rows={groups}
              keyOf={([group]) => group}
              columns={[
                { heading, show: ([, name]) => name },
                ...series.map(({ code, name }) => ({
                  heading: name,
                  isNumeric: true,
                  show: ([group]: readonly [string, string]) => numberOf(group, code),
                })),
              ]}
            />
          </div>
          <p className="dashboard-figure__files not-printed">
            <a
              href={`${addressOf(file)}?${new URLSearchParams({ ...query, figure: definition.id })}`}
              download
              aria-label={say.tableOf({ figure: title })}
            >
              {say.table()}
            </a>
            {drawn.length > 0 && (
              <Button
                type="button"
                unstyled
                aria-label={say.pictureOf({ figure: title })}
                onClick={() => void takePicture()}
              >
                {say.picture()}
              </Button>
            )}
          </p>
        </>
      )}
      <details className="dashboard-figure__about">
        <summary aria-label={say.aboutOf({ figure: title })}>{say.about()}</summary>
        <p>
          {say.source()}: {source}.
        </p>
        <p>{say[definition.basis === 'plan' ? 'byPlan' : definition.basis]()}</p>
        <Citation cite={definition.cite} />
      </details>
    </section>
  )
}
