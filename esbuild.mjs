import { build } from 'esbuild';

/**
 * What ships: the editor's client, the language server and its analysis thread (CommonJS, as VS Code loads them), the
 * reader of PDF files, the pages of webviews, and the command line. Goes to the folder given, else to dist/.
 */
const folder = process.argv[2] ?? 'dist';

const shared = {
  bundle: true,
  platform: 'node',
  sourcemap: true,
  sourcesContent: false,
  minify: true,
  logLevel: 'warning',
};

/** A bundle in CommonJS finds the package's files as the sources do. */
const placeOfBundle = { 'import.meta.dirname': '__dirname', 'import.meta.filename': '__filename' };

/** Some packages are CommonJS and require what Node brings along; a module has to make its own `require` for them. */
const requireInModule =
  "import { createRequire as requireFrom } from 'node:module'; const require = requireFrom(import.meta.url);";

/** What is a bundle of its own, loaded where it is needed. */
const apart = (filter, bundle) => ({
  name: `apart-${bundle}`,
  setup: ({ onResolve }) => {
    onResolve({ filter }, ({ kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${bundle}.cjs`, external: true },
    );
  },
});

/** The reader of PDF files is as large as all the rest. */
const pdfApart = apart(/^unpdf\/pdfjs$/, 'pdfjs');
const serverApart = apart(/\/server\/serverMain\.ts$/, 'server');

await Promise.all([
  build({
    ...shared,
    entryPoints: [{ in: 'unpdf/pdfjs', out: 'pdfjs' }],
    outdir: folder,
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    target: 'node20',
    sourcemap: false,
    define: { 'import.meta.url': 'undefined' },
  }),
  build({
    ...shared,
    entryPoints: ['src/editor/extension.ts'],
    outfile: `${folder}/extension.cjs`,
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: ['src/server/serverMain.ts'],
    outfile: `${folder}/server.cjs`,
    plugins: [pdfApart],
    format: 'cjs',
    target: 'node20',
    define: placeOfBundle,
  }),
  build({
    ...shared,
    entryPoints: ['src/workspace/analysisWorker.ts'],
    outfile: `${folder}/analysisWorker.cjs`,
    plugins: [pdfApart],
    format: 'cjs',
    target: 'node20',
    define: placeOfBundle,
  }),
  build({
    ...shared,
    entryPoints: [
      { in: 'src/webview/page/main.ts', out: 'dossier' },
      { in: 'src/webview/dossier.css', out: 'dossier' },
    ],
    outdir: `${folder}/webview`,
    entryNames: '[name]',
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    sourcemap: false,
  }),
  build({
    ...shared,
    entryPoints: ['src/cli/cli.ts'],
    outfile: `${folder}/cli.js`,
    plugins: [pdfApart, serverApart],
    format: 'esm',
    target: 'node20',
    banner: { js: `#!/usr/bin/env node\n${requireInModule}` },
  }),
]);
