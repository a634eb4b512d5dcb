/** What may be asked about the network, its directory and its oversight: one line for each action. */
import { addSite } from '../directory/add-site.ts'
import { changeSite } from '../directory/change-site.ts'
import { closeSite } from '../directory/close-site.ts'
import { findProviders } from '../directory/find-providers.ts'
import { listSites } from '../directory/list-sites.ts'
import { answerFinding } from '../oversight/answer-finding.ts'
import { answerReadiness } from '../oversight/answer-readiness.ts'
import { listAudits } from '../oversight/list-audits.ts'
import { listGrievances } from '../oversight/list-grievances.ts'
import { listVettings } from '../oversight/list-vettings.ts'
import { moveAudit } from '../oversight/move-audit.ts'
import { moveGrievance } from '../oversight/move-grievance.ts'
import { openAudit } from '../oversight/open-audit.ts'
import { recordGrievance } from '../oversight/record-grievance.ts'
import { recordVetting } from '../oversight/record-vetting.ts'
import { reportAudit } from '../oversight/report-audit.ts'
import { reviewReadiness } from '../oversight/review-readiness.ts'
import { seeAudit } from '../oversight/see-audit.ts'
import { seeGrievance } from '../oversight/see-grievance.ts'
import { seeReadiness } from '../oversight/see-readiness.ts'
import { addPartner } from './add-partner.ts'
import { amendContract } from './amend-contract.ts'
import { answerContract } from './answer-contract.ts'
import { listCapacity } from './capacity/list-capacity.ts'
import { reportCapacity } from './capacity/report-capacity.ts'
import { sumCapacity } from './capacity/sum-capacity.ts'
import { changePartner } from './change-partner.ts'
import { listDues } from './dues/list-dues.ts'
import { listNudges } from './dues/list-nudges.ts'
import { listOwed } from './dues/list-owed.ts'
import { nudge } from './dues/nudge.ts'
import { endContract } from './end-contract.ts'
import { listContracts } from './list-contracts.ts'
import { listPartners } from './list-partners.ts'
import { seeOffers } from './offers/see-offers.ts'
import { tellElections } from './offers/tell-elections.ts'
import { endWidening, widenPopulation } from './offers/widen-population.ts'
import { proposeContract } from './propose-contract.ts'
import { recordContract } from './record-contract.ts'
import { seeContract } from './see-contract.ts'
import { seePartner } from './see-partner.ts'

export const networkActions = [
  listContracts,
  seeContract,
  proposeContract,
  recordContract,
  amendContract,
  answerContract,
  endContract,
  listPartners,
  addPartner,
  changePartner,
  seePartner,
  listDues,
  listOwed,
  nudge,
  listNudges,
  reportCapacity,
  listCapacity,
  sumCapacity,
  seeOffers,
  tellElections,
  widenPopulation,
  endWidening,
  findProviders,
  listSites,
  addSite,
  changeSite,
  closeSite,
  listVettings,
  recordVetting,
  seeReadiness,
  answerReadiness,
  reviewReadiness,
  listAudits,
  seeAudit,
  openAudit,
  reportAudit,
  moveAudit,
  answerFinding,
  listGrievances,
  seeGrievance,
  recordGrievance,
  moveGrievance,
] as const
