import assert from 'node:assert/strict';
import { releasedChangelog } from '../../tools/release/releasedChangelog.ts';

const CHANGELOG = '# Changelog\n\n## Unreleased\n\n- Reads minutes.\n\n## 0.1.0\n\nThe first version.\n';

describe('the changelog of a release', () => {
  it('has what was unreleased under the version and its day', () => {
    assert.equal(
      releasedChangelog(CHANGELOG, '0.2.0', '2025-03-01'),
      '# Changelog\n\n## Unreleased\n\n## 0.2.0 (2025-03-01)\n\n- Reads minutes.\n\n## 0.1.0\n\nThe first version.\n',
    );
  });

  it('is not made of nothing', () => {
    assert.throws(() => releasedChangelog('## Unreleased\n\n## 0.1.0\n', '0.2.0', '2025-03-01'), /Nothing stands/);
  });

  it('does not have a version twice', () => {
    assert.throws(() => releasedChangelog(CHANGELOG, '0.1.0', '2025-03-01'), /0\.1\.0 already/);
  });

  it('needs a place for what is unreleased', () => {
    assert.throws(() => releasedChangelog('# Changelog\n', '0.2.0', '2025-03-01'), /has no/);
  });
});
