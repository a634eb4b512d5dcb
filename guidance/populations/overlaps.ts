/** How other programs go together with ECM: both, one or the other, or not at all. */
import { defineOverlap, type Overlap } from '../eligibility.ts'

/*
 * The plan answers for it that nothing is done twice, and may find a county's program duplicative for a
 * member. Cal MediConnect ended with 2022.
 */
const both = 'provider-toolkit-2021-12: ECM and Other State Programs, both'
const choose = 'provider-toolkit-2021-12: ECM and Other State Programs, ECM or the program'
const excluded = 'provider-toolkit-2021-12: ECM and Other State Programs, cannot receive'

const written = (
  id: string,
  kind: Overlap['with'],
  en: string,
  es: string,
  cite: Overlap['cite'],
  more: { readonly since?: Overlap['since']; readonly until?: Overlap['until'] } = {},
): Overlap =>
  defineOverlap({
    id,
    with: kind,
    name: { en, es },
    since: more.since ?? '2022-01-01',
    ...(more.until === undefined ? {} : { until: more.until }),
    basis: 'dhcs',
    cite,
  })

export const overlaps: readonly Overlap[] = [
  written('ccs', 'both', 'California Children’s Services', 'Servicios para Niños de California', both),
  written('ccs-whole-child', 'both', 'CCS Whole Child Model', 'Modelo integral de CCS', both),
  written(
    'intensive-care-coordination',
    'both',
    'Specialty mental health Intensive Care Coordination for children',
    'Coordinación intensiva de salud mental para niños',
    both,
  ),
  written(
    'county-targeted-case-management',
    'both',
    'County Targeted Case Management',
    'Manejo de casos del condado',
    both,
  ),
  written(
    'genetically-handicapped',
    'both',
    'Genetically Handicapped Person’s Program',
    'Programa GHPP',
    both,
  ),
  written('drug-medi-cal-ods', 'both', 'Drug Medi-Cal Organized Delivery System', 'Sistema DMC-ODS', both),
  written(
    'cbas',
    'both',
    'Community Based Adult Services',
    'Servicios comunitarios para adultos (CBAS)',
    both,
  ),
  written(
    'aids-healthcare-foundation',
    'both',
    'AIDS Healthcare Foundation plan',
    'Plan de AIDS Healthcare',
    both,
  ),
  written('d-snp', 'both', 'Dual Eligible Special Needs Plan', 'Plan D-SNP', both, { since: '2023-01-01' }),
  written('d-snp-look-alike', 'both', 'D-SNP look-alike plan', 'Plan similar a D-SNP', both),
  written(
    'medicare-advantage',
    'both',
    'Other Medicare Advantage plan',
    'Otro plan Medicare Advantage',
    both,
  ),
  written(
    'medicare-fee-for-service',
    'both',
    'Medicare fee-for-service',
    'Medicare de pago por servicio',
    both,
  ),
  written('mssp', 'choose', 'Multipurpose Senior Services Program', 'Programa MSSP', choose),
  written('assisted-living-waiver', 'choose', 'Assisted Living Waiver', 'Exención de vida asistida', choose),
  written('hcba-waiver', 'choose', 'Home and Community-Based Alternatives Waiver', 'Exención HCBA', choose),
  written('hiv-aids-waiver', 'choose', 'HIV/AIDS Waiver', 'Exención de VIH/SIDA', choose),
  written(
    'hcbs-dd-waiver',
    'choose',
    'HCBS Waiver for developmental disabilities',
    'Exención HCBS-DD',
    choose,
  ),
  written(
    'self-determination',
    'choose',
    'Self-Determination Program',
    'Programa de autodeterminación',
    choose,
  ),
  written(
    'basic-case-management',
    'choose',
    'Plan’s basic case management',
    'Manejo básico de casos',
    choose,
  ),
  written(
    'complex-case-management',
    'choose',
    'Plan’s complex case management',
    'Manejo complejo de casos',
    choose,
  ),
  written(
    'community-transitions',
    'choose',
    'California Community Transitions',
    'Transiciones comunitarias',
    choose,
  ),
  written('cal-mediconnect', 'excluded', 'Cal MediConnect', 'Cal MediConnect', excluded, {
    until: '2022-12-31',
  }),
  written('fide-snp', 'excluded', 'Fully Integrated Dual Eligible plan', 'Plan FIDE-SNP', excluded),
  written('pace', 'excluded', 'PACE', 'PACE', excluded),
  written('family-mosaic', 'excluded', 'Family Mosaic Project', 'Proyecto Family Mosaic', excluded),
  written('hospice', 'excluded', 'Hospice', 'Cuidados paliativos de hospicio', excluded),
]
