/** The dashboards that an organization has figures for. */
import { dashboards } from '#guidance/all-dashboards.ts'
import type { Dashboard } from '#guidance/dashboards/forms.ts'

export function dashboardsFor(isKind: (kind: string) => boolean): readonly Dashboard[] {
  const sides = [
    ...(isKind('plan') || isKind('delegate') ? ['plan'] : []),
    ...(isKind('ecm-provider') || isKind('community-supports-provider') || isKind('delegate')
      ? ['provider']
      : []),
  ]
  return dashboards
    .map(dashboard => ({
      ...dashboard,
      figures: dashboard.figures.filter(figure => figure.sides.some(side => sides.includes(side))),
    }))
    .filter(({ figures }) => figures.length > 0)
}
