/** Places of service (CMS), states of the US Postal Service, and countries of ISO 3166-1: codes only. */
import { codeRuns, type DatedCodes } from './dated-codes.ts'

/** 27 since 2023-10-01, 66 since 2024-08-01. */
export const placesOfService: DatedCodes = {
  asOf: '2025-07-01',
  codes: codeRuns('01-27 31-34 41-42 49-58 60-62 65-66 71-72 81 99'),
  assumed: [],
  stopped: {},
}

/**
 * States, the District of Columbia, possessions, freely associated states, armed forces; and Canada's
 * provinces.
 */
export const states: DatedCodes = {
  asOf: '2025-07-01',
  codes: [
    ...codeRuns(
      'AL AK AZ AR CA CO CT DE DC FL GA HI ID IL IN IA KS KY LA ME MD MA MI MN MS MO MT NE NV NH NJ',
    ),
    ...codeRuns('NM NY NC ND OH OK OR PA RI SC SD TN TX UT VT VA WA WV WI WY'),
    ...codeRuns('AS GU MP PR VI UM FM MH PW AA AE AP'),
    ...codeRuns('AB BC MB NB NL NT NS NU ON PE QC SK YT'),
  ],
  assumed: [],
  stopped: {},
}

export const countries: DatedCodes = {
  asOf: '2025-07-01',
  codes: [
    ...codeRuns(
      'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS',
    ),
    ...codeRuns(
      'BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE',
    ),
    ...codeRuns(
      'EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM',
    ),
    ...codeRuns(
      'HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC',
    ),
    ...codeRuns(
      'LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA',
    ),
    ...codeRuns(
      'NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PN PR PS PT PW PY QA RE RO RS RU RW',
    ),
    ...codeRuns(
      'SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TK TL TM TN TO',
    ),
    ...codeRuns('TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS YE YT ZA ZM ZW'),
  ],
  assumed: [],
  stopped: {},
}
