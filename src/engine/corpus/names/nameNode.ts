import type { NameType } from '../../names/name.ts';

export const TYPES: readonly NameType[] = ['person', 'organization', 'place', 'other'];

/** A name by type and spelling alone: four times the number of its canonical name, and the place of its type. */
export type NameNode = number;
