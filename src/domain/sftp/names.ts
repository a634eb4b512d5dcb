/** Names of files that come over SFTP: which are taken, which say that they are not complete, and what we call ours. */
import { receiptNumber } from '../exchange/names.ts'

/** Bytes in UTF-8; what every disk, mail program and portal between here and there can hold. */
const longestBytes = 200

/** Letters of one script, so that no name can look like another; figures; signs that no shell or folder takes amiss. */
const plain = /^[\p{Script=Latin}0-9 ._()+,&'@=~[\]{}!#$%^-]+$/u

/** Windows gives these to machines, whatever follows the first dot. */
const taken = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

export type NameTrouble =
  | 'empty'
  | 'too-long'
  | 'control-characters'
  | 'signs'
  | 'look-alikes'
  | 'edges'
  | 'device'

/** Why a name is not taken, or null. `name` is one part of a path. */
export function troubleWithName(name: string): NameTrouble | null {
  if (name === '' || name === '.' || name === '..') return 'empty'
  if (new TextEncoder().encode(name).length > longestBytes) return 'too-long'
  if (/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Cn}\p{Zl}\p{Zp}�]/u.test(name)) return 'control-characters'
  if (/[\\/:*?"<>|`;]/.test(name)) return 'signs'
  if (!plain.test(name) || name.normalize('NFKC') !== name) return 'look-alikes'
  if (/^[ .~-]|[ .]$/.test(name)) return 'edges'
  return taken.test(name) ? 'device' : null
}

/** Endings and beginnings by which programs mark a file that is not complete: it is taken once it is renamed. */
const partEndings = /\.(?:part|partial|tmp|temp|filepart|uploading|crdownload)$/i

export function isPartName(name: string): boolean {
  return partEndings.test(name)
}

/** Two names are one on a disk that does not tell capitals from small letters: only one of them may lie in a folder. */
export function foldedName(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** A word for addresses and folders: small letters, figures and hyphens. */
export function slugOf(text: string, longest: number): string {
  const slug = text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, longest)
    .replace(/-+$/, '')
  return slug === '' ? 'partner' : slug
}

/** How an answer is named where the partners agreed on nothing else. */
const usualPattern = '{NAME}_{RECEIPT}_{KIND}'

export type AnswerNamed = {
  /** The sender's name of the file that is answered. */
  readonly fileName: string
  readonly number: number
  /** receipt, findings, marked; ta1, 999, 277ca. */
  readonly kind: string
  /** Our own name of the answer, whose ending it keeps. */
  readonly answerName: string
  /** The day in California on which it was made. */
  readonly day: string
}

/** {NAME} the file's name without its ending, {RECEIPT}, {KIND}, {YYYYMMDD}: what a pattern may say. */
export function isAnswerPattern(pattern: string): boolean {
  const words = [...pattern.matchAll(/\{(\w*)\}/g)].map(match => match[1])
  return (
    words.every(word => ['NAME', 'RECEIPT', 'KIND', 'YYYYMMDD'].includes(word ?? '')) &&
    words.includes('KIND') &&
    (words.includes('NAME') || words.includes('RECEIPT')) &&
    troubleWithName(pattern.replace(/[{}]/g, '')) === null
  )
}

function endingOf(name: string): string {
  return /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
}

/** A name that is safe whatever the sender called the file. */
export function safeName(name: string): string {
  const safe = name
    .normalize('NFKC')
    .replace(/[^\p{Script=Latin}0-9 ._()+,&'@=~[\]{}!#$%^-]/gu, '_')
    .replace(/^[ .~-]+|[ .]+$/g, '')
  const short = [...safe].slice(-120).join('')
  return troubleWithName(short) === null ? short : `file${endingOf(short)}`
}

/** The name of an answer in from-causeway, by the partners' pattern or our own. */
export function answerName(named: AnswerNamed, pattern: string | null): string {
  const words: { readonly [word: string]: string } = {
    NAME: safeName(named.fileName).replace(/\.[A-Za-z0-9]{1,8}$/, ''),
    RECEIPT: receiptNumber(named.number),
    KIND: named.kind,
    YYYYMMDD: named.day.replaceAll('-', ''),
  }
  const stem = (pattern ?? usualPattern).replace(/\{(\w+)\}/g, (_, word: string) => words[word] ?? '')
  return `${stem}${endingOf(named.answerName)}`
}

/** The same name with the receipt's number in it, where the plain one is another file's already. */
export function nameBeside(name: string, mark: string): string {
  const ending = endingOf(name)
  return `${name.slice(0, name.length - ending.length)}_${mark}${ending}`
}
