/** What the codes of X12's own lists mean, in our words, by data element: for reference pages. */

import { interchangeNoteWords } from '../acknowledge/words/interchange-words.ts'
import {
  elementErrorWords,
  groupErrorWords,
  segmentErrorWords,
  setErrorWords,
} from '../acknowledge/words/set-words.ts'
import type { Words } from '../acknowledge/words/telling.ts'

type Meanings = { readonly [code: string]: string }

/** `P first payer | S second payer`: each code with its words. */
function meanings(text: string): Meanings {
  const entries = text.split('|').map(each => {
    const [code = '', ...words] = each.trim().split(/\s+/)
    return [code, words.join(' ')] as const
  })
  return Object.fromEntries(entries)
}

const medicareCategories =
  'ZK federal category 1 | ZL federal category 2 | ZM federal category 3 | ZN federal category 4 | ZO federal category 5'

const providerNumbers = `
    0B state license | 1A Blue Cross | 1B Blue Shield | 1C Medicare | 1D Medicaid | 1G UPIN | 1H CHAMPUS |
    1J facility id | D3 pharmacy number | G2 the payer's own number | LU location | EI employer id |
    SY Social Security | TJ tax id | HPI NPI | 2U payer id | FY claim office | NF NAIC code |
    EO submitter number | HI health plan id | PQ payee number`

