/** How the portal is built: one folder of static files that the server hands out. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import react from '@vitejs/plugin-react'
import { defineConfig, type Plugin } from 'vite'

const root = join(import.meta.dirname, '..')

/** What the first page shows, and so loads: the frame and the form to sign in. */
const isOfFirstPage = (importer: string): boolean =>
  /\/web\/(app|ui|pages\/sign-in\/sign-in-(page|form)|pages\/proofs\/(code-field|trying))/.test(importer)

/** Pages for anyone are light as well: they have a share of their own, and none of what only staff see. */
const isPublic = (importer: string): boolean => /\/web\/pages\/(care|referral-form)\//.test(importer)

const partOf = (importer: string): string =>
  isOfFirstPage(importer) ? 'first' : isPublic(importer) ? 'public' : ''

/**
 * The design system's components are one file, of which a bundler keeps in one piece whatever any page shows, and
 * every icon, as it cannot know that React's wrappers do nothing by themselves. Told so, and taken as two files, the
 * first page loads only the few components of its own.
 */
function firstPageComponents(): Plugin {
  return {
    name: 'first-page-components',
    enforce: 'pre',
    async resolveId(source, importer, options) {
      if (importer === undefined || !/^(@trussworks\/react-uswds|focus-trap(-react)?)$/.test(source))
        return null
      const found = await this.resolve(source, importer, { ...options, skipSelf: true })
      if (found === null) return null
      const isSplit = source === '@trussworks/react-uswds' && partOf(importer) !== ''
      return {
        ...found,
        id: isSplit ? `${found.id}?${partOf(importer)}` : found.id,
        moduleSideEffects: false,
      }
    },
    transform(code, id) {
      if (!id.includes('@trussworks/react-uswds/')) return null
      const wrappers = [...code.matchAll(/\b(?:memo|forwardRef) as ([\w$]+)/g)].map(([, name]) => name)
      return code
        .replace(new RegExp(`= ((?:${wrappers.join('|')})\\()`, 'g'), '= /* @__PURE__ */ $1')
        .replace(
          /= (class \{\s+(?:static \{\s+this\.\w+ = [\w$]+\([\w$]+\);\s+\}\s+)+\})/,
          '= /* @__PURE__ */ (() => $1)()',
        )
    },
  }
}

/**
 * Modules that the first page loads anyway: one file of them all has one set of headers and packs better than ten. What
 * is asked for later than the first page stays out of it.
 */
const firstModules = new RegExp(
  [
    String.raw`/node_modules/(react|react-dom|scheduler|use-sync-external-store)/`,
    String.raw`/node_modules/@tanstack/(react-router|router-core|history|store|react-store|query-core|react-query)/`,
    String.raw`/web/app/(asking|language|language-now|session|hub|trouble)\.tsx?$`,
    String.raw`/web/words/(define|frame)\.ts$`,
    String.raw`/web/pages/sign-in/sign-in-(page|form)\.tsx$`,
  ].join('|'),
)

/** What a plan's public page is made of: one file of a few kilobytes instead of five with headers of their own. */
const carePage =
  /\/web\/(pages\/care\/(care-frame|plan-page|plans-page)\.tsx|words\/care\/care\.ts)$|\/guidance\/care\/plain-/

/** Beside each file its compressed forms, once and as small as can be; the server hands out what the browser takes. */
function compressedFiles(): Plugin {
  return {
    name: 'compressed-files',
    writeBundle({ dir = '' }) {
      const files = readdirSync(dir, { recursive: true, encoding: 'utf8' })
      for (const file of files.filter(name => /\.(js|css|svg|html)$/.test(name))) {
        const path = join(dir, file)
        const bytes = readFileSync(path)
        writeFileSync(`${path}.br`, brotliCompressSync(bytes))
        writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
      }
    },
  }
}

export default defineConfig({
  root: import.meta.dirname,
  plugins: [firstPageComponents(), react(), compressedFiles()],
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
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'first', test: firstModules },
            { name: 'care', test: carePage },
          ],
        },
      },
    },
  },
})
