import { readFileSync } from 'node:fs';
import type { NameModel } from '../../../src/engine/names/nameModel.ts';
import { loadNameModel } from '../../../src/engine/names/nameModel.ts';

/** The model the extension ships, read once for all tests. */
export const nameModel: NameModel = loadNameModel(readFileSync(new URL('../../../models/names.bin', import.meta.url)));
