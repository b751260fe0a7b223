import { isWidePlace } from './widePlaces.ts';

/** How much it says that two texts share these names, lower case: a country says little, a full name much. */
export function weightOfNames(names: readonly string[]): number {
  return names.reduce((sum, name) => sum + weightOfName(name), 0);
}

function weightOfName(name: string): number {
  if (isWidePlace(name)) return 0.25;
  return name.includes(' ') ? 1 : 0.8;
}
