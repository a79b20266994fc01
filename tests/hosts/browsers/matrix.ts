// An article with frames of ours, in every state that our server or a reader can put it in, in one
// engine. A claim is asked of all cells at once; a cell that fails is logged by its name.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { page, parent } from '../../parent.ts';
import { needed, type Finding, type Site } from '../host.ts';
import { article, cells, faultsOf } from './article.ts';
import { until, type Driver, type Storage } from './driver.ts';

export interface Engine {
  readonly name: string;
  readonly start: (storage: Storage, cache: string) => Promise<Driver>;
  /** What its reader can choose. Where that is nothing, only the sandbox forbids to store. */
  readonly storages: readonly Storage[];
}

interface Tally {
  cells: number;
  /** Whether the console was read at all. */
  heard: boolean;
  readonly dead: string[];
  readonly misfits: string[];
  readonly complaints: string[];
}

const tally = (): Tally => ({ cells: 0, heard: true, dead: [], misfits: [], complaints: [] });

export async function matrix(engine: Engine, site: Site) {
  const around = await parent();
  const folder = await mkdtemp(join(tmpdir(), 'unwind-article-'));
  const file = join(folder, 'article.html');
  await writeFile(file, page(article(site.home)));
  const addresses = {
    'our headers': around.put('headers', article(site.home)),
    'no headers': around.put('bare', article(site.bare)),
  };
  const [served, opened] = [tally(), tally()];
  let version = '';
  try {
    for (const storage of engine.storages) {
      const driver = await engine.start(storage, site.cache);
      version = driver.version;
      const look = (name: string, address: string, into: Tally) =>
        tallied(driver, `${engine.name}, ${name}, storage ${storage}`, address, into);
      try {
        await look('our headers', addresses['our headers'], served);
        await look('no headers', addresses['no headers'], served);
        await isSo(driver, storage);
        if (storage === 'free') await look('a file', pathToFileURL(file).href, opened);
      } finally {
        await driver.close();
      }
    }
  } finally {
    await around.close();
    await rm(folder, { recursive: true, force: true });
  }
  return { version, findings: claims(served, opened) };
}

function claims(served: Tally, opened: Tally): Finding[] {
  const heard = [...served.complaints, ...opened.complaints];
  for (const fault of [
    ...served.dead,
    ...served.misfits,
    ...opened.dead,
    ...opened.misfits,
    ...heard,
  ])
    console.error(`  ${fault}`);
  const none = (faults: readonly string[], { cells: tried }: Tally) =>
    tried > 0 && faults.length === 0;
  return [
    {
      claim:
        'Frames and figures are live, simulations too, with an origin of their own or without, and where nothing may be stored.',
      held: none(served.dead, served),
    },
    {
      claim: 'With the script on your page, each is as high as what it shows.',
      held: none(served.misfits, served),
    },
    {
      claim: 'The same holds on a page that is opened from a file.',
      held: none([...opened.dead, ...opened.misfits], opened),
    },
    ...(served.heard
      ? [{ claim: 'The browser’s console stays empty.', held: none(heard, served) }]
      : []),
  ];
}

async function tallied(driver: Driver, where: string, address: string, into: Tally): Promise<void> {
  // A browser that dies over a page of ours on a bare machine says nothing of the page.
  await needed(() => driver.open(address));
  // The script has made the figures' frames.
  const frames = () => driver.inPage<number>('document.querySelectorAll("iframe").length');
  await until(frames, (count) => count === cells.length);
  for (const [frame, { name }] of cells.entries()) {
    const { live, fits } = await faultsOf(driver, frame).catch((error: unknown) => ({
      live: [String(error)],
      fits: [],
    }));
    into.cells++;
    into.dead.push(...live.map((fault) => `${where}, ${name}: ${fault}`));
    into.misfits.push(...fits.map((fault) => `${where}, ${name}: ${fault}`));
  }
  into.heard &&= driver.complaints !== undefined;
  const heard = (await driver.complaints?.()) ?? [];
  into.complaints.push(...heard.map((fault) => `${where}: ${fault}`));
}

/** That the browser does to a frame with an origin what the cell is named for. */
async function isSo(driver: Driver, storage: Storage): Promise<void> {
  const ask =
    '(() => { try { localStorage.length; return "free"; } catch { return "blocked"; } })()';
  const found = await driver.inFrame<Storage>(0, ask);
  if (found !== storage)
    throw new Error(`Storage should be ${storage} in a frame, but is ${found}.`);
}
