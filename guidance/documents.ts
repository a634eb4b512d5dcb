/** Every document that entries cite, and how far it could be read. A citation begins with such an id. */
import { defineDocument } from './define.ts'

const dhcs = 'California Department of Health Care Services'
const cms = 'Centers for Medicare & Medicaid Services'

/** The State's documents that were read whole or in part. */
const readDocuments = [
  defineDocument({
    id: 'requirements-2021-06',
    title: 'CalAIM ECM & ILOS: Finalized Requirements for Program Year 2022 (webinar slides)',
    publisher: dhcs,
    published: '2021-06-08',
    read: 'whole',
  }),
  defineDocument({
    id: 'provider-toolkit-2021-12',
    title: 'Enhanced Care Management Provider Toolkit (by Aurrera Health Group)',
    publisher: dhcs,
    published: '2021-12-01',
    publishedTo: 'month',
    read: 'whole',
  }),
  defineDocument({
    id: 'billing-2022-01',
    title:
      'CalAIM Data Guidance: Billing and Invoicing between ECM/Community Supports Providers and MCPs, v1.1',
    publisher: dhcs,
    published: '2022-01-10',
    read: 'whole',
  }),
  defineDocument({
    id: 'office-hours-2022-08',
    title: 'ECM & Community Supports Office Hours: Overview of Data Exchange and Reporting Requirements',
    publisher: dhcs,
    published: '2022-08-11',
    read: 'whole',
  }),
  defineDocument({
    id: 'action-plan-2024-03',
    title:
      "CalAIM Enhanced Care Management & Community Supports: 'Action Plan' to Refine & Improve the Services",
    publisher: dhcs,
    published: '2024-03-01',
    publishedTo: 'month',
    read: 'whole',
  }),
  defineDocument({
    id: 'closed-loop-faq-2025-05',
    title: 'Closed-Loop Referral (CLR) Frequently Asked Questions',
    publisher: dhcs,
    published: '2025-05-30',
    address: 'https://www.dhcs.ca.gov/CalAIM/Pages/Closed-Loop-Referral-FAQs.aspx',
    read: 'part',
  }),
  defineDocument({
    id: 'community-supports-definitions-2025-04',
    title: 'Community Supports Policy Guide, volumes 1 and 2 (read through the slides on volume 2)',
    publisher: dhcs,
    published: '2025-04-01',
    publishedTo: 'month',
    read: 'part',
  }),
  defineDocument({
    id: 'stakeholder-news-2026-01',
    title: 'DHCS Stakeholder News, 5 January 2026',
    publisher: dhcs,
    published: '2026-01-05',
    read: 'part',
  }),
  defineDocument({
    id: 'data-quality-faq',
    title: 'Managed Care Data Quality: Frequently Asked Questions',
    publisher: dhcs,
    read: 'part',
  }),
] as const

