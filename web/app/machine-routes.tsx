/** The addresses of settings for programs (folders over SFTP, partners' own servers), and of a plan's public page. */
import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { inside } from './inside.tsx'

export const machines = [
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/sftp-folders',
    component: lazyRouteComponent(() => import('../pages/settings/sftp/folders-page.tsx'), 'FoldersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/sftp-servers',
    component: lazyRouteComponent(() => import('../pages/settings/sftp/servers-page.tsx'), 'ServersPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/sftp-servers/$server',
    component: lazyRouteComponent(() => import('../pages/settings/sftp/server-page.tsx'), 'ServerPage'),
  }),
  createRoute({
    getParentRoute: () => inside,
    path: '/settings/public-page',
    component: lazyRouteComponent(() => import('../pages/settings/public-page.tsx'), 'PublicPage'),
  }),
] as const
