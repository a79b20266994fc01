// WebKitWebDriver on a screen that nobody sees. Its programs call each other by fixed paths, so
// they are installed, not unpacked.
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { noDebian } from '../debian.ts';
import { until } from './driver.ts';
import { freePort } from '../use/port.ts';

const LIBRARIES = '/usr/lib';
const PACKAGES = 'webkit2gtk-driver xvfb';

const miniBrowser = (): string | undefined =>
  readdirSync(LIBRARIES)
    .map((name) => join(LIBRARIES, name, 'webkit2gtk-4.1/MiniBrowser'))
    .find((path) => existsSync(path));

const installed = (): boolean =>
  existsSync('/usr/bin/WebKitWebDriver') && existsSync('/usr/bin/Xvfb') && !!miniBrowser();

export function noWebKit(): string | undefined {
  const missing = noDebian();
  if (missing !== undefined || installed() || process.getuid?.() === 0) return missing;
  return `it is Debian’s ${PACKAGES.replaceAll(' ', ', ')}, which only root can install`;
}

function install(): void {
  const { status } = spawnSync(
    `apt-get update -q && apt-get install -y --no-install-recommends ${PACKAGES}`,
    {
      shell: true,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    },
  );
  if (status !== 0) throw new Error(`Debian’s ${PACKAGES} could not be installed.`);
}

export async function served() {
  if (!installed()) install();
  const { screen, display } = await onScreen();
  const port = await freePort();
  const driver = spawn('/usr/bin/WebKitWebDriver', [`--port=${port}`, '--host=127.0.0.1'], {
    env: { ...process.env, DISPLAY: display },
    stdio: 'ignore',
  });
  const stop = () => {
    driver.kill();
    screen.kill();
  };
  const address = `http://127.0.0.1:${port}/`;
  const answers = () =>
    fetch(`${address}status`).then(
      ({ ok }) => ok,
      () => false,
    );
  if (!(await until(answers, Boolean))) {
    stop();
    throw new Error('WebKitWebDriver does not answer.');
  }
  return {
    address,
    browser: { binary: miniBrowser(), args: ['--automation'] },
    stop,
  };
}

/** A screen of a number that the server finds free, and writes to a pipe. */
async function onScreen(): Promise<{ screen: ChildProcess; display: string }> {
  const options = ['-displayfd', '3', '-screen', '0', '1000x1200x24', '-nolisten', 'tcp'];
  const screen = spawn('/usr/bin/Xvfb', options, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  const number = await new Promise<string>((resolve, reject) => {
    screen.stdio[3]?.once('data', (text: Buffer) => {
      resolve(String(text).trim());
    });
    screen.once('exit', () => {
      reject(new Error('Xvfb does not start.'));
    });
  });
  return { screen, display: `:${number}` };
}
