/** By what a plan decides on a line that it is asked to pay: every rule in its order, what it does, and what to do. */
import type { Authority, Words } from '../define.ts'

/** What a rule does to the line. Of several that speak, the first of deny, contest, pend decides; all are told. */
export type RuleOutcome = 'deny' | 'contest' | 'pend' | 'reduce' | 'pay'

export type AdjudicationRule = Authority & {
  /** `coverage/over`: subject and what is so. */
  readonly id: string
  readonly outcome: RuleOutcome
  /** CAS01: `CO`, or `OA` where nobody is at fault. A member of Medi-Cal never owes (`PR` has no place here). */
  readonly group: 'CO' | 'OA'
  /** Claim adjustment reason code; null where the line waits and no remittance tells of it. */
  readonly reason: string | null
  /** Remittance advice remark codes. */
  readonly remarks: readonly string[]
  /** What is so. `{name}` takes a value. */
  readonly says: Words
  /** What the provider, or our own person, does now. */
  readonly mend: Words
}

type Rule = Omit<AdjudicationRule, 'group' | keyof Authority> & { readonly group?: 'OA' } & Partial<
    Pick<Authority, 'basis' | 'cite'>
  >

/* The State leaves codes of adjustment to the plans; these are the nation's own, read as they are commonly used. */
const assumed: Authority = {
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'causeway-assumptions: by which code a plan tells each reason',
  reading: 'R-70',
}

const rule = ({ group, ...own }: Rule): AdjudicationRule => ({ ...assumed, ...own, group: group ?? 'CO' })

