import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { URI } from 'vscode-uri';

/** A folder on disk that a test fills and that goes away after it. */
export class TemporaryFolder {
  readonly path: string;

  constructor(files: Readonly<Record<string, string | Uint8Array>> = {}) {
    this.path = realpathSync(mkdtempSync(join(tmpdir(), 'sourcecheck-')));
    this.write(files);
  }

  write(files: Readonly<Record<string, string | Uint8Array>>): void {
    for (const [name, content] of Object.entries(files)) {
      const path = join(this.path, name);
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, content);
    }
  }

  uri(name = ''): string {
    return URI.file(join(this.path, name)).toString();
  }

  remove(): void {
    rmSync(this.path, { recursive: true, force: true });
  }
}
