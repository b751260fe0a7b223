import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';

/**
 * What ships: the editor's client, the language server and its analysis thread (CommonJS, as VS Code loads them), client
 * and server for an editor in a browser, the reader of PDF files, the pages of webviews, and the command line. Goes to the folder given, else to dist/.
 */
const folder = process.argv[2] ?? 'dist';

/** What articles are read by, as one number that changes with it: see src/archive/factsVersion.ts. */
function factsVersion() {
  const hash = createHash('sha256');
  for (const room of ['src/engine', 'src/formats', 'src/lexicon', 'models']) {
    for (const file of readdirSync(room, { recursive: true, withFileTypes: true })
      .filter((each) => each.isFile())
      .sort(byPath))
      hash.update(readFileSync(join(file.parentPath, file.name)));
  }
  return hash.update(readFileSync('package-lock.json')).digest('hex').slice(0, 32);
}

function byPath(one, other) {
  return join(one.parentPath, one.name) < join(other.parentPath, other.name) ? -1 : 1;
}

const version = { FACTS_VERSION: JSON.stringify(factsVersion()) };

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
const mcpApart = apart(/\/mcp\/mcpMain\.ts$/, 'mcp');
const serverApart = apart(/\/server\/serverMain\.ts$/, 'server');

/** For a browser: to import what only Node has is an error. */
const inBrowser = { ...shared, platform: 'browser', target: 'es2022', sourcemap: false };

/** The server in a worker cannot read its own bundle to say which version it is: the build says it. */
async function buildServerWorker() {
  const outfile = `${folder}/browser/server.js`;
  const built = await build({
    ...inBrowser,
    entryPoints: ['src/server/browser/serverWorker.ts'],
    outfile,
    format: 'iife',
    define: { 'import.meta.url': 'undefined' },
    // Of what packages have for browsers, a worker can use only what needs no page.
    conditions: ['worker'],
    write: false,
  });
  const [{ contents, text }] = built.outputFiles;
  const version = createHash('sha256')
    .update(contents)
    .update(await readFile('models/names.bin'))
    .digest('hex');
  await mkdir(dirname(outfile), { recursive: true });
  await writeFile(outfile, `var ENGINE_VERSION=${JSON.stringify(version)};${text}`);
}

await Promise.all([
  buildServerWorker(),
  build({
    ...inBrowser,
    entryPoints: ['src/editor/browser/browserExtension.ts'],
    outfile: `${folder}/browser/extension.cjs`,
    format: 'cjs',
    external: ['vscode'],
  }),
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
    entryPoints: ['src/editor/node/nodeExtension.ts'],
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
    define: { ...placeOfBundle, ...version },
  }),
  build({
    ...shared,
    entryPoints: ['src/mcp/mcpMain.ts'],
    outfile: `${folder}/mcp.cjs`,
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
    plugins: [pdfApart, serverApart, mcpApart],
    format: 'esm',
    target: 'node20',
    define: version,
    banner: { js: `#!/usr/bin/env node\n${requireInModule}` },
  }),
]);
