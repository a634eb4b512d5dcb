/** Each code has a file that shows it and nothing else. */
import { expect, test } from 'vitest'
import { type DelimitedFindingCode, delimitedFindingCodes } from './findings.ts'
import { gather } from './testing.ts'

const latin1 = (text: string): Buffer => Buffer.from(text, 'latin1')
const row = '1,2,3,4,5'

const shownBy: Record<DelimitedFindingCode, string | Buffer> = {
  'file/empty': '\r\n\r\n',
  'file/not-text': '%PDF-1.7\n',
  'file/other-format': '<html><body>Session expired</body></html>',
  'file/has-nul-characters': 'a,b\n1,2\0\n',
  'file/windows-1252': latin1('a,b\n1,Pe\xf1a\n'),
  'file/mixed-encoding': Buffer.concat([Buffer.from('a,b\n1,Peña\n'), latin1('2,Pe\xf1a\n')]),
  'file/utf-16': Buffer.from('\ufeffa\tb\n1\t2\n', 'utf16le'),
  // UTF-16 is told of as well: half characters are nowhere else.
  'file/broken-characters': Buffer.from('\ufeffa\tb\n1\t\ud83d\n', 'utf16le'),
  'file/mixed-line-endings': 'a,b\r\n1,2\n',
  'file/separator-line': 'sep=;\na;b\n',
  'file/unclosed-quote': 'a,b\n1,"2\n3,4\n',
  'file/text-after-quote': 'a,b\n1,"2"3\n',
  'file/stray-quote': 'a,b\n1,2"\n',
  'file/rows-in-one-cell': `a,b,c,d,e\n1,2,3,4,"x\n${row}\n"\n`,
  'file/row-too-long': `a,b\n1,${'x'.repeat(2_000_001)}\n`,
  'file/too-many-columns': `a,b\n${','.repeat(16_384)}\n`,
}

test.each(Object.keys(delimitedFindingCodes) as DelimitedFindingCode[])('%s', async code => {
  const { findings } = await gather(shownBy[code])
  const others = code === 'file/broken-characters' ? ['file/utf-16'] : []
  expect(findings.map(finding => finding.code)).toEqual([...others, code])
  const { consequence, values } = delimitedFindingCodes[code]
  expect(findings.at(-1)?.consequence).toBe(consequence)
  expect(Object.keys(findings.at(-1)?.values ?? {})).toEqual(values)
})
