import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compileGlob } from '../../src/workspace/glob.ts';

describe('A glob pattern', () => {
  for (const [pattern, matching, other] of [
    ['a.md', ['a.md'], ['b.md', 'x/a.md', 'a.mdx']],
    ['*.md', ['a.md', '.md', 'notes (old).md'], ['a.txt', 'x/a.md']],
    ['**/*.md', ['a.md', 'x/a.md', 'x/y/a.md'], ['a.txt']],
    ['drafts/**', ['drafts', 'drafts/a.md', 'drafts/x/a.md'], ['a.md', 'x/drafts/a.md']],
    ['**/drafts/**/*.md', ['drafts/a.md', 'x/drafts/y/a.md'], ['drafts/a.txt']],
    ['a?c.md', ['abc.md', 'a🔥c.md'], ['ac.md', 'a/c.md']],
    ['[a-c]x.md', ['ax.md', 'cx.md'], ['dx.md']],
    ['[!a-c]x.md', ['dx.md'], ['ax.md']],
    ['*.{md,txt}', ['a.md', 'a.txt'], ['a.html', 'a.{md,txt}']],
    ['{a,b/{c,d}}.md', ['a.md', 'b/c.md', 'b/d.md'], ['b.md']],
    ['{a}.md', ['{a}.md'], ['a.md']],
    ['a\\*.md', ['a*.md'], ['ab.md']],
    ['notes (old)/*.md', ['notes (old)/a.md'], ['notes old/a.md']],
    ['[', ['['], ['a']],
    ['a**b', ['ab', 'axxb'], ['a/b']],
  ] as const) {
    it(`${pattern} matches ${matching.join(', ')} and not ${other.join(', ')}`, () => {
      const matches = compileGlob(pattern);
      assert.deepEqual(
        matching.filter((path) => !matches(path)),
        [],
      );
      assert.deepEqual(other.filter(matches), []);
    });
  }

  for (const [pattern, path] of [
    [`${'*a'.repeat(60)}b`, `${'a'.repeat(4000)}`],
    [`${'**/a/'.repeat(60)}b`, `${'a/'.repeat(2000)}c`],
    ['(a+)+b', 'a'.repeat(4000)],
    ['{a,b}'.repeat(40), 'ab'.repeat(20)],
    ['{'.repeat(5000), '{'],
  ] as const) {
    it(`never takes long, as with ${pattern.slice(0, 12)} …`, () => {
      assert.equal(compileGlob(pattern)(path), false);
    });
  }

  it('of plain characters matches itself alone', () => {
    const name = fc.string({ unit: fc.constantFrom(...'abc.-_ é()+'), minLength: 1 });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1 }), fc.array(name, { minLength: 1 }), (one, other) => {
        const [path, another] = [one.join('/'), other.join('/')];
        assert.equal(compileGlob(path)(path), true);
        assert.equal(compileGlob(path)(another), path === another);
      }),
    );
  });
});
