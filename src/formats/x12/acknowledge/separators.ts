/** With which separators an answer is written, so that whatever it repeats can be written as it came. */
import type { Interchange } from '../read/events.ts'
import type { OutgoingSeparators } from '../values/events.ts'

/** Usual characters for each, the most usual first. */
const usual = {
  element: ['*', '|'],
  component: [':', '>', '<'],
  repetition: ['^', '!', '%'],
  terminator: ['~', '}', '\\'],
} as const

/**
 * The separators of the interchange that is answered: what stands in it holds none of them. Those that cannot
 * be printed (a line break for one) are replaced by usual ones that are free.
 */
export function answeringSeparators({ separators }: Interchange): OutgoingSeparators {
  const { element, component, repetition, terminator } = separators
  const own = [element, component, repetition, terminator].map(byte =>
    isMark(byte) ? String.fromCharCode(byte) : '',
  )
  const taken = new Set<string>(own)
  const free = (at: number, role: keyof typeof usual): string => {
    const mark = own[at] ?? ''
    if (mark !== '' && own.indexOf(mark) === at) return mark
    const chosen = usual[role].find(each => !taken.has(each)) ?? usual[role][0]
    taken.add(chosen)
    return chosen
  }
  return {
    element: free(0, 'element'),
    component: free(1, 'component'),
    repetition: free(2, 'repetition'),
    terminator: free(3, 'terminator'),
  }
}

/** A printable character that is no letter, digit or blank. */
function isMark(byte: number): boolean {
  return byte > 32 && byte < 127 && !/\w/.test(String.fromCharCode(byte))
}
