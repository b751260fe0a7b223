/**
 * Runs in the workbench's page, which is why it is plain JavaScript and no part of the type-checked program.
 * Notes at every frame which words have a wavy line, until it is stopped, and then gives all that were ever underlined.
 */
globalThis.watchSquiggles = () => {
  const seen = new Set();
  let isWatching = true;
  const look = () => {
    if (!isWatching) return;
    for (const words of underlined()) seen.add(words);
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return () => {
    isWatching = false;
    return [...seen];
  };
};

/** What stands in view above each wavy line now. */
globalThis.underlined = () => {
  const lines = [...document.querySelectorAll('.editor-instance .view-line')].map((line) => ({
    line,
    box: line.getBoundingClientRect(),
  }));
  const squiggles = document.querySelectorAll('.editor-instance :is(.squiggly-warning, .squiggly-info)');
  return [...squiggles].flatMap((squiggle) => {
    const { left, right, top, bottom } = squiggle.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const found = lines.find(({ box }) => box.top <= middle && middle < box.bottom);
    return right <= left ? [] : [found === undefined ? '' : wordsBetween(found.line, left, right)];
  });
};

function wordsBetween(line, left, right) {
  const range = document.createRange();
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  let words = '';
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    for (let at = 0; at < node.nodeValue.length; at++) {
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      const box = range.getBoundingClientRect();
      const middle = (box.left + box.right) / 2;
      if (left < middle && middle < right) words += node.nodeValue[at];
    }
  }
  return words.replaceAll('\u00a0', ' ');
}
