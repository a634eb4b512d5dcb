/** The latest files from and for one partner, with where each stands. */
import { Link } from '@tanstack/react-router'
import { useAnswer } from '../../../app/asking.ts'
import { useWords, useWriting } from '../../../app/language.tsx'
import { DataTable } from '../../../ui/data-table.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { fileWords } from '../../../words/files.ts'
import { partnerWords } from '../../../words/network/rates.ts'
import { useFileNames } from '../../files/names.ts'

export function PartnerFiles({ partnerId }: { readonly partnerId: string }) {
  const say = useWords(partnerWords)
  const words = useWords(fileWords)
  const write = useWriting()
  const nameOf = useFileNames()
  const files = useAnswer('exchange.list-transmissions', { partner: partnerId, limit: 8 })
  if (files.isPending) return <Loading />
  if (files.isError) return <Trouble title={files.error.message} remedy={files.error.remedy} />
  return (
    <section aria-labelledby="files-heading">
      <h2 id="files-heading">{say.files()}</h2>
      {files.data.transmissions.length === 0 ? (
        <p>{say.noFiles()}</p>
      ) : (
        <DataTable
          caption={say.files()}
          rows={files.data.transmissions}
          keyOf={({ id }) => id}
          columns={[
            {
              heading: words.kind(),
              show: ({ id, file }) => (
                <Link to="/files/$transmission" params={{ transmission: id }}>
                  {file === null ? words.unknownKind() : nameOf(file)}
                </Link>
              ),
            },
            {
              heading: words.when(),
              show: ({ createdAt, direction }) =>
                `${direction === 'in' ? say.came() : say.went()}, ${write.instant(createdAt)}`,
            },
            {
              heading: words.where(),
              show: ({ step, outcome }) =>
                outcome === null ? words[step]() : `${words[step]()} · ${words[outcome]()}`,
            },
            { heading: words.rows(), isNumeric: true, show: ({ rows }) => write.count(rows.read) },
            { heading: words.held(), isNumeric: true, show: ({ rows }) => write.count(rows.rejected) },
          ]}
        />
      )}
      <Link to="/files">{say.allFiles()}</Link>
    </section>
  )
}
