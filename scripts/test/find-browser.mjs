/**
 * Kept: `chrome-launcher` and Playwright's channels know neither Debian's Chromium by all its names nor the
 * headless shell, which halves the time of the browser tests.
 */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';

/** The first opens a page in half the time of the others, which bring a window's own pages along. */
const COMMANDS = [
  'chromium-headless-shell',
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const PLACES = {
  linux: ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'].flatMap((folder) =>
    COMMANDS.map((command) => `${folder}/${command}`),
  ),
  darwin: ['', process.env.HOME ?? ''].flatMap((home) => [
    `${home}/Applications/Google Chrome.app/Contents/MacOS/Google Chrome`,
    `${home}/Applications/Chromium.app/Contents/MacOS/Chromium`,
    `${home}/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge`,
  ]),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    if (!folder) return [];
    return [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Chromium\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ];
  }),
};

/**
 * Path of a Chromium that tests may drive: $CHROME_PATH, then what is on the PATH or in its usual place, then
 * Playwright's own. Throws one sentence that says what to install.
 */
export function findBrowser() {
  const chosen = process.env.CHROME_PATH;
  if (chosen) {
    if (runs(chosen)) return chosen;
    throw new Error(`CHROME_PATH is "${chosen}", but there is no program that can be run.`);
  }
  const found = [...onPath(), ...(PLACES[process.platform] ?? []), playwrightBrowser()].find(runs);
  if (found) return found;
  throw new Error(
    'No Chromium was found: install Chromium or Google Chrome (on Debian and Ubuntu: apt-get install -y chromium), or set CHROME_PATH to its program.',
  );
}

function onPath() {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  return (process.env.PATH ?? '')
    .split(path.delimiter)
    .filter(Boolean)
    .flatMap((folder) => COMMANDS.map((command) => path.join(folder, command + suffix)));
}

function playwrightBrowser() {
  try {
    return chromium.executablePath();
  } catch {
    return '';
  }
}

function runs(file) {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
