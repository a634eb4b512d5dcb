/** Encrypted e-mail: keys, partners, the mailbox, and what became of the last messages. */
import { Alert } from '@trussworks/react-uswds'
import { useAnswer } from '../../app/asking.ts'
import { useLanguage, useWords, useWriting } from '../../app/language.tsx'
import { useSession } from '../../app/session.tsx'
import { DataTable } from '../../ui/data-table.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../ui/states.tsx'
import { mailWords } from '../../words/mail.ts'
import { InSettings } from './in-settings.tsx'
import { MailKeys } from './mail-keys.tsx'
import { MailboxForm } from './mail-mailbox.tsx'
import { MailPartners } from './mail-partners.tsx'

export function MailPage() {
  const say = useWords(mailWords)
  const { mayDo } = useSession()
  return (
    <InSettings>
      <PageHeading title={say.title()} says={say.says()} />
      {mayDo('settings/manage') && <Setup />}
      <Messages />
    </InSettings>
  )
}

function Setup() {
  const say = useWords(mailWords)
  const { language } = useLanguage()
  const setup = useAnswer('mail.see-setup', { language: language === 'es' ? 'es' : 'en' })
  if (setup.isPending) return <Loading />
  if (setup.isError) return <Trouble title={setup.error.message} remedy={setup.error.remedy} />
  const { mailGoesOut, address, keys, partners, mailbox } = setup.data
  return (
    <>
      {!mailGoesOut && (
        <Alert type="info" headingLevel="h2" slim>
          {say.noMail()}
        </Alert>
      )}
      <p>{address === null ? say.noAddress() : `${say.address()}: ${address}`}</p>
      <MailKeys keys={keys} />
      <MailPartners partners={partners} />
      <MailboxForm mailbox={mailbox} />
    </>
  )
}

function Messages() {
  const say = useWords(mailWords)
  const write = useWriting()
  const { language } = useLanguage()
  const messages = useAnswer('mail.list-messages', { language: language === 'es' ? 'es' : 'en' })
  return (
    <section aria-labelledby="messages-heading">
      <h2 id="messages-heading">{say.messages()}</h2>
      {messages.isPending && <Loading />}
      {messages.isError && <Trouble title={messages.error.message} remedy={messages.error.remedy} />}
      {messages.data?.messages.length === 0 && <p>{say.noMessages()}</p>}
      {messages.data && messages.data.messages.length > 0 && (
        <DataTable
          caption={say.messages()}
          rows={messages.data.messages}
          keyOf={({ id }) => id}
          columns={[
            { heading: say.what(), show: ({ about, way }) => `${say[about]()}, ${say[way]()}` },
            { heading: say.partner(), show: ({ partnerName, address }) => partnerName ?? address ?? '—' },
            { heading: say.when(), show: ({ at }) => write.instant(at) },
            { heading: say.state(), show: ({ state }) => say[state]() },
            { heading: say.why(), show: ({ trouble }) => trouble ?? '—' },
          ]}
        />
      )}
    </section>
  )
}
