/** Table 1: who bills and who gave the service; folded up once it is complete. */
import { Button, ButtonGroup, Label, Select } from '@trussworks/react-uswds'
import { useState } from 'react'
import { useWords } from '../../app/language.tsx'
import { billingWords } from '../../words/billing.ts'
import { type Content, type Form, withValue } from './draft-changes.ts'
import { Field } from './field.tsx'
import { findingsAt, useOpenDraft } from './open-draft.ts'

export function ProviderBlock({ section }: { readonly section: Form['sections'][number] }) {
  const say = useWords(billingWords)
  const draft = useOpenDraft()
  const { content, form, change } = draft
  const isWrong = section.fields.some(({ name }) => findingsAt(draft, {}, name).length > 0)
  const lacks = section.fields.some(field => !field.isOptional && (content.facts[field.name] ?? '') === '')
  const [isShown, show] = useState(lacks)
  const isOpen = isShown || isWrong
  return (
    <section aria-labelledby={section.id} className="tile">
      <h2 id={section.id} lang="en">
        {section.title}
      </h2>
      {!isOpen && <Summary facts={content.facts} />}
      <Button
        type="button"
        unstyled
        aria-expanded={isOpen}
        aria-controls={`${section.id}-fields`}
        onClick={() => show(!isOpen)}
      >
        {isOpen ? say.fold() : say.change()}
      </Button>
      <div id={`${section.id}-fields`} hidden={!isOpen}>
        {isOpen && (
          <>
            <p className="usa-hint">{say.completed()}</p>
            <div className="field-grid">
              {section.fields.map(field => (
                <Field
                  key={field.name}
                  field={field}
                  place={{}}
                  value={content.facts[field.name] ?? ''}
                  change={value => change(so => withValue(so, {}, field.name, value))}
                />
              ))}
            </div>
            <ButtonGroup>
              <Button type="button" outline onClick={() => change(so => renderingAsBilling(so, section))}>
                {say.sameProvider()}
              </Button>
            </ButtonGroup>
            {form.sites.length > 0 && <SiteChoice />}
          </>
        )}
      </div>
    </section>
  )
}

function Summary({ facts }: { readonly facts: Content['facts'] }) {
  const { billingProviderName: bills = '', renderingProviderName: gave = '' } = facts
  const place = [facts.renderingProviderAddress, facts.renderingProviderCity].filter(Boolean).join(', ')
  return (
    <p>
      {[bills, ...(gave === bills ? [] : [gave]), facts.billingProviderNpi, place]
        .filter(Boolean)
        .join(' · ')}
    </p>
  )
}

/** The rendering provider's elements are named as the billing provider's. */
function renderingAsBilling(content: Content, section: Form['sections'][number]): Content {
  const names = section.fields.map(({ name }) => name).filter(name => name.startsWith('rendering'))
  const copied = names.map(name => [name, content.facts[name.replace('rendering', 'billing')] ?? ''])
  return { ...content, facts: { ...content.facts, ...Object.fromEntries(copied) } }
}

function SiteChoice() {
  const say = useWords(billingWords)
  const { form, change } = useOpenDraft()
  return (
    <>
      <Label htmlFor="site">{say.site()}</Label>
      <Select
        id="site"
        name="site"
        value=""
        onChange={({ target }) => {
          const site = form.sites[Number(target.value)]
          if (site) change(so => ({ ...so, facts: { ...so.facts, ...site.facts } }))
        }}
      >
        <option value="">{say.chooseSite()}</option>
        {form.sites.map(({ name }, place) => (
          <option key={name} value={place}>
            {name}
          </option>
        ))}
      </Select>
    </>
  )
}
