/** The modifiers that stand with a procedure code, and what they mean here. */
import { defineCodeSet } from '../define.ts'

/*
 * U1 to U9 are each state’s to define, and California defines them anew for each code: a modifier says
 * nothing without its code. Which pairs there are is in `../services/`.
 */
export const modifier = defineCodeSet({
  id: 'modifier',
  name: 'Procedure Code Modifiers',
  since: '2022-01-01',
  basis: 'dhcs',
  cite: 'coding-2026-01: coding options',
  codes: [
    {
      code: 'U1',
      label: 'ECM service by clinical staff (with G9008)',
      labelEs: 'Servicio ECM por personal clínico (con G9008)',
      basis: 'dhcs',
      cite: 'coding-2022-03: ECM coding options',
    },
    {
      code: 'U2',
      label: 'ECM service by non-clinical staff (with G9012), or Housing Deposits (with H0044)',
      labelEs: 'Servicio ECM por personal no clínico (con G9012), o depósitos para vivienda (con H0044)',
      basis: 'dhcs',
      cite: 'coding-2021-06: ECM coding options',
    },
    {
      code: 'U3',
      label: 'Short-Term Post-Hospitalization Housing',
      labelEs: 'Vivienda temporal después de una hospitalización',
      basis: 'dhcs',
      cite: 'coding-2026-01: page 11',
    },
    {
      code: 'U4',
      label: 'Assisted Living Facility Transitions (with T2038), or produce prescription box (with S9977)',
      labelEs: 'Traslado a vida asistida (con T2038), o caja de frutas y verduras recetadas (con S9977)',
      basis: 'dhcs',
      cite: 'coding-2026-01: page 14',
    },
    {
      code: 'U5',
      label: 'Tells a second service of the same code apart: asthma, transitions, nutrition education',
      labelEs: 'Distingue un segundo servicio con el mismo código: asma, transiciones, educación nutricional',
      basis: 'dhcs',
      cite: 'coding-2026-01: page 14',
    },
    {
      code: 'U6',
      label: 'A Community Support',
      labelEs: 'Un Apoyo Comunitario',
      basis: 'dhcs',
      cite: 'coding-2026-01: page 9',
    },
    {
      code: 'U7',
      label: 'Medically supportive groceries (with S9977)',
      labelEs: 'Víveres de apoyo médico (con S9977)',
      since: '2026-01-01',
      basis: 'plan',
      cite: 'coding-2026-01: pages 16-17',
    },
    {
      code: 'U8',
      label: 'Outreach (with G9008, G9012 and T1016), or food pharmacy (with S9977)',
      labelEs: 'Contacto con el miembro (con G9008, G9012 y T1016), o farmacia de alimentos (con S9977)',
      basis: 'plan',
      cite: 'hcpcs-g9012-page: outreach',
    },
    {
      code: 'U9',
      label: 'Healthy food vouchers (with S9977)',
      labelEs: 'Vales de alimentos saludables (con S9977)',
      since: '2026-01-01',
      basis: 'plan',
      cite: 'coding-2026-01: pages 16-17',
    },
    {
      code: 'GQ',
      label: 'By phone or telehealth; stands beside another modifier',
      labelEs: 'Por teléfono o telesalud; acompaña a otro modificador',
      basis: 'dhcs',
      cite: 'coding-2022-03: ECM coding options',
    },
  ],
})
