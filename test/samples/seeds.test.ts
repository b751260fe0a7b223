import { existsSync, readFileSync } from 'node:fs';
import type { ExpectedFindings } from '../engine/expectedFindings.ts';
import { testFindings } from '../engine/expectedFindings.ts';

const folder = new URL('../../../shared/seeds/', import.meta.url);
const expected = new URL('expected.json', folder);

describe('two real reports of one day', () => {
  if (existsSync(expected)) testFindings(JSON.parse(readFileSync(expected, 'utf8')) as ExpectedFindings, folder);
  else it.skip('are read from ../shared/seeds, which is not here');
});
