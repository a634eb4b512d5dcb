/** Claim adjustment reason codes (CARC) and remittance advice remark codes (RARC): codes and days, no words. */
import { assumedStop, codeRuns, type DatedCodes } from './dated-codes.ts'

/**
 * CARC, the list 139 that X12 keeps. A code that was stopped must not stand in a payment of that day or
 * later. Each stop says on what it rests; an unknown or stopped code is no more than a warning.
 */
export const adjustmentReasons: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns(`1-14 16 18-24 26-27 29 31-35 39-40 44-45 49-51 53-56 58-61 66 69-70 74-76 78 85 89-91
    94-97 100-112 114-119 121-122 128-137 139-140 142-144 146-155 157-161 163-164 166-167 169-190 192-195 197-213
    215-216 219 222-229 231-243 245-254 256-306
    A0 A1 A5 A6 A8 B1 B4 B7-B16 B20 B22-B23 P1-P32`),
  assumed: codeRuns('297-306'),
  stopped: {
    '15': assumedStop('2018-05-01'),
    '17': assumedStop('2009-07-01'),
    '30': assumedStop('2006-02-01'),
    '36': assumedStop('2003-10-16'),
    '37': assumedStop('2003-10-16'),
    '38': assumedStop('2013-01-01'),
    '42': assumedStop('2007-06-01'),
    '43': assumedStop('2006-07-01'),
    '57': assumedStop('2007-06-30'),
    '62': assumedStop('2007-04-01'),
    '87': assumedStop('2012-01-01'),
    '113': assumedStop('2007-06-30'),
    '120': assumedStop('2007-06-30'),
    '123': assumedStop('2007-06-30'),
    '124': assumedStop('2007-06-30'),
    '125': assumedStop('2013-11-01'),
    '126': assumedStop('2008-04-01'),
    '127': assumedStop('2008-04-01'),
    '138': assumedStop('2018-05-01'),
    '141': assumedStop('2012-07-01'),
    '145': assumedStop('2008-04-01'),
    '156': assumedStop('2009-10-01'),
    '162': assumedStop('2014-07-01'),
    '165': assumedStop('2018-05-01'),
    '168': assumedStop('2018-05-01'),
    '191': assumedStop('2014-07-01'),
    '196': assumedStop('2007-02-01'),
    '214': assumedStop('2014-07-01'),
    '217': assumedStop('2014-07-01'),
    '218': assumedStop('2014-07-01'),
    '220': assumedStop('2014-07-01'),
    '221': assumedStop('2014-07-01'),
    '230': assumedStop('2014-07-01'),
    '244': assumedStop('2014-07-01'),
    '255': assumedStop('2014-07-01'),
    A2: assumedStop('2008-01-01'),
    A4: assumedStop('2008-04-01'),
    A7: assumedStop('2018-05-01'),
    B5: assumedStop('2018-05-01'),
    B17: assumedStop('2009-02-01'),
    B18: assumedStop('2009-03-01'),
    D23: assumedStop('2012-01-01'),
    W1: assumedStop('2014-07-01'),
    W2: assumedStop('2014-07-01'),
    W3: assumedStop('2014-07-01'),
    W4: assumedStop('2014-07-01'),
    W5: assumedStop('2014-07-01'),
    W6: assumedStop('2014-07-01'),
    W7: assumedStop('2014-07-01'),
    W8: assumedStop('2014-07-01'),
    W9: assumedStop('2014-07-01'),
    Y1: assumedStop('2014-07-01'),
    Y2: assumedStop('2014-07-01'),
    Y3: assumedStop('2014-07-01'),
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
  assumed: codeRuns('N638-N905'),
  stopped: {},
}
