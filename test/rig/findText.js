/**
 * Runs in the workbench's page, which is why it is plain JavaScript and no part of the type-checked program.
 * The middle of the first place in view where the file shown says `wanted`, in pixels of the window, or null.
 */
globalThis.findText = (wanted) => {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    const pieces = [];
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    let all = '';
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      pieces.push({ node, start: all.length });
      // The editor draws spaces as non-breaking ones.
      all += node.nodeValue.replaceAll('\u00a0', ' ');
    }
    const at = all.indexOf(wanted);
    if (at < 0) continue;
    const middle = at + Math.floor(wanted.length / 2);
    const piece = pieces.findLast(({ start }) => start <= middle);
    const range = document.createRange();
    range.setStart(piece.node, middle - piece.start);
    range.setEnd(piece.node, middle - piece.start + 1);
    const box = range.getBoundingClientRect();
    const shown = line.closest('.editor-instance').getBoundingClientRect();
    if (box.top >= shown.top && box.bottom <= shown.bottom && box.right <= shown.right) {
      return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
    }
  }
  return null;
};
