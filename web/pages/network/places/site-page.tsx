/** One's own site: added, changed, or closed. */
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Button, ButtonGroup } from '@trussworks/react-uswds'
import { useState } from 'react'
import { readDay } from '#base/day.ts'
import { useAnswer, useAsk } from '../../../app/asking.ts'
import { useWords } from '../../../app/language.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'
import { PageHeading } from '../../../ui/page-heading.tsx'
import { Loading, Trouble } from '../../../ui/states.tsx'
import { networkFrameWords } from '../../../words/network/frame.ts'
import { siteWords } from '../../../words/network/places.ts'
import { emptySite, SiteForm, type SiteInput } from './site-form.tsx'

export function SitePage() {
  const say = useWords(siteWords)
  const { site: id } = useParams({ from: '/inside/network/sites/$site' })
  const sites = useAnswer('network.list-sites', { limit: 500 })
  const isNew = id === 'new'
  const found = sites.data?.sites.find(each => each.id === id)
  return (
    <>
      <Link to="/network/sites" className="back-link">
        {say.back()}
      </Link>
      <PageHeading title={isNew ? say.addSite() : (found?.name ?? say.changeSite())} says={say.ownSays()} />
      {sites.isPending && <Loading />}
      {sites.isError && <Trouble title={sites.error.message} remedy={sites.error.remedy} />}
      {isNew && <NewSite />}
      {!isNew && found && (
        <>
          <KnownSite key={found.id} siteId={found.id} site={inputOf(found)} />
          {found.closedOn === null && <CloseSite siteId={found.id} />}
        </>
      )}
    </>
  )
}

function inputOf({
  id: _,
  closedOn: __,
  ...site
}: SiteInput & { id: string; closedOn: string | null }): SiteInput {
  return site
}

function NewSite() {
  const navigate = useNavigate()
  const add = useAsk('network.add-site')
  return (
    <SiteForm
      first={emptySite}
      isBusy={add.isPending}
      trouble={add.error}
      onSave={input => add.mutate({ input }, { onSuccess: () => void navigate({ to: '/network/sites' }) })}
    />
  )
}

function KnownSite({ siteId, site }: { readonly siteId: string; readonly site: SiteInput }) {
  const frame = useWords(networkFrameWords)
  const change = useAsk('network.change-site')
  return (
    <>
      <SiteForm
        first={site}
        isBusy={change.isPending}
        trouble={change.error}
        onSave={input => change.mutate({ input: { siteId, ...input } })}
      />
      <p role="status">{change.isSuccess && frame.saved()}</p>
    </>
  )
}

function CloseSite({ siteId }: { readonly siteId: string }) {
  const say = useWords(siteWords)
  const frame = useWords(networkFrameWords)
  const navigate = useNavigate()
  const [isOpen, setOpen] = useState(false)
  const [on, setOn] = useState('')
  const close = useAsk('network.close-site')
  const day = readDay(on)
  return (
    <p>
      <Button type="button" outline onClick={() => setOpen(true)}>
        {say.close()}
      </Button>
      {isOpen && (
        <Dialog title={say.close()} says={say.closeSays()} onClose={() => setOpen(false)}>
          {close.isError && <Trouble title={close.error.message} remedy={close.error.remedy} />}
          <TextField label={say.lastDay()} type="date" value={on} onChange={setOn} isShort />
          <ButtonGroup>
            <Button
              type="button"
              disabled={day === null || close.isPending}
              onClick={() =>
                day !== null &&
                close.mutate(
                  { input: { siteId, closedOn: day } },
                  { onSuccess: () => void navigate({ to: '/network/sites' }) },
                )
              }
            >
              {say.closeNow()}
            </Button>
            <Button type="button" outline onClick={() => setOpen(false)}>
              {frame.cancel()}
            </Button>
          </ButtonGroup>
        </Dialog>
      )}
    </p>
  )
}
