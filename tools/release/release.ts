/**
 * `npm run release -- VERSION`: makes a release from a clean checkout of main. Moves the changelog's “Unreleased” under
 * the version, sets the version, runs every test, packs the extension and the npm package, commits and tags. It pushes
 * and publishes nothing, but says how to.
 */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageExtension } from '../../test/rig/package.ts';
import { outFolder, projectRoot } from '../../test/rig/paths.ts';
import { mustRun } from '../../test/rig/run.ts';
import { releasedChangelog } from './releasedChangelog.ts';

const version = process.argv[2] ?? '';
if (!/^\d+\.\d+\.\d+$/.test(version)) fail('Say which version: npm run release -- 0.2.0');

const cwd = projectRoot;
const git = async (...args: string[]): Promise<string> => (await mustRun('git', args, { cwd })).trim();
if ((await git('branch', '--show-current')) !== 'main') fail('A release is made on the branch main.');
if ((await git('status', '--porcelain')) !== '') fail('Commit or put away what has changed first.');

const path = join(projectRoot, 'CHANGELOG.md');
const day = new Date().toISOString().slice(0, 10);
await writeFile(path, releasedChangelog(await readFile(path, 'utf8'), version, day));
await mustRun('npm', ['version', version, '--no-git-tag-version'], { cwd });
await mustRun(process.execPath, ['test/run.ts'], { cwd });
const file = await packageExtension();
await mustRun('npm', ['pack', '--pack-destination', outFolder], { cwd });
const npmFile = join(outFolder, `sourcecheck-${version}.tgz`);
await git('commit', '--all', '--message', `Release ${version}`);
await git('tag', '--annotate', `v${version}`, '--message', `Sourcecheck ${version}`);
console.log(`Made ${file} and ${npmFile}, committed and tagged. To publish:
  git push --follow-tags
  npx vsce publish --packagePath ${file}
  npx ovsx publish ${file}
  npm publish ${npmFile}`);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
