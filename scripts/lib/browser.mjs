import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';

const found = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const quiet = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** The browser of the machine, else the one that the npm package @sparticuz/chromium carries. For tests and measurements. */
export async function openBrowser() {
  const executablePath = found.find((path) => existsSync(path)) ?? shippedBrowser();
  return chromium.launch({ executablePath, args: quiet });
}

/**
 * The package is an ES module that unpacks itself; jest runs CommonJS, so a process of its own asks it. It unpacks into a folder of
 * the project: what another user has unpacked into the common one cannot be run.
 */
function shippedBrowser() {
  const folder = join(resolve(import.meta.dirname, '..', '..'), '.cache', 'browser');
  mkdirSync(folder, { recursive: true });
  const question =
    "import('@sparticuz/chromium').then((m) => m.default.executablePath()).then((path) => process.stdout.write(path))";
  return execFileSync(process.execPath, ['-e', question], {
    encoding: 'utf8',
    env: { ...process.env, TMPDIR: folder },
  });
}