export const adjudicationRules: readonly AdjudicationRule[] = [
  // 1. Who it is for.
  rule({
    id: 'member/unknown',
    outcome: 'deny',
    reason: '31',
    remarks: ['N382'],
    says: {
      en: 'The plan knows no member by this CIN.',
      es: 'El plan no conoce a ningún miembro con este CIN.',
    },
    mend: {
      en: 'Check the CIN on the member’s card, and send it again.',
      es: 'Revise el CIN en la tarjeta y envíela otra vez.',
    },
  }),
  rule({
    id: 'member/other-person',
    outcome: 'contest',
    reason: '140',
    remarks: ['N382'],
    says: {
      en: 'The CIN is another person’s: name and date of birth are not the same.',
      es: 'El CIN es de otra persona: el nombre y la fecha de nacimiento no coinciden.',
    },
    mend: {
      en: 'Correct the CIN, or the name and the date of birth.',
      es: 'Corrija el CIN, o el nombre y la fecha de nacimiento.',
    },
  }),
  rule({
    id: 'coverage/not-yet',
    outcome: 'deny',
    reason: '26',
    remarks: ['N30'],
    says: {
      en: 'The plan did not yet cover the member on {day}.',
      es: 'El plan aún no cubría al miembro el {day}.',
    },
    mend: {
      en: 'Bill the plan that covered the member then.',
      es: 'Cobre al plan que cubría al miembro entonces.',
    },
  }),
  rule({
    id: 'coverage/over',
    outcome: 'deny',
    reason: '27',
    remarks: ['N30'],
    says: {
      en: 'The plan no longer covered the member on {day}.',
      es: 'El plan ya no cubría al miembro el {day}.',
    },
    mend: {
      en: 'Bill the plan that covered the member then.',
      es: 'Cobre al plan que cubría al miembro entonces.',
    },
  }),
  rule({
    id: 'coverage/other-plan',
    outcome: 'deny',
    reason: '109',
    remarks: ['N30'],
    says: { en: 'Another plan covered the member on {day}.', es: 'Otro plan cubría al miembro el {day}.' },
    mend: { en: 'Send it to that plan.', es: 'Envíela a ese plan.' },
  }),
  rule({
    id: 'coverage/not-known',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'Nobody has told the plan whether the member was covered on {day}.',
      es: 'Nadie le ha dicho al plan si el miembro estaba cubierto el {day}.',
    },
    mend: {
      en: 'Look the member up with the State, and tell the coverage.',
      es: 'Consulte al miembro con el Estado y anote la cobertura.',
    },
  }),
  // 2. Whether it was authorized, and how much.
  rule({
    id: 'authorization/missing',
    outcome: 'deny',
    reason: '197',
    remarks: ['M62'],
    says: {
      en: 'No authorization covers this service on {day}.',
      es: 'Ninguna autorización cubre este servicio el {day}.',
    },
    mend: {
      en: 'Ask for one, or name the number of the one you have.',
      es: 'Pida una, o indique el número de la que tiene.',
    },
  }),
  rule({
    id: 'authorization/not-found',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'The member is assigned for ECM by a file, and no authorization is kept.',
      es: 'El miembro fue asignado a ECM por un archivo, y no se guarda autorización.',
    },
    mend: {
      en: 'Look up the assignment, and enter the authorization.',
      es: 'Busque la asignación y anote la autorización.',
    },
  }),
  rule({
    id: 'authorization/not-decided',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'The authorization was asked for and is not decided yet.',
      es: 'La autorización se pidió y aún no se decide.',
    },
    mend: { en: 'Decide on the authorization.', es: 'Decida sobre la autorización.' },
  }),
  rule({
    id: 'authorization/other-service',
    outcome: 'deny',
    reason: '284',
    remarks: ['N54'],
    says: {
      en: 'Authorization {number} is for another service.',
      es: 'La autorización {number} es para otro servicio.',
    },
    mend: { en: 'Name the authorization of this service.', es: 'Indique la autorización de este servicio.' },
  }),
  rule({
    id: 'authorization/other-provider',
    outcome: 'deny',
    reason: '296',
    remarks: ['N54'],
    says: {
      en: 'Authorization {number} is another provider’s.',
      es: 'La autorización {number} es de otro proveedor.',
    },
    mend: { en: 'Ask the plan to authorize you.', es: 'Pida al plan que lo autorice.' },
  }),
  rule({
    id: 'authorization/units-exceeded',
    outcome: 'reduce',
    reason: '198',
    remarks: ['N362'],
    says: {
      en: 'Of {units} units {left} were left on the authorization.',
      es: 'De {units} unidades quedaban {left} en la autorización.',
    },
    mend: {
      en: 'Ask for more units, then dispute or correct.',
      es: 'Pida más unidades; luego dispute o corrija.',
    },
  }),
  rule({
    id: 'authorization/units-used-up',
    outcome: 'deny',
    reason: '198',
    remarks: ['N362'],
    says: { en: 'No units are left on the authorization.', es: 'No quedan unidades en la autorización.' },
    mend: {
      en: 'Ask for more units, then dispute or correct.',
      es: 'Pida más unidades; luego dispute o corrija.',
    },
  }),
  // 3. Contract and network.
  rule({
    id: 'contract/none',
    outcome: 'deny',
    reason: '242',
    remarks: ['N95'],
    says: { en: 'There is no contract with this provider.', es: 'No hay contrato con este proveedor.' },
    mend: { en: 'Ask the plan for a contract.', es: 'Pida un contrato al plan.' },
  }),
  rule({
    id: 'contract/not-in-force',
    outcome: 'deny',
    reason: 'B7',
    remarks: ['N570'],
    says: { en: 'No contract was in force on {day}.', es: 'Ningún contrato estaba vigente el {day}.' },
    mend: {
      en: 'Check the day of service; ask the plan for the contract’s days.',
      es: 'Revise el día del servicio; pregunte al plan por los días del contrato.',
    },
  }),
  rule({
    id: 'contract/not-agreed',
    outcome: 'deny',
    reason: '256',
    remarks: ['N130'],
    says: { en: 'The contract is not for this service.', es: 'El contrato no incluye este servicio.' },
    mend: {
      en: 'Ask the plan to add the service to the contract.',
      es: 'Pida al plan que agregue el servicio al contrato.',
    },
  }),
  rule({
    id: 'contract/other-npi',
    outcome: 'contest',
    reason: '208',
    remarks: ['N257'],
    says: {
      en: 'The billing NPI is not the one that the plan knows of you.',
      es: 'El NPI de cobro no es el que el plan conoce de usted.',
    },
    mend: {
      en: 'Correct the NPI, or tell the plan of the new one.',
      es: 'Corrija el NPI, o avise al plan del nuevo.',
    },
  }),
  // 4. Code and modifiers, by the day.
  rule({
    id: 'code/days-missing',
    outcome: 'contest',
    reason: '16',
    remarks: ['M52'],
    says: {
      en: 'The days of service are missing, or end before they begin.',
      es: 'Faltan los días del servicio, o terminan antes de empezar.',
    },
    mend: {
      en: 'Write the first and the last day of the service.',
      es: 'Escriba el primer y el último día del servicio.',
    },
  }),
  rule({
    id: 'code/day-to-come',
    outcome: 'contest',
    reason: '110',
    remarks: ['M52'],
    says: { en: 'The service is billed before its day.', es: 'El servicio se cobra antes de su día.' },
    mend: { en: 'Bill a service once it was given.', es: 'Cobre un servicio después de darlo.' },
  }),
  rule({
    id: 'code/units-missing',
    outcome: 'contest',
    reason: '16',
    remarks: ['M53'],
    says: { en: 'The units are missing.', es: 'Faltan las unidades.' },
    mend: { en: 'Write how many units were given.', es: 'Escriba cuántas unidades se dieron.' },
  }),
  rule({
    id: 'code/unknown',
    outcome: 'deny',
    reason: '181',
    remarks: ['M20'],
    says: {
      en: 'Code {code} is no code of ECM or Community Supports.',
      es: 'El código {code} no es de ECM ni de Apoyos Comunitarios.',
    },
    mend: { en: 'Use a code of the State’s list.', es: 'Use un código de la lista del Estado.' },
    basis: 'dhcs',
    cite: 'coding-2022-03: plans may not accept other codes',
  }),
  rule({
    id: 'code/other-modifiers',
    outcome: 'deny',
    reason: '4',
    remarks: ['N519'],
    says: {
      en: 'Code {code} with these modifiers is no service.',
      es: 'El código {code} con estos modificadores no es un servicio.',
    },
    mend: {
      en: 'Use the code with the modifiers of the State’s list.',
      es: 'Use el código con los modificadores de la lista del Estado.',
    },
    basis: 'dhcs',
    cite: 'coding-2022-03: code and modifier together name the service',
  }),
  rule({
    id: 'code/not-in-force',
    outcome: 'deny',
    reason: '182',
    remarks: ['N56'],
    says: {
      en: 'Code and modifiers were not in force on {day}.',
      es: 'Código y modificadores no estaban vigentes el {day}.',
    },
    mend: {
      en: 'Use what the State’s list had on that day.',
      es: 'Use lo que la lista del Estado tenía ese día.',
    },
  }),
  rule({
    id: 'code/diagnosis-missing',
    outcome: 'contest',
    reason: '16',
    remarks: ['M76'],
    says: { en: 'There is no diagnosis.', es: 'No hay diagnóstico.' },
    mend: {
      en: 'Add at least one ICD-10 code; a Z code will do.',
      es: 'Agregue al menos un código CIE-10; un código Z basta.',
    },
    basis: 'dhcs',
    cite: 'billing-2022-01: Table 3, at least one diagnosis',
  }),
  // 5. Seen before.
  rule({
    id: 'duplicate/same-line',
    outcome: 'deny',
    group: 'OA',
    reason: '18',
    remarks: ['N702'],
    says: {
      en: 'This very line came before, under the same number.',
      es: 'Esta misma línea ya llegó, con el mismo número.',
    },
    mend: {
      en: 'Nothing: the first one is answered on its own.',
      es: 'Nada: la primera se responde por separado.',
    },
  }),
  rule({
    id: 'duplicate/same-service',
    outcome: 'deny',
    group: 'OA',
    reason: '18',
    remarks: ['N702'],
    says: {
      en: 'The same service on the same days was billed under {number}.',
      es: 'El mismo servicio en los mismos días se cobró con {number}.',
    },
    mend: {
      en: 'If it was more of it, correct that line’s units.',
      es: 'Si fue más, corrija las unidades de esa línea.',
    },
    basis: 'dhcs',
    cite: 'data-quality-faq: duplicates are judged by service line',
  }),
  rule({
    id: 'duplicate/number-used',
    outcome: 'contest',
    reason: '16',
    remarks: ['N517'],
    says: {
      en: 'The number {number} was used before, with other content.',
      es: 'El número {number} ya se usó, con otro contenido.',
    },
    mend: {
      en: 'Send it as a correction (frequency 7), or under a new number.',
      es: 'Envíela como corrección (frecuencia 7), o con un número nuevo.',
    },
  }),
  rule({
    id: 'duplicate/line-added',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'A line was added to invoice {number}, which came before.',
      es: 'Se agregó una línea a la factura {number}, que ya llegó.',
    },
    mend: {
      en: 'Ask whether it stands in place of another line.',
      es: 'Pregunte si está en lugar de otra línea.',
    },
  }),
  rule({
    id: 'correction/original-missing',
    outcome: 'deny',
    reason: '16',
    remarks: ['M47'],
    says: { en: 'What it corrects or takes back never came.', es: 'Lo que corrige o anula nunca llegó.' },
    mend: {
      en: 'Name the number of the first one, or send it as a new one.',
      es: 'Indique el número de la primera, o envíela como nueva.',
    },
  }),
  // 6. Too late.
  rule({
    id: 'filing/late',
    outcome: 'deny',
    reason: '29',
    remarks: ['N30'],
    says: {
      en: 'It came {days} days after the service; the limit is {most}.',
      es: 'Llegó {days} días después del servicio; el límite es {most}.',
    },
    mend: {
      en: 'If there was good cause, dispute it and say what it was.',
      es: 'Si hubo causa justa, dispútela y diga cuál fue.',
    },
  }),
  // 7. Limits of the service.
  rule({
    id: 'limit/reached',
    outcome: 'deny',
    reason: '119',
    remarks: ['N362'],
    says: { en: 'The State’s limit was used up: {limit}', es: 'Se agotó el límite del Estado: {limit}' },
    mend: {
      en: 'Look at what was billed for the member before.',
      es: 'Vea lo que se cobró antes por el miembro.',
    },
  }),
  rule({
    id: 'limit/exceeded',
    outcome: 'reduce',
    reason: '119',
    remarks: ['N362'],
    says: {
      en: 'Only a part is left within the State’s limit: {limit}',
      es: 'Solo queda una parte dentro del límite del Estado: {limit}',
    },
    mend: {
      en: 'Look at what was billed for the member before.',
      es: 'Vea lo que se cobró antes por el miembro.',
    },
  }),
  rule({
    id: 'limit/exception',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'It goes beyond a limit that the plan may lift: {limit}',
      es: 'Pasa un límite que el plan puede levantar: {limit}',
    },
    mend: { en: 'Decide whether this member needs more.', es: 'Decida si este miembro necesita más.' },
  }),
  // 8. Telehealth.
  rule({
    id: 'telehealth/gq-missing',
    outcome: 'contest',
    reason: '5',
    remarks: ['M77'],
    says: {
      en: 'The place is telehealth; the modifiers say in person.',
      es: 'El lugar es telesalud; los modificadores dicen en persona.',
    },
    mend: {
      en: 'Add GQ, or correct the place of service.',
      es: 'Agregue GQ, o corrija el lugar del servicio.',
    },
    basis: 'dhcs',
    cite: 'coding-2022-03: GQ for telehealth',
  }),
  rule({
    id: 'telehealth/place-in-person',
    outcome: 'pay',
    reason: null,
    remarks: [],
    says: {
      en: 'GQ says by phone or telehealth; the place is another one.',
      es: 'GQ dice por teléfono o telesalud; el lugar es otro.',
    },
    mend: {
      en: 'Nothing; next time write place 02 or 10.',
      es: 'Nada; la próxima vez escriba el lugar 02 o 10.',
    },
  }),
  // 9. The price.
  rule({
    id: 'price/not-agreed',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'The contract names no price for this service.',
      es: 'El contrato no indica precio para este servicio.',
    },
    mend: { en: 'Look up what was agreed, and pay by hand.', es: 'Busque lo acordado y pague a mano.' },
  }),
  rule({
    id: 'price/not-in-schedule',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'Fee schedule {schedule} has no price for this code on that day.',
      es: 'La tarifa {schedule} no tiene precio para este código ese día.',
    },
    mend: {
      en: 'Add the price to the schedule, and decide again.',
      es: 'Agregue el precio a la tarifa y decida otra vez.',
    },
  }),
  rule({
    id: 'price/other-unit',
    outcome: 'pend',
    reason: null,
    remarks: [],
    says: {
      en: 'The contract pays by {unit}, the code counts otherwise.',
      es: 'El contrato paga por {unit}; el código cuenta de otro modo.',
    },
    mend: {
      en: 'Mend the contract’s unit, or pay by hand.',
      es: 'Corrija la unidad del contrato, o pague a mano.',
    },
  }),
  rule({
    id: 'price/above-agreed',
    outcome: 'reduce',
    reason: '45',
    remarks: [],
    says: { en: 'The charge is above the agreed price.', es: 'El cargo es mayor que el precio acordado.' },
    mend: {
      en: 'Nothing: the agreed price is paid, and nobody owes the rest.',
      es: 'Nada: se paga el precio acordado, y nadie debe el resto.',
    },
  }),
  rule({
    id: 'price/month-paid',
    outcome: 'reduce',
    reason: '97',
    remarks: ['M86'],
    says: {
      en: 'The month of this member is paid with another line.',
      es: 'El mes de este miembro se paga con otra línea.',
    },
    mend: { en: 'Nothing: keep sending each service.', es: 'Nada: siga enviando cada servicio.' },
  }),
  rule({
    id: 'price/capitated',
    outcome: 'reduce',
    reason: '24',
    remarks: [],
    says: { en: 'The monthly payment for members covers it.', es: 'El pago mensual por miembro lo cubre.' },
    mend: {
      en: 'Nothing: keep sending each service, its cost is kept.',
      es: 'Nada: siga enviando cada servicio; su costo se guarda.',
    },
  }),
]

/** Services that are paid without an authorization. Outreach is paid also when it did not reach anybody. */
export const withoutAuthorization = {
  services: ['ecm-outreach', 'housing-outreach', 'SC'],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'action-plan-2024-03: outreach is paid, unsuccessful attempts too',
} as const satisfies Authority & { readonly services: readonly string[] }

/** Days after the last day of service within which a line comes in time. */
export const timelyFiling = {
  days: 180,
  since: '2022-01-01',
  basis: 'assumed',
  cite: 'ccr-28-1300-71: no plan may set a deadline below 90 days; ours is what plans commonly grant',
  reading: 'R-70',
} as const satisfies Authority & { readonly days: number }

/** Places of service that are telehealth. */
export const telehealthPlaces = {
  places: ['02', '10'],
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'cms-place-of-service: 02 and 10',
} as const satisfies Authority & { readonly places: readonly string[] }
