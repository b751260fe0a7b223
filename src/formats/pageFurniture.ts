/** What in a page is not part of its article, recognised by the names its makers gave to elements. */

/** What such a name begins with: "related-stories", "share_buttons". */
const FIRST = new Set(
  'related recommended recommendations recirc ticker trending popular share sharing social newsletter newsletters subscribe subscription signup cookie cookies consent gdpr comment comments disqus breadcrumb breadcrumbs advert adverts advertisement advertising ad ads promo promos sponsor sponsored sidebar navbar navigation nav menu footer pagination masthead paywall toc copyright outbrain taboola'.split(
    ' ',
  ),
);
/** What it ends in: "site-footer", "more-from-navigation". */
const LAST = new Set(
  'footer nav navbar navigation menu sidebar breadcrumb breadcrumbs newsletter comments related recirc advert advertisement banner-ad pagination'.split(
    ' ',
  ),
);
/** Before these a name says how the page is laid out: "has-sidebar". */
const LAYOUT = new Set('has with without no hide is layout show enable disable'.split(' '));
/**
 * Names of the article's own parts that begin as furniture does: "comment-body" of an opinion page is rare, "ad-free"
 * is not.
 */
const OWN = new Set(['free', 'content', 'wrapper', 'container', 'layout']);

/** True where an element's class or id names it as furniture of the page. */
export function isFurniture(className: string | undefined, id: string | undefined): boolean {
  if (id !== undefined && namesFurniture(id)) return true;
  if (className === undefined || className === '') return false;
  return className.split(/\s+/).some(namesFurniture);
}

function namesFurniture(name: string): boolean {
  const parts = name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .toLowerCase()
    .split(/[-_]+/)
    .filter((part) => part !== '');
  const [first = '', second = ''] = parts;
  if (LAYOUT.has(first)) return false;
  if (FIRST.has(first)) return !OWN.has(second);
  return parts.length > 1 && LAST.has(parts.at(-1) ?? '');
}

/**
 * Roles and states by which a page says that an element is not read: navigation, banners for assistive technology,
 * what is hidden.
 */
export function isUnreadByState(attributes: ReadonlyMap<string, string>): boolean {
  if (attributes.has('hidden') || attributes.get('aria-hidden') === 'true') return true;
  const role = attributes.get('role');
  if (role === 'navigation' || role === 'search' || role === 'dialog' || role === 'menu') return true;
  return /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)\s*(?:;|!|$)/i.test(attributes.get('style') ?? '');
}
