import { singularOf } from '../../claims/articleWords.ts';
import type { Claim } from '../../claims/claim.ts';

/** Heads that count anybody. */
const ANYBODY = new Set(
  'people person victim other life dead fatality casualty body human individual death injury toll resident villager worshiper worshipper bystander wounded one number soul injured mourner survivor case family member member'.split(
    ' ',
  ),
);

/** Heads that count a kind of person; words of one class can count the same people. */
const CLASSES: readonly (readonly [string, string])[] = [
  ['military', 'soldier troop serviceman servicewoman marine personnel trooper airman sailor paratrooper commando gi'],
  ['police', 'officer policeman policewoman deputy cop constable police guard'],
  [
    'fighter',
    'militant fighter rebel insurgent gunman terrorist attacker extremist jihadist suspect shooter assailant bomber robber thief',
  ],
  ['civilian', 'civilian'],
  [
    'child',
    'child kid boy girl teen teenager juvenile minor infant baby toddler schoolchild student pupil youth schoolgirl schoolboy',
  ],
  ['woman', 'woman mother wife grandmother'],
  ['man', 'man father husband'],
  ['journalist', 'journalist reporter photographer cameraman'],
  ['worker', 'worker employee miner staff labourer laborer contractor'],
  ['passenger', 'passenger traveller traveler'],
  ['crew', 'crew pilot crewman'],
  ['medic', 'doctor nurse medic paramedic'],
  ['firefighter', 'firefighter fireman'],
  ['homicide', 'homicide murder slaying killing'],
];
const CLASS_OF = new Map(CLASSES.flatMap(([name, heads]) => heads.split(' ').map((head) => [head, name] as const)));

/** Classes that reports give as a share of a toll, not as the toll. */
const SHARES = new Set(['child', 'woman', 'man', 'fighter', 'police', 'crew', 'medic', 'firefighter', 'journalist']);

export interface CountedClass {
  /** "anybody", a class of persons, or the head noun itself. */
  readonly name: string;
  /** True where the class is commonly one part among others. */
  readonly share: boolean;
}

/** What a claim counts, wide enough that two reports' words for it meet. */
export function countedClass(claim: Claim): CountedClass {
  if (claim.head === null) return { name: 'anybody', share: false };
  const head = singularOf(claim.head.toLowerCase());
  if (ANYBODY.has(head) || ANYBODY.has(claim.head.toLowerCase())) return { name: 'anybody', share: false };
  const name = CLASS_OF.get(head) ?? CLASS_OF.get(claim.head.toLowerCase());
  if (name !== undefined) return { name, share: SHARES.has(name) };
  return { name: head, share: false };
}
