import { build } from 'esbuild';

/**
 * What ships: the editor's client, the language server and its analysis thread (CommonJS, as VS Code loads them), and the
 * command line.
 */
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

await Promise.all([
  build({
    ...shared,
    entryPoints: ['src/editor/extension.ts'],
    outfile: 'dist/extension.cjs',
    format: 'cjs',
    target: 'node22',
    external: ['vscode'],
  }),
  build({
    ...shared,
    entryPoints: ['src/server/main.ts'],
    outfile: 'dist/server.cjs',
    format: 'cjs',
    target: 'node22',
    define: placeOfBundle,
  }),
  build({
    ...shared,
    entryPoints: ['src/workspace/analysisWorker.ts'],
    outfile: 'dist/analysisWorker.cjs',
    format: 'cjs',
    target: 'node22',
    define: placeOfBundle,
  }),
  build({
    ...shared,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  }),
]);
