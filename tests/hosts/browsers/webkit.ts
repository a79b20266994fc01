// WebKit for the matrix: Debian's WebKitGTK, by selenium-webdriver.
import { join } from 'node:path';
import type { Driver } from './driver.ts';
import { imported, install } from '../use/packages.ts';
import { needed } from '../host.ts';
import { served } from './webkit-server.ts';

/** What of selenium-webdriver is used here; its types are not installed. */
interface Session {
  get(address: string): Promise<void>;
  executeScript(script: string): Promise<unknown>;
  findElements(by: object): Promise<readonly object[]>;
  switchTo(): { frame(frame: object | null): Promise<void> };
  actions(): Actions;
  getCapabilities(): Promise<{ get(name: string): unknown }>;
  quit(): Promise<void>;
}
interface Actions {
  move(to: { x: number; y: number; duration: number }): Actions;
  click(): Actions;
  sendKeys(key: string): Actions;
  perform(): Promise<void>;
}
interface Builder {
  usingServer(address: string): Builder;
  disableEnvironmentOverrides(): Builder;
  withCapabilities(capabilities: object): Builder;
  build(): Promise<Session>;
}
interface Selenium {
  readonly Builder: new () => Builder;
  readonly By: { css(selector: string): object };
  readonly Key: { readonly ARROW_RIGHT: string };
}

export async function startWebKit(_storage: string, cache: string): Promise<Driver> {
  const packages = join(cache, 'selenium-webdriver');
  install(packages, { 'selenium-webdriver': '4.49.0' });
  const { Builder, By, Key } = (await imported(packages, 'selenium-webdriver')) as Selenium;
  const server = await needed(served);
  const session = await needed(() =>
    new Builder()
      .usingServer(server.address)
      .disableEnvironmentOverrides()
      .withCapabilities({ browserName: 'MiniBrowser', 'webkitgtk:browserOptions': server.browser })
      .build()
      .catch((error: unknown) => {
        server.stop();
        throw error;
      }),
  );
  const version = (await session.getCapabilities()).get('browserVersion');
  const ask = <T>(expression: string) =>
    session.executeScript(`return (${expression})`) as Promise<T>;
  const inFrame = async <T>(frame: number, expression: string): Promise<T> => {
    // By element: its numbers go by when a frame was made.
    const element = (await session.findElements(By.css('iframe')))[frame];
    if (!element) throw new Error(`There is no frame ${frame}.`);
    await session.switchTo().frame(element);
    try {
      return await ask<T>(expression);
    } finally {
      await session.switchTo().frame(null);
    }
  };
  return {
    version: String(version),
    open: (address) => session.get(address),
    inPage: ask,
    inFrame,
    press: async (frame) => {
      // A frame of another site may not take the focus by itself: it is clicked into.
      const slider = await inFrame<Point>(
        frame,
        place(`document.querySelector('input[type=range]')`, 0.5),
      );
      const element = `document.querySelectorAll('iframe')[${frame}]`;
      await session.executeScript(
        `scrollBy(0, ${element}.getBoundingClientRect().y + ${slider.y} - innerHeight / 2)`,
      );
      const around = await ask<Point>(place(element, 0));
      const [x, y] = [Math.round(around.x + slider.x), Math.round(around.y + slider.y)];
      await session.actions().move({ x, y, duration: 0 }).click().perform();
      await session.actions().sendKeys(Key.ARROW_RIGHT).perform();
    },
    close: async () => {
      await session.quit();
      server.stop();
    },
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** A point of an element, in its own window. */
const place = (element: string, part: number): string =>
  `(({ x, y, width, height }) => ({ x: x + ${part} * width, y: y + ${part} * height }))(${element}.getBoundingClientRect())`;
