/** The delimiter is found where people's files make it hard to find. */
import { expect, test } from 'vitest'
import { detectDelimiter } from './delimiter.ts'

const cases: [string, string, string][] = [
  ['plain', ',', 'a,b,c\n1,2,3\n'],
  ['one column', ',', 'name\nSample\nExample\n'],
  ['one line', ';', 'a;b;c'],
  ['many values in a cell', ',', 'id,codes\n1,Z59.0;Z60.2;Z63.0\n2,Z59.0;Z60.2;Z63.0\n'],
  ['decimal commas', ';', 'units;price;sum\n1,5;2,5;3,5\n2,5;1,0;2,5\n4,5;0,5;2,2\n'],
  ['names with commas', '|', 'id|name|city\n1|Sample, Testina|Davis\n2|Example, Samplo|Chico\n'],
  ['commas within quotes', ';', '"a, x";"b, y"\n"1, 2";"3, 4"\n"1, 2";"3, 4"\n'],
  [
    'banner lines above',
    ',',
    'Sample Plan; ECM report\nPeriod: January\n\nid,name,city\n1,a,b\n2,c,d\n3,e,f\n',
  ],
  ['ragged rows', ',', 'a,b,c,d\n1,2,3,4\n1,2\n1,2,3,4\n1,2,3,4,5\n1,2,3,4\n'],
  ['tabs in a table with commas and pipes in text', '\t', 'id\tnote\n1\ta, b | c\n2\td, e | f\n3\tg\n'],
  ['quoted line ends', '\t', '"a"\t"b\nc,d"\n"1"\t"2\n,,,"\n'],
  ['numbers alone', '|', '1|2|3\n4|5|6\n'],
  ['times and a semicolon in each', ',', 'id,when,what\n1,10:00;,x\n2,11:00;,y\n3,12:00;,z\n'],
]

test.each(cases)('%s: %j', (_, delimiter, text) => {
  expect(detectDelimiter(text, true)).toBe(delimiter)
})

test('a header longer than the sample is enough', () => {
  const header = Array.from({ length: 20_000 }, (_, index) => `c${index}`).join('\t')
  expect(detectDelimiter(header.slice(0, 60_000), false)).toBe('\t')
})
