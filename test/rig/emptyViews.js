/**
 * Runs in the workbench's page from its beginning, which is why it is plain JavaScript and no part of the type-checked
 * program. Notes at every frame what views say while they are empty.
 */
globalThis.saidWhileEmpty = new Set();

const look = () => {
  for (const view of document.querySelectorAll('.welcome-view-content')) saidWhileEmpty.add(view.innerText);
  requestAnimationFrame(look);
};
requestAnimationFrame(look);
