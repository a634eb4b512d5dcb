/** How the portal is built: one folder of static files that the server hands out. */
import { join } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

const root = join(import.meta.dirname, '..')

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  resolve: {
    alias: [
      // The design system names its pictures by a path of our choice; its package hides the folder they are in.
      { find: 'uswds-assets', replacement: join(root, 'node_modules/@uswds/uswds/dist') },
      { find: /^#guidance\//, replacement: `${join(root, 'guidance')}/` },
      { find: /^#(?!test\/)/, replacement: `${join(root, 'src')}/` },
    ],
  },
  css: {
    preprocessorOptions: {
      scss: {
        loadPaths: [join(root, 'node_modules/@uswds/uswds/packages')],
        // The design system's own sources use forms that Sass will drop one day; that is theirs to mend.
        quietDeps: true,
        silenceDeprecations: ['import', 'global-builtin', 'if-function'],
      },
    },
  },
  build: {
    outDir: join(root, 'dist/web'),
    emptyOutDir: true,
    // Every file has its own name by content, so that browsers may keep it for good.
    assetsDir: 'assets',
    target: 'es2022',
    reportCompressedSize: false,
    // Pictures and fonts stay files of their own: the page's security policy allows no data: addresses.
    assetsInlineLimit: 0,
  },
})
