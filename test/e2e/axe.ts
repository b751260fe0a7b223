import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { Frame } from 'playwright-core';

let source: Promise<string> | undefined;

interface Result {
  readonly id: string;
  readonly help: string;
  readonly nodes: readonly { readonly target: readonly unknown[]; readonly failureSummary?: string }[];
}

/** What axe-core finds wrong with a document as it is shown, in words; all its rules, the recommended ones too. */
export async function violations(frame: Frame): Promise<readonly string[]> {
  source ??= readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
  // Put in by the debugger, so that the document keeps its strict content security policy.
  await frame.evaluate(await source);
  const results = (await frame.evaluate('axe.run(document)')) as { violations: readonly Result[] };
  return results.violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} (${target.join(' ')}) ${failureSummary ?? ''}`),
  );
}