/** Of claims. */
const ofClaims: { readonly [element: string]: Meanings } = {
  127: meanings(`
    1 emergency | 2 by court order | 3 services of a clinic | 4 member has no choice | 5 urgent care |
    6 service to be approved later | 7 special handling | Y yes | N no`),
  1032: meanings(`
    11 other program not federal | 12 preferred provider organization | 13 point of service |
    14 exclusive provider organization | 15 indemnity | 16 HMO for Medicare risk | 17 dental HMO |
    AM automobile | BL Blue Cross or Blue Shield | CH CHAMPUS (TRICARE) | CI commercial | DS disability |
    FI federal employees | HM HMO | LM liability | MA Medicare part A | MB Medicare part B |
    MC Medicaid: Medi-Cal | OF other federal | TV Title V | VA Veterans Affairs |
    WC workers' compensation | ZZ not known`),
  1065: meanings('1 person | 2 organization'),
  1068: meanings('F female | M male | U not known'),
  1069: meanings(`
    18 self | 01 spouse | 19 child | 20 employee | 21 not known | 39 organ donor | 40 donor who has died |
    53 life partner | G8 another`),
  1073: meanings('Y yes | N no | W does not apply, or the patient declines | U not known'),
  1136: meanings(`
    07 ambulance | E1 lenses | E2 contact lenses | E3 frames | 75 functional limits | ZZ as agreed |
    70 hospice | 09 durable equipment`),
  1138: meanings(`
    P first payer | S second payer | T third payer | A fourth payer | B fifth payer | C sixth payer |
    D seventh payer | E eighth payer | F ninth payer | G tenth payer | H eleventh payer | U not known`),
  1166: meanings(
    `01 DRG | 02 by the day | 03 by the day, varying | 04 flat | 05 capitated | 06 percent | 09 other`,
  ),
  1221: meanings('BI billing | PE performing | AT attending'),
  1250: meanings('D8 a day, CCYYMMDD | RD8 days from–to | TM a time, HHMM | DT a day and time, CCYYMMDDHHMM'),
  1270: meanings(`
    ABK first diagnosis, ICD-10 | BK first diagnosis, ICD-9 | ABF further diagnosis, ICD-10 |
    BF further diagnosis, ICD-9 | BP anesthesia, first procedure | BO anesthesia, further procedure |
    BG condition | ABJ admitting diagnosis, ICD-10 | BJ admitting diagnosis, ICD-9 |
    APR reason for visit, ICD-10 | PR reason for visit, ICD-9 | ABN external cause, ICD-10 |
    BN external cause, ICD-9 | DR diagnosis related group | BBR first procedure, ICD-10 |
    BR first procedure, ICD-9 | CAH first procedure, alternative medicine |
    BBQ further procedure, ICD-10 | BQ further procedure, ICD-9 | BI occurrence span | BH occurrence |
    BE value | TC treatment | AS a form of the department | UT a form of Medicare |
    HE remark code (RARC) | RX pharmacy remark code`),
  1317: meanings(`
    A to the nearest place that can treat | B for a specialist | C to be near family | D for treatment |
    E for rehabilitation`),
  1321: meanings(`
    01 was brought to a hospital | 04 moved by stretcher | 05 unconscious or in shock |
    06 in an emergency | 07 had to be restrained | 08 visible bleeding | 09 medically needed |
    12 confined to bed or chair | L1 general | L2 replacement: medical need |
    L3 replacement: lost or stolen | L4 replacement: broken | L5 patient's wish | IH at home |
    AV available, not used | NU not used | S2 under treatment | ST new services requested | 65 open |
    38 certification is on file | ZV replacement`),
  1322: meanings('I first | R renewed | S revised'),
  1327: meanings('0 no copayment'),
  1332: meanings('A type of bill | B place of service'),
  1351: meanings('P signed by the provider, who has the patient’s on file'),
  1336: meanings(`
    12 working aged | 13 kidney disease | 14 no-fault | 15 workers' compensation |
    16 public health service | 41 black lung | 42 veterans | 43 disabled under 65 | 47 other liability`),
  1342: meanings(`
    A acute | C chronic | D not acute | E not life-threatening | F routine | G symptomatic |
    M acute flare of a chronic condition`),
  1359: meanings('A assigned | B assigned for laboratory services only | C not assigned'),
  1362: meanings('AA car accident | EM work | OA other accident'),
  1363: meanings('I informed consent, by law | Y yes, with a signed statement'),
  1366: meanings(
    '02 handicapped children | 03 special federal funding | 05 disability | 09 second opinion or surgery',
  ),
  1473: meanings(`
    00 no price | 01 as charged | 02 at the standard fee | 03 under contract | 04 bundled |
    05 peer review | 06 by the day | 07 flat | 08 combined | 09 maternity | 10 other | 11 lower of both |
    12 ratio of cost | 13 cost | 14 adjustment`),
  1514: meanings(`
    1 proof of eligibility unknown | 2 lawsuit | 3 delay in authorization |
    4 delay in certifying the provider | 5 delay in supplying forms | 6 delay in delivering custom goods |
    7 third party | 8 delay in eligibility | 9 claim was denied for another reason |
    10 delay in administration | 11 other | 15 natural disaster`),
  1526: meanings(`
    1 followed | 2 not followed: call not made | 3 not medically needed | 4 not followed: other |
    5 emergency admission`),
  1527: meanings(
    `1 out of the network | 2 emergency, in | 3 emergency, out | 4 other, in | 5 other, out | 6 other`,
  ),
  235: meanings(`
    AD dental (CDT) | ER as agreed by jurisdiction | HC HCPCS or CPT | HP HIPPS | IV home infusion |
    N4 drug (NDC) | N6 health related item | NU revenue code | UI product code |
    WK advanced billing concepts`),
  355: meanings(`
    UN unit | MJ minute | DA day | F2 international unit | GR gram | ME milligram | ML milliliter |
    LB pound | DH mile | MO month | 01 pound`),
  363: meanings(`
    ADD more | CER certification | DCP goals or plans of care | DGN description of a diagnosis |
    TPO for a third party | ALG allergies | DME equipment | MED medication | NTR nutrition | ODT orders |
    RHB functional limits | RLH reasons for leaving home | RNH times and reasons away |
    SET unusual home or social setting | SFM safety measures | SPT supplementary plan |
    UPI updated information`),
  594: meanings('1 a week | 4 a month | 6 a day'),
  640: meanings('31 subrogation | CH claims | RP encounters | TH acknowledgement of claims'),
  737: meanings('OG original | TR result of a test'),
  738: meanings('HT height | R1 hemoglobin | R2 hematocrit | R3 epoetin starting dose | R4 creatinine'),
  755: meanings(`
    03 reason for more treatment | 04 drugs given | 05 treatment and diagnosis | 06 first assessment |
    07 functional goals | 08 plan of treatment | 09 progress | 10 continued treatment |
    11 chemical analysis | 13 certified test | 15 justification of admission | 21 recovery plan |
    A3 allergies | A4 autopsy | AM ambulance | AS admission summary | B2 prescription |
    B3 order of a physician | B4 referral | BR benchmarks | BS baseline | BT blanket test |
    CB chiropractic reasons | CK consent | CT certification | D2 drug profile | DA dental models |
    DB equipment prescription | DG diagnosis | DJ discharge | DS discharge summary |
    EB benefits of another payer | HC health certificate | HR health history | I5 immunization |
    IR X-ray film | LA laboratory | M1 chart | MT models | NN nursing notes | OB operation | OC oxygen |
    OD orders and treatments | OE examination | OX oxygen therapy | OZ support of the claim |
    P4 pathology | P5 medical history | PE enteral or parenteral | PN physical therapy | PO prosthetics |
    PQ paramedical | PY physician | PZ physical therapy certificate | RB radiology film | RR radiology |
    RT report of tests | RX renewable oxygen | SG symptoms | V5 death | XP photographs`),
  756: meanings(`
    AA on request | BM by mail | EL electronically | EM by e-mail | FT by file transfer | FX by fax |
    AB copied earlier | AD certificate in this claim | AF narrative in this claim | AG none here |
    NS not specified | OL online`),
  901: meanings(`
    T1 cannot name the provider | T2 cannot name the payer | T3 cannot name the insured |
    T4 payer name or id missing | T5 certification missing | T6 not enough for repricing`),
}

