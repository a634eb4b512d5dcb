/** Claim adjustment reason codes (CARC) and remittance advice remark codes (RARC): codes and days, no words. */
import { codeRuns, type DatedCodes } from './dated-codes.ts'

/**
 * CARC, the list 139 that X12 keeps. A code that was stopped must not stand in a payment of that day or
 * later. The codes in use up to 296 were held against a public copy; later ones and the days of stopping are
 * assumed, hence no more than a warning.
 */
export const adjustmentReasons: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns(`1-14 16 18-24 26-27 29 31-35 39-40 44-45 49-51 53-56 58-61 66 69-70 74-76 78 85 89-91
    94-97 100-112 114-119 121-122 128-137 139-140 142-144 146-155 157-161 163-164 166-167 169-190 192-195 197-213
    215-216 219 222-229 231-243 245-254 256-306
    A0 A1 A5 A6 A8 B1 B4 B7-B16 B20 B22-B23 P1-P32`),
  stopped: {
    '15': '2018-05-01',
    '17': '2009-07-01',
    '30': '2006-02-01',
    '36': '2003-10-16',
    '37': '2003-10-16',
    '38': '2013-01-01',
    '42': '2007-06-01',
    '43': '2006-07-01',
    '57': '2007-06-30',
    '62': '2007-04-01',
    '87': '2012-01-01',
    '113': '2007-06-30',
    '120': '2007-06-30',
    '123': '2007-06-30',
    '124': '2007-06-30',
    '125': '2013-11-01',
    '126': '2008-04-01',
    '127': '2008-04-01',
    '138': '2018-05-01',
    '141': '2012-07-01',
    '145': '2008-04-01',
    '156': '2009-10-01',
    '162': '2014-07-01',
    '165': '2018-05-01',
    '168': '2018-05-01',
    '191': '2014-07-01',
    '196': '2007-02-01',
    '214': '2014-07-01',
    '217': '2014-07-01',
    '218': '2014-07-01',
    '220': '2014-07-01',
    '221': '2014-07-01',
    '230': '2014-07-01',
    '244': '2014-07-01',
    '255': '2014-07-01',
    A2: '2008-01-01',
    A4: '2008-04-01',
    A7: '2018-05-01',
    B5: '2018-05-01',
    B17: '2009-02-01',
    B18: '2009-03-01',
    D23: '2012-01-01',
    W1: '2014-07-01',
    W2: '2014-07-01',
    W3: '2014-07-01',
    W4: '2014-07-01',
    W5: '2014-07-01',
    W6: '2014-07-01',
    W7: '2014-07-01',
    W8: '2014-07-01',
    W9: '2014-07-01',
    Y1: '2014-07-01',
    Y2: '2014-07-01',
    Y3: '2014-07-01',
  },
}

/**
 * RARC, kept by CMS (list 411). Up to N637 held against a public copy; later ones by the run in which they
 * were given out, withdrawn ones perhaps among them.
 */
export const remarkCodes: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns(`M1-M32 M36-M42 M44-M47 M49-M56 M59-M62 M64-M67 M69-M71 M73-M77 M79-M87 M89-M91 M93-M97
    M99-M100 M102-M105 M107 M109 M111-M117 M119 M121-M127 M129-M139 M141-M144
    MA01-MA02 MA04 MA07-MA10 MA12-MA28 MA30-MA37 MA39-MA48 MA50 MA53-MA77 MA79-MA81 MA83-MA84 MA88-MA94
    MA96-MA97 MA99-MA100 MA103 MA106-MA118 MA120-MA123 MA125-MA126 MA128 MA130-MA134
    N1-N13 N15-N16 N19-N28 N30-N37 N39-N40 N42-N43 N45-N59 N61-N65 N67-N72 N74-N99 N103-N144 N146-N163
    N167 N170-N200 N202-N224 N226-N360 N362-N364 N366-N482 N485-N513 N516-N552 N554-N626 N628-N631
    N633-N905`),
  stopped: {},
}
