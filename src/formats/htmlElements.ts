/** How each HTML element takes part in the reading of an article. */

/** Text in these is not read at all. */
export const UNREAD: ReadonlySet<string> = new Set(
  'script style noscript template svg math iframe object embed select option datalist button textarea title nav del s strike canvas audio video map dialog menu noembed noframes xmp code samp kbd'.split(
    ' ',
  ),
);

/** These begin and end a block. */
export const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu nav noscript ol optgroup option p pre search section select summary table tbody tfoot thead tr caption ul'.split(
    ' ',
  ),
);

/** These have no end tag. */
export const VOID: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** An element of the first kind ends an open one of the second, if none of the third stands between. */
export const IMPLIED_ENDS: ReadonlyMap<
  string,
  { readonly closes: readonly string[]; readonly within: readonly string[] }
> = new Map([
  ['li', { closes: ['li'], within: ['ul', 'ol', 'menu', 'dir'] }],
  ['dt', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['dd', { closes: ['dt', 'dd'], within: ['dl'] }],
  ['tr', { closes: ['tr'], within: ['table'] }],
  ['td', { closes: ['td', 'th'], within: ['table', 'tr'] }],
  ['th', { closes: ['td', 'th'], within: ['table', 'tr'] }],
]);
