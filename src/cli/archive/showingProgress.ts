import type { AddingProgress } from '../../archive/adding.ts';
import type { Messages } from '../progressMessages.ts';

/** The rate is that of the last so many milliseconds, as what is unchanged goes by much faster than what is read. */
const MEASURED = 20_000;

/** Shows how far adding has got, how fast it goes and when it will be done. */
export function showingProgress(messages: Pick<Messages, 'say'>, now = () => performance.now()) {
  const began: { at: number; done: number }[] = [];
  return ({ done, total, added }: AddingProgress): void => {
    const at = now();
    began.push({ at, done });
    while (began.length > 2 && at - (began[1]?.at ?? at) > MEASURED) began.shift();
    const first = began[0] ?? { at, done };
    const rate = at > first.at ? ((done - first.done) * 1000) / (at - first.at) : 0;
    const left = rate > 0 ? (total - done) / rate : null;
    const parts = [
      `${done} of ${total} articles`,
      `${added} added`,
      ...(rate > 0 ? [`${rate < 10 ? rate.toFixed(1) : Math.round(rate)} a second`] : []),
      ...(left === null || done === total ? [] : [`${duration(left)} left`]),
    ];
    messages.say(parts.join(', '));
  };
}

function duration(seconds: number): string {
  if (seconds < 90) return `${Math.ceil(seconds)} s`;
  const minutes = Math.ceil(seconds / 60);
  return minutes < 90 ? `${minutes} min` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
