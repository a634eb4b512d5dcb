/** Which bad values a 999 may show again in IK404, and how. */

/**
 * IK403 codes with a value that can be shown: too short, too long, no code of the list, no date, no time, one
 * too many of a choice, a code that the guide leaves out, a pattern not kept. The others speak of what is
 * missing or should not be there, or (6) of characters that would spoil the acknowledgement as they spoiled
 * the set.
 */
const showable: ReadonlySet<string> = new Set(['4', '5', '7', '8', '9', '10', 'I6', 'I12'])

/** Data element 724 holds so many characters. */
const mostCharacters = 99

/** The basic and extended characters of X12, without those that our writers use to separate. */
const plain = /^[A-Z0-9!"&'()+,\-./;?= a-z%@[\]_{}\\|<>#$]+$/

/** The copy of a bad value for IK404; undefined where none may stand. */
export function copiedValue(code: string, found: string | undefined): string | undefined {
  return found === undefined || !showable.has(code) ? undefined : plainCopy(found, mostCharacters)
}

/**
 * So many characters of a text at most; undefined when it holds any that could spoil an acknowledgement, or
 * none.
 */
export function plainCopy(text: string, most: number): string | undefined {
  const copy = text.slice(0, most).trimEnd()
  return copy !== '' && plain.test(copy) ? copy : undefined
}
