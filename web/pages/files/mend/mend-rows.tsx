/** The grid with what stands around it: which rows are shown, one choice for many, and what is said of the cell at hand. */
import { Button, Checkbox, Label, Select } from '@trussworks/react-uswds'
import { useCallback, useEffect, useMemo, useState, useSyncExternalStore } from 'react'
import { useAnswer } from '../../../app/asking.ts'
import { askHub } from '../../../app/hub.ts'
import { useLanguage, useWords, useWriting } from '../../../app/language.tsx'
import { useSession } from '../../../app/session.tsx'
import { mendingWords } from '../../../words/mending.ts'
import { AlikePanel } from './alike-panel.tsx'
import { CellSays, type Finding } from './cell-says.tsx'
import type { Cell } from './grid-moves.ts'
import type { ShownColumn } from './grid-row.tsx'
import { Kept } from './kept.tsx'
import { MendGrid } from './mend-grid.tsx'
import type { Mending } from './mend-page.tsx'
import { RowForm } from './row-form.tsx'
import type { Alike, RowsModel } from './rows-model.ts'
import type { HeldRow } from './rows-state.ts'

type MendRowsProps = { readonly id: string; readonly model: RowsModel; readonly mending: Mending }

export function MendRows({ id, model, mending }: MendRowsProps) {
  const say = useWords(mendingWords)
  const write = useWriting()
  const state = useSyncExternalStore(model.subscribe, model.state)
  const [group, setGroup] = useState<number | null>(null)
  const [showsAll, setShowsAll] = useState(false)
  const [asForm, setAsForm] = useState(() => window.matchMedia('(width < 40rem)').matches)
  const [active, setActive] = useState<Cell>({ place: 1, column: 0 })
  const [said, setSaid] = useState('')
  const [focusAsked, setFocusAsked] = useState(0)
  const columns = useShownColumns(mending, showsAll)
  const chosen = mending.groups.find(({ number }) => number === group)
  const count = chosen?.count ?? mending.rows
  const row = state.rows.get(active.place)
  const column = columns[active.column - 1]
  const text = row && column ? model.textOf(row, column.key, column.at) : ''
  const alike = useAlikeCount(id, row, column)
  useSavingAgain(model)

  const focusGrid = (): void => setFocusAsked(asked => asked + 1)
  const goNext = useCallback(async (): Promise<void> => {
    // In a row that was just come to, its first cell to mend; on such a cell, the one behind it.
    const here = model.state().rows.get(active.place)
    const isOnOne = here?.findings.some(
      each => each.holds && each.element === columns[active.column - 1]?.key,
    )
    const further = placeOfFinding(columns, here, isOnOne ? active.column : 0)
    if (further > 0) {
      setActive({ place: active.place, column: further })
      setFocusAsked(asked => asked + 1)
      return
    }
    const { place } = await askHub('exchange.find-held-row', {
      transmission: id,
      after: active.place,
      ...(group !== null && { group }),
    })
    const found = place ?? (await firstLeft(id, group))
    if (found === null) {
      setSaid(say.allMended())
      return
    }
    await model.load(found, found)
    setActive({ place: found, column: placeOfFinding(columns, model.state().rows.get(found), 0) })
    setFocusAsked(asked => asked + 1)
  }, [id, active, group, model, columns, say])
  const goNextRow = async (): Promise<void> => {
    const asked = { transmission: id, after: active.place, ...(group !== null && { group }) }
    const found = (await askHub('exchange.find-held-row', asked)).place ?? (await firstLeft(id, group))
    if (found === null) setSaid(say.allMended())
    else setActive({ place: found, column: 0 })
  }
  const undo = async (): Promise<void> => {
    await model.undo()
    focusGrid()
  }
  const mendAlike = async (mended: Alike): Promise<void> => {
    setSaid(say.doneRows({ count: write.count(await model.mendAlike(mended)) }))
    focusGrid()
  }
  const put = (into: string): void => {
    if (!row || !column) return
    const cell = { number: row.number, key: column.key }
    model.change([{ ...cell, text: into }], [{ ...cell, text }])
    focusGrid()
  }
  const putAlike = ({ group: of, found }: Finding, into: string): void => {
    if (of !== null) void mendAlike({ group: of, found, text: into })
  }
  const show = (to: number | null): void => {
    setGroup(to)
    setActive({ place: 1, column: columnOf(columns, mending, to) })
    model.reload(to)
  }
  const groupColumn = mending.columns.find(({ key }) => key === chosen?.element)
  return (
    <>
      <div className="mend-tools">
        <div>
          <Label htmlFor="mend-group">{say.show()}</Label>
          <Select
            id="mend-group"
            name="mend-group"
            value={group ?? ''}
            onChange={({ target }) => show(target.value === '' ? null : Number(target.value))}
          >
            <option value="">{say.allRows({ count: write.count(mending.rows) })}</option>
            {mending.groups.map(each => (
              <option key={each.number} value={each.number}>
                {say.groupRows({
                  wrong: headed(mending, each.element, each.wrong),
                  left: write.count(each.left),
                  count: write.count(each.count),
                })}
              </option>
            ))}
          </Select>
        </div>
        <Checkbox
          id="mend-all-columns"
          name="mend-all-columns"
          label={say.allColumns()}
          checked={showsAll}
          onChange={({ target }) => {
            setShowsAll(target.checked)
            setActive({ place: active.place, column: 1 })
          }}
        />
        <Checkbox
          id="mend-as-form"
          name="mend-as-form"
          label={say.asForm()}
          checked={asForm}
          onChange={({ target }) => setAsForm(target.checked)}
        />
        <div className="mend-tools__buttons">
          {!asForm && (
            <Button type="button" outline onClick={() => void goNext()}>
              {say.next()}
            </Button>
          )}
          <Button type="button" outline disabled={!state.mayUndo} onClick={() => void undo()}>
            {say.undo()}
          </Button>
        </div>
      </div>
      {chosen && groupColumn && (
        <AlikePanel
          key={chosen.number}
          transmission={id}
          group={chosen.number}
          wrong={chosen.wrong}
          column={groupColumn}
          isBusy={state.alikeDone !== null}
          mend={mended => void mendAlike(mended)}
        />
      )}
      <Kept model={model} said={said} />
      {asForm ? (
        <RowForm
          model={model}
          row={row}
          columns={columns}
          showsAll={showsAll}
          active={active}
          count={count}
          setActive={setActive}
          goNext={() => void goNextRow()}
          alike={alike}
          putAlike={putAlike}
        />
      ) : (
        <>
          <MendGrid
            key={group ?? 'all'}
            model={model}
            columns={columns}
            count={count}
            active={active}
            setActive={setActive}
            goNext={() => void goNext()}
            undo={() => void undo()}
            say={setSaid}
            focusAsked={focusAsked}
          />
          <CellSays
            row={row}
            column={column}
            text={text}
            alike={alike}
            put={put}
            putAlike={putAlike}
            leaveOut={isLeftOut => row && model.leaveOut(row.number, isLeftOut)}
          />
          <details className="keys">
            <summary>{say.keys()}</summary>
            <p>{say.keysSay()}</p>
          </details>
        </>
      )}
    </>
  )
}

