import type { Line } from '../article/line.ts';
import type { Found } from './foundFigure.ts';

const LEFT = new Set(['left', 'remaining']);
const TO_GO = new Set(['go', 'play']);

/** "with 7:41 left in the half", "2:05 to play": minutes and seconds of a game that are left, and no time of day. */
export function readGameClock(line: Line, index: number): Found | null {
  const colon = index + 1;
  if (!line.isDigits(index) || line.at(colon) !== ':' || !line.isGlued(colon) || !line.isGlued(colon + 1)) return null;
  const [minutes, seconds] = [line.at(index), line.at(colon + 1)];
  if (!line.isDigits(colon + 1) || seconds.length !== 2 || Number(seconds) > 59 || minutes.length > 2) return null;
  const end = colon + 2;
  const isLeft = LEFT.has(line.at(end)) || (line.at(end) === 'to' && TO_GO.has(line.at(end + 1)));
  if (!isLeft) return null;
  const value = 60 * Number(minutes) + Number(seconds);
  return {
    first: index,
    end,
    numeral: [index, end],
    min: value,
    max: value,
    kind: 'duration',
    unit: 'second',
    modifier: 'exact',
  };
}
