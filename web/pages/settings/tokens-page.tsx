/** Tokens by which programs of the organization ask: which there are, and taking them back. */
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useNamesOf } from '../people/names.ts'
import { InSettings } from './in-settings.tsx'
import { IssueToken } from './issue-token.tsx'
import { useTakingBack } from './taking-back.tsx'

type Token = Answered<'people.list-tokens'>['tokens'][number]

export function TokensPage() {
  const say = useWords(settingsWords)
  const tokens = useAnswer('people.list-tokens', {})
  return (
    <InSettings>
      <PageHeading title={say.tokens()} says={say.tokensSay()} />
      {tokens.isPending && <Loading />}
      {tokens.isError && <Trouble title={tokens.error.message} remedy={tokens.error.remedy} />}
      {tokens.data && (
        <>
          <IssueToken mayCarry={tokens.data.mayCarry} />
          {tokens.data.tokens.length === 0 ? (
            <Empty title={say.noTokens()}>
              <p>{say.noTokensSays()}</p>
            </Empty>
          ) : (
            <TokenTable tokens={tokens.data.tokens} />
          )}
        </>
      )}
    </InSettings>
  )
}

function TokenTable({ tokens }: { readonly tokens: readonly Token[] }) {
  const say = useWords(settingsWords)
  const write = useWriting()
  const { rightOf, listOf } = useNamesOf()
  const revoke = useAsk('people.revoke-token')
  const { buttonOf, question } = useTakingBack({
    words: say,
    isBusy: revoke.isPending,
    trouble: revoke.error,
    takeBack: (id, done) => revoke.mutate({ input: { tokenId: id } }, { onSuccess: done }),
  })
  return (
    <>
      <DataTable
        caption={say.tokens()}
        rows={tokens}
        keyOf={({ id }) => id}
        columns={[
          { heading: say.program(), show: ({ name }) => name },
          { heading: say.may(), show: ({ rights }) => listOf(rights.map(rightOf)) },
          {
            heading: say.used(),
            show: ({ usedAt }) => (usedAt === null ? say.never() : write.instant(usedAt)),
          },
          { heading: say.expires(), show: ({ expiresAt }) => write.instant(expiresAt) },
          { heading: say.state(), show: ({ state }) => say[state]() },
          {
            heading: say.action(),
            show: token => token.state === 'works' && buttonOf(token),
          },
        ]}
      />
      {question}
    </>
  )
}
