import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { installRig } from '../rig/install.ts';
import { projectRoot } from '../rig/paths.ts';
import { environment } from '../rig/run.ts';
import { startBrowser, Workbench } from '../rig/workbench.ts';

describe('The demo, where there is no VS Code', () => {
  let demo: ChildProcess;
  let browser: Browser;
  let address: string;

  before(async () => {
    const rig = await installRig();
    browser = await startBrowser(rig.browser);
    demo = spawn(process.execPath, [join(projectRoot, 'test', 'rig', 'demo.ts'), '--browser'], {
      env: environment(),
      stdio: ['ignore', 'pipe', 'inherit'],
    });
  });
  after(async () => {
    demo?.kill('SIGKILL');
    await browser?.close();
  });

  it('prints an address of this machine', async () => {
    let printed = '';
    for await (const chunk of demo.stdout ?? []) {
      printed += String(chunk);
      const found = /http:\/\/127\.0\.0\.1:\d+\/\S+/.exec(printed);
      if (found !== null) {
        address = found[0];
        return;
      }
    }
    assert.fail(`The demo ended without printing an address:\n${printed}`);
  });

  it('shows the sample newsroom there, with its warnings', async () => {
    const workbench = await Workbench.at(browser, address);
    await workbench.waitForWarning();
    const step = workbench.page.locator('.getting-started-step.expanded');
    await step.getByText('Find contradictions').waitFor();
    await workbench.screenshot('demo');
  });

  it('ends on Ctrl+C, and its address with it', async () => {
    demo.kill('SIGINT');
    const [code] = await once(demo, 'exit');
    assert.equal(code, 0);
    await assert.rejects(fetch(address));
  });
});
