import { hashOf } from '../../src/engine/names/featureKeys.ts';

/** About a sixth of the documents, by name: what features and sizes are chosen on. */
export function isHeldOut(id: string): boolean {
  return (hashOf(id) >>> 8) % 6 === 0;
}