/** Of parties, numbers and days, wherever they stand. */
const ofParties: { readonly [element: string]: Meanings } = {
  128: meanings(`
    ${providerNumbers} | 1W member number | 28 employee number | 6P group number | 9A repriced number |
    9C adjusted repriced number | 1L group or policy | BB authorization | CE class of contract |
    EA medical record | F8 first number | G1 authorization | G3 predetermination | IG policy |
    1S ambulatory patient group | APC ambulatory payment class | E9 attachment | RB rate code |
    VY link of compounds | XZ prescription`),
  365: meanings('EM e-mail | FX fax | TE telephone | EX extension | UR web address'),
  366: meanings('IC information | CX claims | BL technical'),
  374: meanings(`
    314 disability, both ends | 360 disability begins | 361 disability ends | 090 care begins |
    091 care ends | 738 hemoglobin or hematocrit | 739 creatinine | 232 statement begins |
    233 statement ends | 150 service begins | 151 service ends | 472 service`),
  66: meanings(`
    46 as the partners agreed | XX NPI | PI the payer's id | XV health plan id | II standard health id |
    MI member id | AC control number of the attachment | FI tax id | 34 Social Security |
    HN health insurance claim number | MR Medicaid id | C changed | BD Blue Cross | BS Blue Shield |
    MC Medicaid | PC provider's own | SL state license | UP UPIN | AD Blue Cross and Blue Shield |
    NI NAIC | PP pharmacy processor`),
  98: meanings(`
    41 submitter | 40 receiver | 85 billing provider | 87 pay-to | PE payee | IL insured | PR payer |
    DN referring provider | P3 primary care | 82 rendering provider | 77 service place | DQ supervising |
    PW pick up | 45 drop off | QB purchased service | DK ordering | QC patient | 71 attending |
    72 operating | ZZ other operating | 74 corrected insured | TT crossover carrier | GB other insured |
    AY clearinghouse | 36 employer | 03 dependent | 1P provider | 1Z home health | 73 other physician |
    FA facility | HK subscriber | LI independent lab | MSC mammography center | PRP first payer |
    QD responsible party | SEP second payer | TL testing laboratory | TTP third payer | TU third party`),
}