/** The State's documents that could only be known through what others show or say of them. */
const unreadDocuments = [
  defineDocument({
    id: 'member-sharing-2021-11',
    title: 'CalAIM Data Guidance: Member-Level Information Sharing Between MCPs and ECM Providers',
    publisher: dhcs,
    published: '2021-11-01',
    publishedTo: 'month',
    // Its contents page and its Tables 1 to 9 are shown, without their notes, in office-hours-2022-08.
    read: 'part',
  }),
  defineDocument({
    id: 'member-sharing-2023-04',
    title: 'Member-Level Information Sharing Between MCPs and ECM Providers, updated',
    publisher: dhcs,
    published: '2023-04-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'community-supports-sharing-2023-04',
    title: 'Community Supports Member Information Sharing Guidance',
    publisher: dhcs,
    published: '2023-04-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'billing-2021',
    title: 'CalAIM Data Guidance: Billing and Invoicing between ECM/ILOS Providers and MCPs, version 1.0',
    publisher: dhcs,
    published: '2021-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'billing-2023-04',
    title: 'ECM and Community Supports Billing and Invoicing Guidance, updated',
    publisher: dhcs,
    published: '2023-04-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'coding-2021-06',
    title: 'ECM and ILOS Coding Options, draft (shown in requirements-2021-06)',
    publisher: dhcs,
    published: '2021-06-01',
    publishedTo: 'month',
    read: 'part',
  }),
  defineDocument({
    id: 'coding-2022-03',
    title: 'Enhanced Care Management and Community Supports Coding Options, updated March 2022',
    publisher: dhcs,
    published: '2022-03-01',
    publishedTo: 'month',
    read: 'part',
  }),
  defineDocument({
    id: 'coding-2024-01',
    title: 'ECM and Community Supports HCPCS Coding Guidance, updated January 2024',
    publisher: dhcs,
    published: '2024-01-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'coding-2026-01',
    title: 'ECM and Community Supports HCPCS Coding Guidance, version 1.3',
    publisher: dhcs,
    published: '2026-01-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'quarterly-report-2021',
    title: 'ECM and Community Supports Quarterly Implementation Monitoring Report: guidance and workbook',
    publisher: dhcs,
    published: '2021-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'quarterly-report-2023-04',
    title: 'Quarterly Implementation Monitoring Report Guidance and workbook, updated',
    publisher: dhcs,
    published: '2023-04-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'authorization-sharing-2023-10',
    title: 'CalAIM Data Sharing Authorization Guidance, version 2.0',
    publisher: dhcs,
    published: '2023-10-01',
    publishedTo: 'month',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'ecm-policy-guide',
    title: 'ECM Policy Guide',
    publisher: dhcs,
    address: 'https://www.dhcs.ca.gov/CalAIM/ECM/Documents/ECM-Policy-Guide.pdf',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'community-supports-policy-guide',
    title: 'Community Supports Policy Guide',
    publisher: dhcs,
    address: 'https://www.dhcs.ca.gov/Documents/MCQMD/DHCS-Community-Supports-Policy-Guide.pdf',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'referral-standards-2025-01',
    title: 'ECM Referral Standards and Form Templates',
    publisher: dhcs,
    published: '2025-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'closed-loop-2025-05',
    title: 'Closed-Loop Referral Implementation Guidance, May 2025 update (addendum to the PHM Policy Guide)',
    publisher: dhcs,
    published: '2025-05-15',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'transitional-rent-memos',
    title: 'Memos and articles on Transitional Rent, 2025 and 2026',
    publisher: 'Several publishers',
    read: 'part',
  }),
  defineDocument({
    id: 'pricing-guide',
    title: 'Community Supports Pricing Guide (Non-Binding)',
    publisher: dhcs,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'apl-14-019',
    title: 'All Plan Letter 14-019: Encounter Data Submission Requirements',
    publisher: dhcs,
    published: '2014-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'apl-21-009',
    title: 'All Plan Letter 21-009: Collecting Social Determinants of Health Data',
    publisher: dhcs,
    published: '2021-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'plan-contract',
    title: 'Medi-Cal managed care boilerplate contract',
    publisher: dhcs,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'directory-274',
    title: 'X12 274 Provider Directory Companion Guide',
    publisher: dhcs,
    read: 'second-hand',
  }),
] as const

/** Statutes, federal rules and national code lists. */
const lawAndStandards = [
  defineDocument({
    id: 'hs-1371',
    title: 'California Health and Safety Code, sections 1371 to 1371.39',
    publisher: 'State of California',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'ab-3275',
    title: 'Assembly Bill 3275 (chapter 763, statutes of 2024): claim reimbursement',
    publisher: 'State of California',
    published: '2024-01-01',
    publishedTo: 'year',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'cfr-42-part-2',
    title: '42 CFR Part 2: Confidentiality of Substance Use Disorder Patient Records',
    publisher: 'United States Department of Health and Human Services',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'cfr-45-162',
    title: '45 CFR Part 162: Administrative Requirements (national provider identifier, code sets)',
    publisher: 'United States Department of Health and Human Services',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'cfr-42-438-3',
    title: '42 CFR 438.3(e): services that a managed care plan may cover',
    publisher: cms,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'x12-837',
    title: 'ASC X12 005010X222A1 (837P) and 005010X223A2 (837I): Health Care Claim',
    publisher: 'X12',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'x12-834',
    title: 'ASC X12 005010X220A1 (834): Benefit Enrollment and Maintenance',
    publisher: 'X12',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'cms-place-of-service',
    title: 'Place of Service Code Set',
    publisher: cms,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'hcpcs',
    title: 'Healthcare Common Procedure Coding System, level II',
    publisher: cms,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'icd-10-cm',
    title: 'International Classification of Diseases, 10th Revision, Clinical Modification',
    publisher: 'National Center for Health Statistics',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'cdc-race-ethnicity',
    title: 'CDC Race and Ethnicity Code Set',
    publisher: 'Centers for Disease Control and Prevention',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'meds-codes',
    title: 'Medi-Cal Eligibility Data System: one-character language and ethnicity codes',
    publisher: dhcs,
    read: 'second-hand',
  }),
  defineDocument({
    id: 'iso-639-3',
    title: 'ISO 639-3: Codes for the representation of names of languages',
    publisher: 'International Organization for Standardization',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'usps-states',
    title: 'Publication 28: Two-letter state and possession abbreviations',
    publisher: 'United States Postal Service',
    read: 'second-hand',
  }),
  defineDocument({
    id: 'fips-counties',
    title: 'Counties of California and their FIPS codes',
    publisher: 'United States Census Bureau',
    read: 'second-hand',
  }),
] as const

