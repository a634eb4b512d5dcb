/** The frame of a plan's public pages: its name, the few places there are, and how to call. */

import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useWords } from '../../app/language.tsx'
import { PageHeading } from '../../ui/page-heading.tsx'
import { spokenPhone } from '../../ui/spoken-phone.ts'
import { Loading, Trouble } from '../../ui/states.tsx'
import { careWords } from '../../words/care/care.ts'

export type PlanPage = Answered<'care.see-plan'>

type CareFrameProps = {
  readonly plan: string
  readonly title: (name: string) => string
  readonly says?: (name: string) => string
  readonly children: (page: PlanPage) => ReactNode
}

export function CareFrame({ plan, title, says, children }: CareFrameProps) {
  const say = useWords(careWords)
  const page = useAnswer('care.see-plan', { plan })
  if (page.isPending) return <Loading />
  if (page.isError) return <Trouble title={page.error.message} remedy={page.error.remedy} />
  const { name, phone, tty, website } = page.data.plan
  return (
    <>
      <PageHeading title={title(name)} {...(says && { says: says(name) })} />
      <nav aria-label={say.parts()} className="care-nav">
        <ul className="plain-list plain-list--row">
          <li>
            <Link to="/care/$plan" params={{ plan }} activeOptions={{ exact: true }}>
              {say.home()}
            </Link>
          </li>
          <li>
            <Link to="/care/$plan/providers" params={{ plan }}>
              {say.providers()}
            </Link>
          </li>
          <li>
            <Link to="/care/$plan/refer" params={{ plan }}>
              {say.refer()}
            </Link>
          </li>
          <li>
            <Link to="/care/$plan/languages" params={{ plan }}>
              {say.languages()}
            </Link>
          </li>
        </ul>
      </nav>
      {children(page.data)}
      {(phone ?? tty ?? website) !== null && (
        <ul className="plain-list plain-list--row care-call">
          {phone !== null && (
            <li>
              <a href={`tel:+1${phone}`}>{say.call({ phone: spokenPhone(phone) })}</a>
            </li>
          )}
          {tty !== null && <li>{say.tty({ phone: spokenPhone(tty) })}</li>}
          {website !== null && (
            <li>
              <a href={website} rel="noreferrer">
                {say.website()}
              </a>
            </li>
          )}
        </ul>
      )}
    </>
  )
}
