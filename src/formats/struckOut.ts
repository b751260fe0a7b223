/** "text-decoration: line-through", whatever else is said with it. */
const STRUCK = /text-decoration(?:-line)?\s*:[^;{}]*line-through/iu;

/** A class by itself; a selector of several parts does not strike out whatever has the class. */
const CLASS = /^\s*\.([\w-]{1,80})\s*$/u;

/** A longer style sheet is a whole site's. */
const LONGEST = 500_000;

export function isStruckOut(style: string | undefined): boolean {
  return style !== undefined && STRUCK.test(style);
}

/** The classes that a style sheet strikes out, as exports of Google Docs do instead of marking the words. */
export function struckClasses(css: string): string[] {
  if (css.length > LONGEST || !css.includes('line-through')) return [];
  return css.split('}').flatMap((rule) => {
    const [selectors = '', declarations = ''] = rule.split('{');
    if (!STRUCK.test(declarations)) return [];
    return selectors.split(',').flatMap((selector) => CLASS.exec(selector)?.[1] ?? []);
  });
}
