// One Chromium for every browser test: the machine's own, else the one a package ships, else
// Debian's. `node tests/browser.ts` provides it; the Playwright configuration only finds it.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Chromium {
  readonly executablePath: string;
  readonly args: readonly string[];
}

// The tests open nothing but our own pages, and the sandbox is missing as root and in most
// containers. Never the package's own arguments: they switch web security off.
const args = ['--no-sandbox'];

/** The Chromium to test in, or undefined when this machine has none that starts. */
export async function chromium(): Promise<Chromium | undefined> {
  const executablePath = installed() ?? (await packaged());
  return executablePath === undefined ? undefined : { executablePath, args };
}

export const noChromium =
  'The browser tests need Chrome or Chromium and found none that starts: install it ' +
  '(macOS: brew install --cask google-chrome; Windows: winget install Google.Chrome; ' +
  'Linux: the package chromium) or name one in CHROME_PATH, then run npm test again.';

function installed(): string | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome'];
  const onPath = (process.env.PATH ?? '')
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  const elsewhere = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
  ];
  return [process.env.CHROME_PATH ?? '', ...onPath, ...elsewhere].find(starts);
}

interface Shipped {
  executablePath(): Promise<string>;
}

/** Unpacked beside the packages, so that each checkout and each user has a whole one of its own. */
async function packaged(): Promise<string | undefined> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const home = fileURLToPath(new URL('../node_modules/.cache/chromium', import.meta.url));
  const temporary = process.env.TMPDIR;
  try {
    // The package reads both of these: where to unpack, and that it must bring its own libraries,
    // which it then puts on this process's library path.
    process.env.TMPDIR = home;
    process.env.AWS_EXECUTION_ENV ??= 'AWS_Lambda_nodejs24.x';
    await mkdir(home, { recursive: true });
    // Named through a variable because it is optional: the type check must pass without it.
    const name = '@sparticuz/chromium';
    const { default: shipped } = (await import(name)) as { default: Shipped };
    let path = await shipped.executablePath();
    if (!starts(path)) {
      // Half unpacked, or left by an older release.
      await rm(home, { recursive: true, force: true });
      await mkdir(home, { recursive: true });
      path = await shipped.executablePath();
    }
    await writeFile(join(home, 'fonts/fonts.conf'), fontsIn(home));
    return starts(path) ? path : undefined;
  } catch {
    return undefined;
  } finally {
    if (temporary === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = temporary;
  }
}

function fontsIn(home: string): string {
  return `<?xml version="1.0"?>
<fontconfig>
  <dir>${home}/fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${home}/fonts-cache</cachedir>
</fontconfig>
`;
}

/** A stub that only points to a store, or a binary without its libraries, fails here. */
function starts(path: string): boolean {
  return existsSync(path) && spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

function installFromDebian(): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  console.log('Installing Chromium with apt-get …');
  const install = 'apt-get install -y --no-install-recommends chromium';
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const command = `apt-get update -q && ${install}`;
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const found = (await chromium()) ?? (installFromDebian() ? await chromium() : undefined);
  if (found === undefined) {
    console.error(noChromium);
    process.exitCode = 1;
  }
}
