/** The days on which what is asked changes as a whole. The release in force is stamped on every file. */
import { defineRelease } from './define.ts'

export const releases = [
  defineRelease({
    id: '2022-01',
    from: '2022-01-01',
    says: {
      en:
        'ECM and Community Supports begin in the counties that had Health Homes or Whole Person Care. ' +
        'Plans and providers begin to share the four member files and to invoice.',
      es:
        'ECM y los Apoyos Comunitarios comienzan en los condados con Hogares de Salud o Atención ' +
        'Integral. Los planes y proveedores comienzan a compartir los cuatro archivos de miembros y a ' +
        'facturar.',
    },
    documents: [
      'requirements-2021-06',
      'member-sharing-2021-11',
      'provider-toolkit-2021-12',
      'billing-2022-01',
      'coding-2022-03',
      'quarterly-report-2021',
    ],
  }),
  defineRelease({
    id: '2022-07',
    from: '2022-07-01',
    says: {
      en: 'ECM begins in all other counties. Their plans first report by 14 November 2022.',
      es:
        'ECM comienza en los demás condados. Sus planes informan por primera vez el 14 de noviembre de ' +
        '2022.',
    },
    documents: ['requirements-2021-06', 'office-hours-2022-08'],
  }),
  defineRelease({
    id: '2023-01',
    from: '2023-01-01',
    says: {
      en:
        'Two Populations of Focus are added: adults at risk of long-term care, and nursing facility ' +
        'residents who move to the community.',
      es:
        'Se agregan dos poblaciones de enfoque: adultos en riesgo de atención a largo plazo y residentes ' +
        'de centros de enfermería que regresan a la comunidad.',
    },
    documents: ['office-hours-2022-08'],
  }),
  defineRelease({
    id: '2023-07',
    from: '2023-07-01',
    says: {
      en:
        'The updated ECM sharing and invoicing guidance is in use. Children and youth join ECM. ECM is ' +
        'authorized for 12 months, then for 6 at a time. A new quarterly workbook starts with this ' +
        'quarter.',
      es:
        'Se usa la guía actualizada de intercambio de datos de ECM y de facturación. Se incorporan niños ' +
        'y jóvenes a ECM. ECM se autoriza por 12 meses y luego por 6 cada vez. El nuevo informe ' +
        'trimestral empieza con este trimestre.',
    },
    documents: [
      'member-sharing-2023-04',
      'billing-2023-04',
      'quarterly-report-2023-04',
      'action-plan-2024-03',
    ],
  }),
  defineRelease({
    id: '2023-09',
    from: '2023-09-01',
    says: {
      en: 'Plans and Community Supports providers share member files of their own.',
      es: 'Los planes y los proveedores de Apoyos Comunitarios comparten sus propios archivos de miembros.',
    },
    documents: ['community-supports-sharing-2023-04'],
  }),
  defineRelease({
    id: '2024-01',
    from: '2024-01-01',
    says: {
      en:
        'Plans follow the full Community Supports definitions. No codes or modifiers beyond the State’s ' +
        'list. Birth Equity is a Population of Focus, and people leaving incarceration are one in every ' +
        'county.',
      es:
        'Los planes siguen las definiciones completas de los Apoyos Comunitarios. No se aceptan códigos ' +
        'ni modificadores fuera de la lista del Estado. La equidad en el nacimiento es una población de ' +
        'enfoque, y las personas que salen de la cárcel lo son en todos los condados.',
    },
    documents: ['coding-2024-01', 'action-plan-2024-03'],
  }),
  defineRelease({
    id: '2025-01',
    from: '2025-01-01',
    says: {
      en:
        'One statewide ECM referral form for adults and one for children and youth. Some providers may ' +
        'begin ECM before the plan decides.',
      es:
        'Un solo formulario estatal de referencia a ECM para adultos y otro para niños y jóvenes. ' +
        'Algunos proveedores pueden empezar ECM antes de que el plan decida.',
    },
    documents: ['referral-standards-2025-01', 'plan-pages'],
  }),
  defineRelease({
    id: '2025-07',
    from: '2025-07-01',
    says: {
      en:
        'Closed-loop referrals: both return transmission files carry three more elements and come ' +
        'monthly. Transitional Rent becomes a Community Support that plans may offer.',
      es:
        'Referencias de ciclo cerrado: los dos archivos de transmisión de retorno llevan tres datos más ' +
        'y se envían cada mes. El Alquiler Transitorio pasa a ser un Apoyo Comunitario que los planes ' +
        'pueden ofrecer.',
    },
    documents: [
      'closed-loop-2025-05',
      'closed-loop-faq-2025-05',
      'closed-loop-deck-2025-06',
      'community-supports-definitions-2025-04',
    ],
  }),
  defineRelease({
    id: '2026-01',
    from: '2026-01-01',
    says: {
      en:
        'Plans decide complete claims and invoices within 30 calendar days. Every plan offers ' +
        'Transitional Rent to members with behavioral health needs. Coding guidance 1.3 adds codes. Part ' +
        'of Asthma Remediation moves to another benefit.',
      es:
        'Los planes deciden las reclamaciones y facturas completas en 30 días calendario. Todos los ' +
        'planes ofrecen Alquiler Transitorio a miembros con necesidades de salud conductual. La guía de ' +
        'códigos 1.3 agrega códigos. Parte de la Remediación del Asma pasa a otro beneficio.',
    },
    documents: ['ab-3275', 'coding-2026-01', 'stakeholder-news-2026-01', 'plan-pages'],
  }),
] as const
