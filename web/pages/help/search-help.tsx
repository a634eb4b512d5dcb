/** Looks for words in all of help while one types. */
import { Label, Tag, TextInput } from '@trussworks/react-uswds'
import { useEffect, useState } from 'react'
import { useAnswer } from '../../app/asking.ts'
import type { Answered } from '../../app/hub.ts'
import { useLanguage, useWords } from '../../app/language.tsx'
import { helpWords } from '../../words/help.ts'
import { useFileNames } from '../files/names.ts'
import { ElementLink, FileLink, FindingLink } from './links.tsx'

type Hit = Answered<'help.search'>['hits'][number]

/** After so many milliseconds without a key the words are looked for. */
const pause = 250

export function SearchHelp() {
  const say = useWords(helpWords)
  const [typed, setTyped] = useState('')
  const [words, setWords] = useState('')
  useEffect(() => {
    const waiting = setTimeout(() => setWords(typed.trim()), pause)
    return () => clearTimeout(waiting)
  }, [typed])
  return (
    <search>
      <Label htmlFor="help-search" hint={<span id="help-search-hint"> {say.searchHint()}</span>}>
        {say.search()}
      </Label>
      <TextInput
        id="help-search"
        name="help-search"
        type="search"
        aria-describedby="help-search-hint"
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      {words !== '' && <Hits words={words} />}
    </search>
  )
}

function Hits({ words }: { readonly words: string }) {
  const say = useWords(helpWords)
  const { language } = useLanguage()
  const nameOf = useFileNames()
  const answer = useAnswer('help.search', { words, language: language === 'es' ? 'es' : 'en', limit: 20 })
  const hits = answer.data?.hits
  if (hits === undefined) return <p role="status" />
  return (
    <>
      <p role="status">{hits.length === 0 ? say.noHits() : say.hits({ count: hits.length })}</p>
      <ul className="plain-list help-hits">
        {hits.map(hit => (
          <li key={`${hit.kind} ${hit.file ?? ''} ${hit.id}`}>
            <Tag>{say[hit.kind]()}</Tag> <strong>{titleOf(hit)}</strong>
            {hit.kind === 'element' && hit.file !== null && (
              <span className="usa-hint"> · {nameOf(hit.file)}</span>
            )}
            <p>{hit.says}</p>
          </li>
        ))}
      </ul>
    </>
  )
}

function titleOf({ kind, id, file, title }: Hit) {
  if (kind === 'finding') return <FindingLink code={id}>{title}</FindingLink>
  if (kind === 'file') return <FileLink file={id}>{title}</FileLink>
  if (kind === 'element' && file !== null)
    return (
      <ElementLink file={file} element={id}>
        {title}
      </ElementLink>
    )
  return title
}