/** The first column behind another in which the row is held for something; 0, the row’s heading, where none is. */
function placeOfFinding(columns: readonly ShownColumn[], row: HeldRow | undefined, after: number): number {
  if (!row?.left) return 0
  const at = columns.findIndex(
    ({ key }, index) => index + 1 > after && row.findings.some(each => each.holds && each.element === key),
  )
  return at + 1
}

/** The sentence of a group, with the column where it does not name one. */
function headed({ columns }: Mending, element: string | null, wrong: string): string {
  const heading = columns.find(({ key }) => key === element)?.heading
  return heading === undefined || wrong.includes(heading) ? wrong : `${heading}: ${wrong}`
}

function columnOf(columns: readonly ShownColumn[], { groups }: Mending, group: number | null): number {
  const element = groups.find(({ number }) => number === group)?.element
  return Math.max(columns.findIndex(({ key }) => key === element) + 1, 1)
}

async function firstLeft(id: string, group: number | null): Promise<number | null> {
  const asked = { transmission: id, after: 0, ...(group !== null && { group }) }
  return (await askHub('exchange.find-held-row', asked)).place
}

/** What names the row, and the columns in which something was found; or all. */
function useShownColumns({ columns, groups }: Mending, showsAll: boolean): readonly ShownColumn[] {
  const found = groups.map(({ element }) => element ?? '').join('\n')
  return useMemo(() => {
    const elements = new Set(found.split('\n'))
    return columns
      .map((column, at) => ({ ...column, at }))
      .filter(({ names, key }) => showsAll || names || elements.has(key))
  }, [columns, found, showsAll])
}

/** In how many rows the same text is wrong in the same way. */
function useAlikeCount(id: string, row: HeldRow | undefined, column: ShownColumn | undefined): number {
  const { language } = useLanguage()
  const finding = row?.findings.find(
    ({ element, group, suggestions }) => element === column?.key && group !== null && suggestions.length > 0,
  )
  const values = useAnswer(
    'exchange.list-found-values',
    { transmission: id, group: finding?.group ?? 1, limit: 200, language: language === 'es' ? 'es' : 'en' },
    { enabled: finding !== undefined },
  )
  return values.data?.values.find(({ found }) => found === finding?.found)?.left ?? 0
}

/** What could not be saved is saved when the way is free again: signed in anew, or back on line. */
function useSavingAgain(model: RowsModel): void {
  const { needs } = useSession()
  const hasEnded = needs.includes('sign-in')
  useEffect(() => {
    if (!hasEnded) void model.save()
    const again = (): void => void model.save()
    window.addEventListener('online', again)
    return () => window.removeEventListener('online', again)
  }, [hasEnded, model])
}
