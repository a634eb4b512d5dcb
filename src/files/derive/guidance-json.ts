/**
 * The whole guidance as JSON, for programs in other languages: every entry with its dates, basis and
 * citation.
 */
import { profiles } from '#guidance/all-profiles.ts'
import { reports } from '#guidance/all-reports.ts'
import { federalHolidays } from '#guidance/calendar/federal-holidays.ts'
import { stateHolidays } from '#guidance/calendar/state-holidays.ts'
import { workingDays } from '#guidance/calendar/working-days.ts'
import { documents } from '#guidance/documents.ts'
import { noReasons } from '#guidance/network/no-reasons.ts'
import { obligations } from '#guidance/network/obligations.ts'
import { oversightClocks } from '#guidance/network/oversight-clocks.ts'
import { readinessItems } from '#guidance/network/readiness-items.ts'
import { goLives } from '#guidance/populations/go-lives.ts'
import { releases } from '#guidance/releases.ts'
import { limits } from '#guidance/services/limits.ts'
import { allCodeSets, allRules, allServices, fileDefinitions } from '../guidance.ts'

/**
 * Everything in `guidance/`, past and present, in the forms of `guidance/define.ts`. An entry holds from
 * `since` to `until`, both included; codes without dates have their list's.
 */
export function guidanceJson(): object {
  return {
    $comment: 'Derived from guidance/ by `npm run derive`. The forms are described in guidance/define.ts.',
    documents,
    releases,
    files: fileDefinitions,
    reports,
    codeSets: allCodeSets,
    services: allServices,
    limits,
    goLives,
    rules: allRules,
    profiles,
    calendar: { stateHolidays, federalHolidays, workingDays },
    network: { obligations, readinessItems, oversightClocks, noReasons },
  }
}
