/** What may not keep a provider out of a network, nor end its contract. */
import { defineNoReason } from './forms.ts'

export const noReasons = [
  defineNoReason({
    id: 'data-ability',
    says: {
      en: 'Not being able to exchange data beyond what the State’s guidance asks.',
      es: 'No poder intercambiar datos más allá de lo que pide la guía del Estado.',
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'billing-2022-01: Invoicing, on formats and methods agreed by both',
    reading: 'R-55',
  }),
  defineNoReason({
    id: 'accreditation',
    says: {
      en: 'Not being accredited or certified by the National Committee for Quality Assurance.',
      es: 'No estar acreditado ni certificado por el Comité Nacional de Garantía de Calidad (NCQA).',
    },
    since: '2022-01-01',
    basis: 'dhcs',
    cite: 'provider-toolkit-2021-12: Expressing Interest, Medicaid Provider Enrollment Requirements',
    reading: 'R-55',
  }),
] as const