/** Of payments. */
const ofPayments: { readonly [element: string]: Meanings } = {
  1029: meanings(`
    1 as first payer | 2 as second payer | 3 as third payer | 4 denied | 19 as first payer, passed on |
    20 as second payer, passed on | 21 as third payer, passed on | 22 earlier payment taken back |
    23 not ours, passed on | 25 forecast only`),
  1033: meanings(
    `CO by contract | CR correction of an earlier payment | OA other | PI payer's decision | PR patient bears it`,
  ),
  305: meanings(`
    C payment with remittance | D payment only | H information only |
    I remittance and payment information | P forecast | U split | X either`),
  426: meanings(`
    50 late filing | 51 interest penalty | 72 refund authorized | 90 early payment | AH origination fee |
    AM applied to a loan | AP part of an earlier overpayment | B2 rebate | B3 recovery allowance |
    BD bad debt | BN bonus | C5 temporary allowance | CR capitation interest | CS adjustment |
    CT capitation | CV capital | CW certified nurse | DM direct education | E3 withholding |
    FB forward balance | FC fund allocation | GO education | HM hemophilia | IP incentive |
    IR tax withheld | IS interim settlement | J1 not reimbursed | L3 penalty | L6 interest | LE levy |
    LS lump sum | OA organ acquisition | OB offset for affiliates | PI interim payment |
    PL final payment | RA retro adjustment | RE return on equity | SL student loan |
    TL liability of a third party | WO recovery of an overpayment | WU recovery not known`),
  478: meanings('C credit | D debit'),
  506: meanings('01 ABA routing number | 04 Canadian bank and branch'),
  522: meanings(`
    AU covered | D8 discount | DY by the day limit | F5 patient paid | I interest | NL negative ledger |
    T tax | T2 claim before taxes | B6 allowed | KH late filing deduction | ${medicareCategories}`),
  569: meanings('DA demand deposit | SG savings'),
  591: meanings('ACH bank transfer | BOP as the bank chooses | CHK check | FWT wire | NON no payment'),
  673: meanings(`
    CA covered days | CD coinsured days | LA lifetime reserve, actual | LE lifetime reserve, estimated |
    NE not covered, estimated | NR not replaced blood | OU outlier days | PS prescriptions | VS visits |
    ${medicareCategories}`),
  812: meanings('CCP ACH with an addendum (CCD+) | CTX ACH with the remittance (CTX)'),
}

/** Of envelopes and acknowledgements; what IK3, IK4, IK5 and AK9 say has words of its own. */
const ofAnswers: { readonly [element: string]: Meanings } = {
  306: meanings('U refused | WQ accepted'),
  I17: meanings('A accepted | E accepted with errors | R rejected'),
  353: meanings('00 original | 18 reissue | 08 status'),
  715: meanings(`
    A accepted | E accepted with errors | M rejected: authentication | P accepted in part | R rejected |
    W rejected: assurance | X rejected: not decrypted`),
  717: meanings(`
    A accepted | E accepted with errors | M rejected: authentication | R rejected |
    W rejected: assurance | X rejected: not decrypted`),
  735: meanings(
    '20 source | 21 submitter or receiver | 22 subscriber | 23 dependent | 19 provider | PT patient',
  ),
  1005: meanings('0019 source, subscriber, dependent | 0085 source, receiver, provider, patient'),
  481: meanings('1 trace of a payment or level | 2 number of what is referred to'),
  736: meanings('0 none follows | 1 more levels follow'),
}

const all: { readonly [element: string]: Meanings } = {
  ...ofClaims,
  ...ofParties,
  ...ofPayments,
  ...ofAnswers,
}

/** What acknowledgements say, in the words in which they are told. */
const told: { readonly [element: string]: Words } = {
  618: setErrorWords,
  718: setErrorWords,
  620: segmentErrorWords,
  720: segmentErrorWords,
  621: elementErrorWords,
  723: elementErrorWords,
  716: groupErrorWords,
  I18: interchangeNoteWords,
}

/** What a code of a data element means; null where we have no words for it. */
export function meaningOf(element: number | string, code: string): string | null {
  const known = all[String(element)]
  if (known !== undefined && Object.hasOwn(known, code)) return known[code] ?? null
  const words = told[String(element)]
  return words !== undefined && Object.hasOwn(words, code) ? (words[code]?.[0] ?? null) : null
}