/** What plans, their vendors and their trainers publish. */
const planDocuments = [
  defineDocument({
    id: 'closed-loop-deck-2025-06',
    title: 'Closed-Loop Referral Implementation Companion',
    publisher: 'Intrepid Ascent',
    published: '2025-06-01',
    publishedTo: 'month',
    address: 'https://docs.google.com/presentation/d/1iB5mE5WWREFy_79GFjz0PWrY5bt_IS80/htmlpresent',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-closed-loop-2025-06',
    title: 'Provider notice 25-521: Help Ensure Medi-Cal Members Get the ECM and CS Services They Need',
    publisher: 'Health Net',
    published: '2025-06-06',
    address:
      'https://providerlibrary.healthnetcalifornia.com/news/25-521-help-ensure-medi-cal-members-get-the-ecm-and-cs-services-.html',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-community-supports-process',
    title: 'Community Supports End-to-End Process',
    publisher: 'Health Net',
    address:
      'https://m.healthnet.com/content/healthnet/en_us/providers/support/calaim-resources/cs-process.html',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-data-sharing',
    title: 'Provider manual: Enhanced Care Management Data Sharing and Access',
    publisher: 'Health Net',
    address:
      'https://providerlibrary.healthnetcalifornia.com/medi-cal/provider-manual/quality-improvement/quality-improvement-program/enhanced-care-management-data-sharing-and-access.html',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-claims-2026',
    title: 'Provider notice on AB 3275: claim payment in 30 calendar days',
    publisher: 'Health Net',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-z-codes-2024',
    title: 'Provider notice 24-395m: social needs Z codes',
    publisher: 'Health Net',
    published: '2024-01-01',
    publishedTo: 'year',
    read: 'part',
  }),
  defineDocument({
    id: 'health-net-manual',
    title: 'Medi-Cal provider manual: Community Supports',
    publisher: 'Health Net',
    read: 'part',
  }),
  defineDocument({
    id: 'kaiser-programs',
    title: 'CalAIM programs: Enhanced Care Management and Community Supports',
    publisher: 'Kaiser Permanente',
    read: 'part',
  }),
  defineDocument({
    id: 'san-francisco-health-plan-z-codes',
    title: 'Priority social determinants of health codes (on APL 21-009)',
    publisher: 'San Francisco Health Plan',
    read: 'part',
  }),
  defineDocument({
    id: 'plan-pages',
    title: 'Provider pages of plans: HPSM, CHG, Contra Costa, HPSJ, the Alliance, L.A. Care, CenCal',
    publisher: 'Several Medi-Cal plans',
    read: 'part',
  }),
  defineDocument({
    id: 'hcpcs-g9012-page',
    title: 'A public page on HCPCS G9012 in ECM',
    publisher: 'A billing reference site',
    read: 'part',
  }),
  defineDocument({
    id: 'vendor-api',
    title: 'Programming interface of an ECM vendor: files imported and produced',
    publisher: 'A vendor of ECM software',
    read: 'part',
  }),
  defineDocument({
    id: 'calaim-101-faq',
    title: 'CalAIM 101: Frequently Asked Questions',
    publisher: 'Training Health Equity',
    address: 'https://traininghealthequity.org/calaim-101/calaim-101-resources-page/',
    read: 'part',
  }),
  defineDocument({
    id: 'plan-report-scripts-2026',
    title: "A Medi-Cal plan analyst's public report scripts, mid-2026 (structure only)",
    publisher: "A Medi-Cal plan's analyst",
    published: '2026-01-01',
    publishedTo: 'year',
    read: 'part',
  }),
  defineDocument({
    id: 'provider-programs',
    title: 'Public programs that read or write the exchange files (structure only)',
    publisher: 'Several ECM and Community Supports providers',
    read: 'part',
  }),
] as const

/** What we suppose where no document could be read; each place says which document is silent. */
const assumptions = [
  defineDocument({
    id: 'causeway-assumptions',
    title: 'What Causeway supposes where the State’s document could not be read (docs/readings.md)',
    publisher: 'Causeway',
    read: 'whole',
  }),
] as const

export const documents = [
  ...readDocuments,
  ...unreadDocuments,
  ...lawAndStandards,
  ...planDocuments,
  ...assumptions,
] as const
