import { build } from 'esbuild';

/** What ships: the editor's client and the language server (CommonJS, as VS Code loads them) and the command line. */
const shared = {
  bundle: true,
  platform: 'node',
  sourcemap: true,
  sourcesContent: false,
  minify: true,
  logLevel: 'warning',
};

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
