/** File names by a partner's pattern: `{TYPE}_{SENDER}_{YYYYMM}.xlsx`. */

/** What each word of a pattern stands for. */
const words: { readonly [word: string]: string } = {
  SENDER: '[A-Za-z0-9-]+',
  RECEIVER: '[A-Za-z0-9-]+',
  YYYYMM: '\\d{6}',
  YYYYMMDD: '\\d{8}',
  MMYYYY: '\\d{6}',
  MMDDYYYY: '\\d{8}',
  SEQ: '\\d+',
  NPI: '\\d{10}',
}

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** The words that a pattern uses and that nobody knows. */
export function unknownWords(pattern: string): string[] {
  return [...pattern.matchAll(/\{([^{}]*)\}/g)]
    .map(match => match[1] ?? '')
    .filter(word => word !== 'TYPE' && !(word in words))
}

/** The file names that a pattern means. `short` is the file's own short name, which stands for {TYPE}. */
export function fileNamePattern(pattern: string, short: string): RegExp {
  const source = pattern
    .split(/(\{[^{}]*\})/)
    .map(part => {
      if (part === '{TYPE}') return escaped(short)
      return words[part.replace(/^\{|\}$/g, '')] && part.startsWith('{')
        ? (words[part.slice(1, -1)] ?? '')
        : escaped(part)
    })
    .join('')
  return new RegExp(`^${source}$`, 'i')
}

/** True when the file's short name stands in the name of the file as a word of its own: `Sept MIF v2.xlsx`. */
export function namesFile(fileName: string, short: string): boolean {
  return fileName
    .toUpperCase()
    .split(/[^A-Z0-9]+/)
    .includes(short.toUpperCase())
}
