// Firefox for the matrix: Debian's, by puppeteer-core and WebDriver BiDi. Playwright's needs a
// Firefox of its own.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { librariesOf, unpacked, withNeeds } from '../debian.ts';
import type { Driver, Storage } from './driver.ts';
import { imported, install } from '../use/packages.ts';
import { needed } from '../host.ts';

/** What of puppeteer-core is used here; its types are not installed. */
interface Frame {
  /** Keys go to this frame’s own process: through the page, they stay outside in one from a file. */
  readonly browsingContext: { performActions(actions: readonly object[]): Promise<void> };
  evaluate(expression: string): Promise<unknown>;
  $(selector: string): Promise<Element | null>;
}
interface Element {
  contentFrame(): Promise<Frame | null>;
  focus(): Promise<void>;
}
interface Page {
  evaluate(expression: string): Promise<unknown>;
  goto(address: string): Promise<unknown>;
  $$(selector: string): Promise<readonly Element[]>;
  on(event: 'console', hear: (message: { type(): string; text(): string }) => void): void;
  on(event: 'pageerror', hear: (error: Error) => void): void;
}
interface Browser {
  version(): Promise<string>;
  newPage(): Promise<Page>;
  close(): Promise<void>;
}
interface Puppeteer {
  launch(options: object): Promise<Browser>;
}

/** network.cookie.cookieBehavior: all but trackers, each page's apart; none. */
const BEHAVIOUR = { free: 5, blocked: 2 } as const;

const ARROW = ['keyDown', 'keyUp'].map((type) => ({ type, value: '\uE014' }));

export async function startFirefox(storage: Storage, cache: string): Promise<Driver> {
  const folder = unpacked(cache, 'firefox', () => withNeeds(['firefox-esr']));
  const packages = join(cache, 'puppeteer-core');
  install(packages, { 'puppeteer-core': '25.16.0' });
  const { default: puppeteer } = (await imported(packages, 'puppeteer-core')) as {
    default: Puppeteer;
  };
  const home = join(cache, 'firefox-home');
  mkdirSync(home, { recursive: true });
  const browser = await needed(() =>
    puppeteer.launch({
      browser: 'firefox',
      executablePath: join(folder, 'usr/lib/firefox-esr/firefox-esr'),
      headless: true,
      // Not by a command, which releases differ in.
      defaultViewport: null,
      args: ['--width=800', '--height=1000'],
      // It refuses a home that is somebody else's.
      env: { ...process.env, ...librariesOf(folder), HOME: home },
      extraPrefsFirefox: { 'network.cookie.cookieBehavior': BEHAVIOUR[storage] },
    }),
  );
  const page = await browser.newPage();
  const heard: string[] = [];
  page.on('console', (message) => {
    if (['error', 'warn', 'warning'].includes(message.type())) heard.push(message.text());
  });
  page.on('pageerror', (error) => heard.push(error.message));
  const frame = async (index: number): Promise<Frame> => {
    const inside = await (await page.$$('iframe'))[index]?.contentFrame();
    if (!inside) throw new Error(`There is no frame ${index}.`);
    return inside;
  };
  return {
    version: (await browser.version()).replace(/^\D*/, ''),
    open: async (address) => {
      heard.length = 0;
      await page.goto(address);
    },
    inPage: <T>(expression: string) => page.evaluate(expression) as Promise<T>,
    inFrame: async <T>(index: number, expression: string) =>
      (await (await frame(index)).evaluate(expression)) as T,
    press: async (index) => {
      const inside = await frame(index);
      await (await inside.$('input[type=range]'))?.focus();
      await inside.browsingContext.performActions([{ type: 'key', id: 'keys', actions: ARROW }]);
    },
    complaints: () => Promise.resolve([...heard]),
    close: () => browser.close(),
  };
}
