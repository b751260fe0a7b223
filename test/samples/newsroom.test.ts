import { readFileSync } from 'node:fs';
import { testFindings } from '../engine/expectedFindings.ts';

const expected = new URL('../fixtures/newsroom.expected.json', import.meta.url);

describe('the sample newsroom', () => {
  testFindings(JSON.parse(readFileSync(expected, 'utf8')), new URL('../../samples/newsroom/', import.meta.url));
});
