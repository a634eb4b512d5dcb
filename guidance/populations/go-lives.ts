/** When each Population of Focus went live, for adults and for children, and in which counties. */
import { defineGoLive } from '../define.ts'

/*
 * The seven groups of 2021 were to go live in four steps. The plan held, but for incarceration: some pilot
 * counties had it from the first day, the State only in January 2024. Which children’s populations there
 * are was settled after the plan, their day was not moved. A child is younger than 21; in child welfare,
 * younger than 26.
 */
export const goLives = [
  defineGoLive({
    population: '1a',
    who: 'adult',
    where: 'pilot-counties',
    from: '2022-01-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '1a',
    who: 'adult',
    where: 'other-counties',
    from: '2022-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '1b',
    who: 'adult',
    where: 'pilot-counties',
    from: '2022-01-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '1b',
    who: 'adult',
    where: 'other-counties',
    from: '2022-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '1b',
    who: 'child',
    where: 'statewide',
    from: '2023-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '2',
    who: 'adult',
    where: 'pilot-counties',
    from: '2022-01-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '2',
    who: 'adult',
    where: 'other-counties',
    from: '2022-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '2',
    who: 'child',
    where: 'statewide',
    from: '2023-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '3',
    who: 'adult',
    where: 'pilot-counties',
    from: '2022-01-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '3',
    who: 'adult',
    where: 'other-counties',
    from: '2022-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '3',
    who: 'child',
    where: 'statewide',
    from: '2023-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '4',
    who: 'adult',
    where: 'some-pilot-counties',
    from: '2022-01-01',
    basis: 'plan',
    cite: 'plan-pages: Populations of Focus',
  }),
  defineGoLive({
    population: '4',
    who: 'adult',
    where: 'statewide',
    from: '2024-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: Transitioning from incarceration, statewide',
  }),
  defineGoLive({
    population: '4',
    who: 'child',
    where: 'statewide',
    from: '2024-01-01',
    basis: 'assumed',
    cite: 'causeway-assumptions: Transitioning from incarceration, statewide',
  }),
  defineGoLive({
    population: '5',
    who: 'adult',
    where: 'statewide',
    from: '2023-01-01',
    basis: 'dhcs',
    cite: 'office-hours-2022-08: Launch and Expansion of ECM',
  }),
  defineGoLive({
    population: '6',
    who: 'adult',
    where: 'statewide',
    from: '2023-01-01',
    basis: 'dhcs',
    cite: 'office-hours-2022-08: Launch and Expansion of ECM',
  }),
  defineGoLive({
    population: '7',
    who: 'child',
    where: 'statewide',
    from: '2023-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '8',
    who: 'child',
    where: 'statewide',
    from: '2023-07-01',
    basis: 'dhcs',
    cite: 'requirements-2021-06: ECM go-live in stages',
  }),
  defineGoLive({
    population: '9',
    who: 'adult',
    where: 'statewide',
    from: '2024-01-01',
    basis: 'plan',
    cite: 'plan-report-scripts-2026: Birth Equity',
  }),
  defineGoLive({
    population: '9',
    who: 'child',
    where: 'statewide',
    from: '2024-01-01',
    basis: 'plan',
    cite: 'plan-report-scripts-2026: Birth Equity',
  }),
]

/** The counties of the pilots and of the Health Homes Program, codes of `county`. Recalled: an assumption. */
export const pilotCounties: readonly string[] = [
  '01', // Alameda
  '07', // Contra Costa
  '13', // Imperial
  '15', // Kern
  '16', // Kings
  '19', // Los Angeles
  '21', // Marin
  '23', // Mendocino
  '27', // Monterey
  '28', // Napa
  '30', // Orange
  '31', // Placer
  '33', // Riverside
  '34', // Sacramento
  '36', // San Bernardino
  '37', // San Diego
  '38', // San Francisco
  '39', // San Joaquin
  '41', // San Mateo
  '43', // Santa Clara
  '44', // Santa Cruz
  '45', // Shasta
  '49', // Sonoma
  '54', // Tulare
  '56', // Ventura
]
