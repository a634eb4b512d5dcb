/** What was tried last at a partner's own SFTP server. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { serverWords } from '../../../words/sftp-servers.ts'
import { ServerTrouble } from './server-trouble.tsx'

export function Attempts({ connection }: { readonly connection: string }) {
  const say = useWords(serverWords)
  const write = useWriting()
  const listed = useAnswer('sftp.list-attempts', { connection })
  const attempts = listed.data?.attempts ?? []
  return (
    <section aria-labelledby="attempts-heading">
      <h2 id="attempts-heading">{say.attempts()}</h2>
      <p className="measure">{say.attemptsSay()}</p>
      {listed.isPending && <Loading />}
      {listed.isError && <Trouble title={listed.error.message} remedy={listed.error.remedy} />}
      {listed.data && attempts.length === 0 && <p>{say.noAttempts()}</p>}
      {attempts.length > 0 && (
        <DataTable
          caption={say.attempts()}
          rows={attempts}
          keyOf={({ id }) => id}
          columns={[
            { heading: say.when(), show: ({ at }) => write.instant(at) },
            { heading: say.what(), show: ({ kind }) => (kind === 'test' ? say['test-kind']() : say[kind]()) },
            { heading: say.result(), show: ({ trouble }) => <ServerTrouble code={trouble} /> },
            {
              heading: say.files(),
              show: ({ files, transmission }) =>
                transmission === null ? (
                  write.count(files)
                ) : (
                  <Link to="/files/$transmission" params={{ transmission }}>
                    {say.file()}
                  </Link>
                ),
            },
          ]}
        />
      )}
    </section>
  )
}
