/** The key of a partner's own SFTP server: the one that is trusted, the one that it shows, and trusting it. */
import { Button } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { Confirm } from '../../../ui/confirm.tsx'
import { Facts } from '../../../ui/facts.tsx'
import { serverWords } from '../../../words/sftp-servers.ts'
import type { Connection } from './server-form.tsx'

type ServerKeyProps = { readonly connection: Connection; readonly name: string }

export function ServerKey({ connection, name }: ServerKeyProps) {
  const say = useWords(serverWords)
  const trust = useAsk('sftp.trust-host-key')
  const [isAsked, setAsked] = useState(false)
  const { hostKey, hostKeyShown } = connection
  return (
    <section aria-labelledby="key-heading">
      <h2 id="key-heading">{say.hostKey()}</h2>
      <p className="measure">{say.hostKeySays()}</p>
      <Facts
        facts={[
          [say.trusted(), hostKey === null ? say.noKeyYet() : <Print key="trusted" text={hostKey} />],
          hostKeyShown === null ? null : [say.shownInstead(), <Print key="shown" text={hostKeyShown} />],
        ]}
      />
      {hostKeyShown !== null && (
        <Button type="button" outline onClick={() => setAsked(true)}>
          {say.trust()}
        </Button>
      )}
      {isAsked && hostKeyShown !== null && (
        <Confirm
          title={say.trustTitle({ name })}
          says={say.trustSays({ key: hostKeyShown })}
          does={say.trust()}
          isBusy={trust.isPending}
          trouble={trust.error}
          onConfirm={() =>
            trust.mutate(
              { input: { connection: connection.id, hostKey: hostKeyShown } },
              { onSuccess: () => setAsked(false) },
            )
          }
          onClose={() => setAsked(false)}
        />
      )}
    </section>
  )
}

function Print({ text }: { readonly text: string }) {
  return <code className="fingerprint">{text}</code>
}
