/** The physical variety of real files: each is read as the same segments, however it is written. */
import { describe, expect, test } from 'vitest'
import { fileOf, gather, sampleClaim, sampleHeader } from './testing.ts'

const segments = placed(gather(fileOf(sampleClaim)).lines)

/** The lines that tell a segment with its place. */
function placed(lines: readonly string[]): string[] {
  return lines.filter(line => /^\w*\/\w+ /.test(line))
}

/** The sample with other separators. */
function written(
  element: string,
  component: string,
  repetition: string,
  terminator: string,
  after = '',
): string {
  const header = sampleHeader.slice(0, -1).replace('^', repetition)
  const body = sampleClaim.slice(1).map(each => each.replaceAll(':', component))
  return fileOf(
    [header + component, ...body].map(each => each.replaceAll('*', element)),
    terminator,
    after,
  )
}

/** The lines as if the usual separators had been used. */
function asUsual(lines: readonly string[], element: string, component: string): string[] {
  return placed(lines).map(line => {
    const at = line.indexOf(' ')
    const raw = line
      .slice(at + 1)
      .replaceAll(element, '*')
      .replaceAll(component, ':')
    return `${line.slice(0, at)} ${raw}`
  })
}

const whole = fileOf(sampleClaim)

const sameFiles: readonly (readonly [string, string | Uint8Array])[] = [
  ['a line feed after each terminator', fileOf(sampleClaim, '~', '\n')],
  ['CR LF after each terminator', fileOf(sampleClaim, '~', '\r\n')],
  ['CR after each terminator', fileOf(sampleClaim, '~', '\r')],
  ['indented segments', fileOf(sampleClaim, '~', '\n   \t')],
  ['blank lines', fileOf(sampleClaim, '~', '\n\n\n')],
  ['spaces between segments', fileOf(sampleClaim, '~', '  ')],
  ['a byte order mark', Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(whole)])],
  ['blanks before the first ISA', ` \r\n\t${whole}`],
  ['blanks at the end', `${whole}   \r\n\r\n`],
  ['a Control-Z at the end', `${whole}\x1a`],
  ['NUL bytes at the end', `${whole}\0\0\0`],
  ['line breaks only after some', whole.replaceAll('~N', '~\r\nN')],
  ['blanks between ISA16 and the terminator', whole.replace(':~GS', ':  ~GS')],
]

describe('the same claim', () => {
  test.each(sameFiles)('%s', (_, file) => {
    const told = gather(file)
    expect(told.codes).toEqual([])
    expect(placed(told.lines)).toEqual(segments)
  })

  test.each([
    ['| between components', '*', '|', '^', '~', ''],
    ['> between components', '*', '>', '^', '~', '\n'],
    ['< between components', '*', '<', '^', '~', ''],
    ['^ between components, U for none to repeat', '*', '^', 'U', '~', ''],
    ['{ to repeat', '*', ':', '{', '~', ''],
    ['a line feed as terminator', '*', ':', '^', '\n', ''],
    ['a line feed as terminator, after CR', '*', ':', '^', '\r\n', ''],
    ['CR as terminator', '*', ':', '^', '\r', ''],
    ['CR as terminator, LF after it', '*', ':', '^', '\r', '\n'],
    ['^ as terminator', '*', ':', '{', '^', ''],
    ['} as terminator', '*', ':', '^', '}', '\n'],
    ['\\ as terminator', '*', ':', '^', '\\', ''],
    ["' as terminator, + between elements", '+', ':', '^', "'", ''],
    ['! as terminator', '*', ':', '^', '!', ''],
    ['0x1C as terminator, 0x1D between elements', '\x1d', '\x1f', '\x1e', '\x1c', ''],
    ['~ between elements', '~', ':', '^', '!', ''],
    ['| between elements', '|', '>', '^', '~', '\r\n'],
    ['a tab between elements', '\t', ':', '^', '~', '\n'],
    ['0x85 as terminator', '*', ':', '^', '\x85', ''],
    ['0xA6 between components', '*', '\xa6', '^', '~', ''],
  ])('%s', (_, element, component, repetition, terminator, after) => {
    const told = gather(written(element, component, repetition, terminator, after))
    expect(told.codes).toEqual([])
    expect(asUsual(told.lines, element, component)).toEqual(segments)
  })

  test.each([80, 72, 7, 1])('wrapped at %i columns', width => {
    const body = whole.slice(106)
    const wrapped = whole.slice(0, 106) + body.replace(new RegExp(`.{${width}}`, 'g'), '$&\r\n')
    const told = gather(wrapped)
    expect(told.codes).toEqual(['interchange/folded-lines'])
    expect(placed(told.lines)).toEqual(segments)
  })

  test('an unfinished last segment', () => {
    const told = gather(whole.slice(0, -1))
    expect(told.codes).toEqual(['segment/unterminated'])
    expect(gather(`${whole.slice(0, -1)}\r\n`).codes).toEqual(['segment/unterminated'])
  })

  test('two terminators in a row', () => {
    const told = gather(whole.replace('~CLM', '~~CLM').replace('SE*25', 'SE*26'))
    expect(told.codes).toEqual(['segment/empty', 'segment/unknown-id'])
  })
})

describe('what stands around interchanges', () => {
  test('is passed over and told once, with its place and length', () => {
    const { codes, findings } = gather(`From: A\n\n${whole}\n-- \nthe end`)
    expect(codes).toEqual(['file/stray-bytes', 'file/stray-bytes'])
    expect(findings.map(({ values, x12 }) => [values?.count, x12.offset])).toEqual([
      [6, 0],
      [8, whole.length + 10],
    ])
  })

  test('may be nothing at all', () => {
    expect(gather('').codes).toEqual(['file/empty'])
    expect(gather(' \r\n \n').codes).toEqual(['file/empty'])
  })

  test('may be anything but X12', () => {
    for (const file of [
      'hello',
      'ISA',
      'ISABELLA',
      '{"a":1}',
      '<html>',
      'PK\x03\x04',
      'Memo:ISA',
      'ISA*00*',
    ]) {
      expect(gather(file).codes, file).toEqual(['file/not-x12'])
    }
    expect(gather(Buffer.from(whole, 'utf16le')).codes).toEqual(['file/not-x12'])
  })

  test('ISA inside of data is data', () => {
    const told = gather(whole.replace('TESTINA****', 'ISA****').replace('NM1*IL*1*SAMPLE', 'NM1*IL*1*ISA AC'))
    expect(told.codes).toEqual([])
  })

  test('an interchange with other separators may begin without the IEA of the one before', () => {
    const second = written('|', '>', '{', '!').replace('000000001', '000000002')
    const told = gather(whole.slice(0, -16) + second.replace('IEA|1|000000001', 'IEA|1|000000002'))
    expect(told.codes).toEqual(['interchange/trailer-missing'])
    expect(told.segments.length).toBe(sampleClaim.length * 2 - 1)
  })
})

describe('letters beyond ASCII', () => {
  const named = (bytes: Buffer): string => {
    const file = Buffer.concat([
      Buffer.from(whole.slice(0, whole.indexOf('TESTINA****'))),
      bytes,
      Buffer.from(whole.slice(whole.indexOf('TESTINA****') + 7)),
    ])
    const { lines } = gather(file)
    return lines.find(line => line.includes('NM1*IL')) ?? ''
  }

  test('stand in raw segments as their bytes', () => {
    expect(named(Buffer.from('JOSÉ', 'utf8'))).toContain('SAMPLE*JOS\xc3\x89*')
    expect(named(Buffer.from('JOSÉ', 'latin1'))).toContain('SAMPLE*JOS\xc9*')
  })
})
