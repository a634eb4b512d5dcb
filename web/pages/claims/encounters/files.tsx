/** Files of encounters: made on demand, looked over, and sent by a person; how many of each the State has. */
import { Link } from '@tanstack/react-router'
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import type { Answered } from '../../../app/hub.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { usePages } from '../../../app/pages-of.ts'
import { useSession } from '../../../app/session.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Mark } from '../../../ui/mark.tsx'
import { Paged } from '../../../ui/paged.tsx'
import { Refused } from '../../../ui/refused.tsx'
import { Empty } from '../../../ui/states.tsx'
import { encounterWords } from '../../../words/claims/encounters.ts'

type EncounterFile = Answered<'encounters.list-files'>['files'][number]

const standings = {
  making: ['soft', 'fileMaking'],
  made: ['warn', 'fileMade'],
  sent: ['good', 'fileSent'],
  empty: ['soft', 'fileEmpty'],
} as const

export function Files() {
  const say = useWords(encounterWords)
  const { mayDo } = useSession()
  const make = useAsk('encounters.make')
  const pages = usePages(
    'encounters.list-files',
    { limit: 10 },
    ({ files, next }) => ({ rows: files, next }),
    { everySeconds: 5 },
  )
  return (
    <section aria-labelledby="encounter-files">
      <h2 id="encounter-files">{say.files()}</h2>
      {mayDo('exchange/send') && (
        <>
          <p>{say.filesSay()}</p>
          <Refused trouble={make.error} />
          <Button type="button" disabled={make.isPending} onClick={() => make.mutate({ input: {} })}>
            {say.make()}
          </Button>
          <p aria-live="polite">{make.isSuccess && say.making()}</p>
        </>
      )}
      <Paged pages={pages} none={<Empty title={say.noFiles()} />}>
        {rows => <FileTable rows={rows} />}
      </Paged>
    </section>
  )
}

function FileTable({ rows }: { readonly rows: readonly EncounterFile[] }) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const { mayDo } = useSession()
  const [going, send] = useState<EncounterFile | null>(null)
  const numbers = [
    ['count', 'encounters'],
    ['has', 'accepted'],
    ['refused', 'rejected'],
    ['waits', 'waiting'],
  ] as const
  return (
    <>
      <DataTable
        caption={say.files()}
        rows={rows}
        keyOf={({ id }) => id}
        columns={[
          {
            heading: say.file(),
            show: ({ number, kind, planCode, transmission }) => (
              <>
                {transmission === null ? (
                  say.fileNumber({ number: write.count(number) })
                ) : (
                  <Link to="/files/$transmission" params={{ transmission }}>
                    {say.fileNumber({ number: write.count(number) })}
                  </Link>
                )}{' '}
                <span className="usa-hint">{say.fileOf({ kind, code: planCode })}</span>
              </>
            ),
          },
          ...numbers.map(([word, name]) => ({
            heading: say[word](),
            isNumeric: true,
            show: (row: EncounterFile) => write.count(row[name]),
          })),
          {
            heading: say.sent(),
            show: row => {
              const [tone, word] = standings[row.state]
              return (
                <>
                  {row.releasedAt === null ? (
                    <Mark tone={tone}>{say[word]()}</Mark>
                  ) : (
                    write.instant(row.releasedAt)
                  )}{' '}
                  {row.state === 'made' && mayDo('exchange/send') && (
                    <Button
                      type="button"
                      unstyled
                      aria-label={say.sendFile({ number: write.count(row.number) })}
                      onClick={() => send(row)}
                    >
                      {say.send()}
                    </Button>
                  )}
                </>
              )
            },
          },
        ]}
      />
      {going && <Release file={going} close={() => send(null)} />}
    </>
  )
}

function Release({ file, close }: { readonly file: EncounterFile; readonly close: () => void }) {
  const say = useWords(encounterWords)
  const write = useWriting()
  const release = useAsk('encounters.release')
  return (
    <Confirm
      title={say.sendTitle({ number: write.count(file.number) })}
      says={say.sendSays({ count: write.count(file.encounters) })}
      does={say.sendDoes()}
      isBusy={release.isPending}
      trouble={release.error}
      onConfirm={() => release.mutate({ input: { encounterFile: file.id } }, { onSuccess: close })}
      onClose={close}
    />
  )
}
