/** A page that could not be shown: a lost connection, or our fault, with the number that support can find it by. */
import type { ErrorComponentProps } from '@tanstack/react-router'
import { Trouble } from '../ui/states.tsx'
import { frameWords } from '../words/frame.ts'
import { troubleOf } from './hub.ts'
import { useWords } from './language.tsx'

export function PageTrouble({ error, reset }: ErrorComponentProps) {
  const say = useWords(frameWords)
  const trouble = troubleOf(error)
  return (
    <Trouble
      title={trouble.isFault ? say.fault() : trouble.message}
      remedy={trouble.isFault ? say.faultHelp({ id: trouble.requestId ?? '—' }) : trouble.remedy}
      again={reset}
    />
  )
}
