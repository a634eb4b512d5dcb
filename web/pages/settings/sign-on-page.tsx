/** The organization's own sign-in: which there is, the link for its people, and closing it. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAnswer, useAsk } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords, useWriting } from '../../app/language.tsx'
import { Confirm } from '../../ui/confirm.tsx'
import { Copyable } from '../../ui/copy.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Empty, Loading, Trouble } from '../../ui/states.tsx'
import { settingsWords } from '../../words/settings.ts'
import { useNamesOf } from '../people/names.ts'
import { AddProvider } from './add-provider.tsx'
import { InSettings } from './in-settings.tsx'

type Provider = Answered<'sso.list-providers'>['providers'][number]

export function SignOnPage() {
  const say = useWords(settingsWords)
  const [isAdding, setAdding] = useState(false)
  const providers = useAnswer('sso.list-providers', {})
  return (
    <InSettings>
      <PageHeading title={say.signOn()} says={say.signOnSays()} />
      {providers.isPending && <Loading />}
      {providers.isError && <Trouble title={providers.error.message} remedy={providers.error.remedy} />}
      {providers.data && (
        <>
          {providers.data.providers.length === 0 && !isAdding && (
            <Empty title={say.noProviders()}>
              <p>{say.noProvidersSays()}</p>
            </Empty>
          )}
          {providers.data.providers.map(provider => (
            <ProviderTile key={provider.id} provider={provider} />
          ))}
          {isAdding ? (
            <AddProvider returnAddress={providers.data.returnAddress} onClose={() => setAdding(false)} />
          ) : (
            <p>
              <Button type="button" onClick={() => setAdding(true)}>
                {say.addProvider()}
              </Button>
            </p>
          )}
        </>
      )}
    </InSettings>
  )
}

function ProviderTile({ provider }: { readonly provider: Provider }) {
  const say = useWords(settingsWords)
  const write = useWriting()
  const { roleOf, listOf } = useNamesOf()
  const close = useAsk('sso.close-provider')
  const [isClosing, setClosing] = useState(false)
  return (
    <section className="tile" aria-labelledby={`provider-${provider.id}`}>
      <h2 id={`provider-${provider.id}`}>{provider.name}</h2>
      <dl className="facts">
        <dt>{say.issuer()}</dt>
        <dd>{provider.issuer}</dd>
        <dt>{say.domains()}</dt>
        <dd>{provider.domains.join(', ')}</dd>
        <dt>{say.roleMap()}</dt>
        <dd>
          {Object.entries(provider.roleMap).map(([value, roles]) => (
            <div key={value}>
              {value} → {listOf(roles.map(roleOf))}
            </div>
          ))}
        </dd>
      </dl>
      {provider.closedAt === null ? (
        <>
          <Copyable label={say.providerLink()} text={provider.link} />
          <Button type="button" outline onClick={() => setClosing(true)}>
            {say.close()}
          </Button>
        </>
      ) : (
        <p>{say.closedAt({ when: write.instant(provider.closedAt) })}</p>
      )}
      {isClosing && (
        <Confirm
          title={say.closeTitle({ name: provider.name })}
          says={say.closeSays()}
          does={say.close()}
          isBusy={close.isPending}
          trouble={close.error}
          onConfirm={() =>
            close.mutate({ input: { providerId: provider.id } }, { onSuccess: () => setClosing(false) })
          }
          onClose={() => setClosing(false)}
        />
      )}
    </section>
  )
}
