/** How long the articles wait for an editor's answer, in milliseconds. */
const PATIENCE = 3000;

/**
 * What an editor answers, or what to do without it: one that never answers still has its articles read. What it answers
 * after that is `late`.
 */
export async function answered<Answer>(
  asked: Promise<Answer>,
  otherwise: () => Answer,
  late: (answer: Answer) => void,
): Promise<Answer> {
  let isLate = false;
  let timer: NodeJS.Timeout | undefined;
  const patient = new Promise<Answer>((resolve) => {
    timer = setTimeout(() => {
      isLate = true;
      resolve(otherwise());
    }, PATIENCE);
  });
  const answer = asked.then(
    (given) => {
      clearTimeout(timer);
      if (isLate) late(given);
      return given;
    },
    () => {
      clearTimeout(timer);
      return otherwise();
    },
  );
  return Promise.race([answer, patient]);
}
