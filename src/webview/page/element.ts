/** Made with `textContent` and attributes only: an article's words never become markup. */

type Content = Node | string | null;
type Attributes = Readonly<Record<string, string | number | boolean>>;

export function element<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): HTMLElementTagNameMap[Tag] {
  return filled(document.createElement(tag), attributes, contents);
}

export function svgElement<Tag extends keyof SVGElementTagNameMap>(
  tag: Tag,
  attributes: Attributes = {},
  ...contents: readonly Content[]
): SVGElementTagNameMap[Tag] {
  return filled(document.createElementNS('http://www.w3.org/2000/svg', tag), attributes, contents);
}

/** `false` leaves an attribute out. */
function filled<Kind extends Element>(made: Kind, attributes: Attributes, contents: readonly Content[]): Kind {
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) made.setAttribute(name, value === true ? '' : String(value));
  }
  for (const content of contents) if (content !== null) made.append(content);
  return made;
}

/** A section of the page under a second-level heading; null if it would be empty. */
export function section(id: string, title: string, ...contents: readonly Content[]): HTMLElement | null {
  const held = contents.filter((content) => content !== null);
  if (held.length === 0) return null;
  // A link can move the focus here, but the Tab key skips it.
  const heading = element('h2', { id: `${id}-title`, tabindex: -1 }, title);
  return element('section', { id, 'aria-labelledby': `${id}-title` }, heading, ...held);
}
