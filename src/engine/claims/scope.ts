import { isPerpetrator } from './people.ts';

/** Words that tell whom "others" sets aside: the dead of the same sentence. */
const DEADLY = new Set('killed killing kills kill dead died dies death deaths fatally slain shot fatal'.split(' '));

/** How badly: said of some of the injured, not of all. */
const GRAVE = new Set(['critically', 'seriously', 'severely', 'badly', 'slightly', 'gravely', 'lightly']);

/** Words before a number that set its counted aside from others: "the other five", "the remaining three". */
const ASIDE = new Set(['other', 'another', 'remaining', 'additional', 'further']);

/** "eleven of the victims", "two of those hurt": some of a number told elsewhere. */
function isShare(lower: (index: number) => string, end: number): boolean {
  if (lower(end) !== 'of') return false;
  const next = lower(end + 1);
  return (
    next === 'them' ||
    next === 'those' ||
    next === 'whom' ||
    next === 'these' ||
    (next === 'the' && !/^\d/.test(lower(end + 2)))
  );
}

/** "in critical but stable condition", and not "on condition of anonymity". */
function isInCondition(lower: (index: number) => string, condition: number, first: number): boolean {
  for (let at = condition - 1; at >= Math.max(first, condition - 5); at--) if (lower(at) === 'in') return true;
  return false;
}

/** "The next two were shot outside": some of those the story tells of. */
const IN_TURN = new Set(['next', 'first', 'last', 'final']);

/** How many words behind "including" are read. */
const REACH = 6;

/**
 * What a count is said to take in or leave out, from the words `first` to `end` of its sentence: `including gunman`,
 * `including unborn`, `excluding suspect`, `others` ("14 others"), `further` (others than somebody the sentence does not count), `own life` (he killed himself too), `difference` ("34 more than"), `state` ("in critical condition", "critically"), `share` ("eleven of the victims").
 */
export function readScope(
  lower: (index: number) => string,
  first: number,
  end: number,
  figureStart: number,
  figureEnd: number,
): string[] {
  const found: string[] = [];
  let anyDead = false;
  for (let index = first; index < end; index++) {
    const word = lower(index);
    if (DEADLY.has(word)) anyDead = true;
    if (word === 'including' || word === 'counting' || (word === 'among' && lower(index + 1) === 'them'))
      add('including', index);
    else if (word === 'excluding' || word === 'besides' || (word === 'not' && lower(index + 1) === 'including'))
      add('excluding', index);
    else if ((word === 'condition' && isInCondition(lower, index, first)) || GRAVE.has(word)) {
      if (!found.includes('state')) found.push('state');
    } else if (word === 'own' && (lower(index + 1) === 'life' || lower(index + 1) === 'lives')) found.push('own life');
    else if (
      (word === 'and' ||
        word === 'then' ||
        word === 'killing' ||
        word === 'kill' ||
        word === 'killed' ||
        word === 'shot') &&
      (lower(index + 1) === 'himself' || lower(index + 1) === 'herself')
    )
      found.push('own life');
  }
  if (ASIDE.has(lower(figureStart - 1)) && figureStart > first) found.push(anyDead ? 'others' : 'further');
  if (isShare(lower, figureEnd) || (figureStart > first && IN_TURN.has(lower(figureStart - 1)))) found.push('share');
  for (let index = figureEnd; index < Math.min(figureEnd + 3, end); index++) {
    if (lower(index) === 'more' && (lower(index + 1) === 'than' || lower(index + 2) === 'than'))
      found.push('difference');
    else if (lower(index) === 'other' || lower(index) === 'others' || lower(index) === 'more')
      found.push(anyDead ? 'others' : 'further');
  }
  return found;

  function add(kind: string, at: number): void {
    for (let index = at + 1; index < Math.min(at + 1 + REACH, end); index++) {
      const word = lower(index);
      if (isPerpetrator(word)) {
        found.push(`${kind} ${word}`);
        return;
      }
      if (word === 'unborn' || word === 'fetus' || word === 'foetus') {
        found.push(`${kind} unborn`);
        return;
      }
    }
  }
}
