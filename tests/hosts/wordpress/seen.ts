// Posts as core made them, in a browser: what a reader of the blog sees.
import { chromium as playwright, type Frame, type Page } from '@playwright/test';
import { chromium, noChromium } from '../../browser.ts';
import { finding, type Finding } from '../host.ts';
import { id } from '../use/snippets.ts';
import { blog } from './blog.ts';

/** By name, the HTML of a post. */
type Posts = Readonly<Record<'own' | 'real' | 'block' | 'classic' | 'kept', string>>;

export async function seen(folder: string, home: string, posts: Posts): Promise<Finding[]> {
  const found = await chromium();
  if (!found) throw new Error(noChromium);
  const site = await blog(folder, posts);
  const browser = await playwright.launch({ ...found, args: [...found.args] });
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  const open = async (post: keyof Posts, width = 900): Promise<Frame> => {
    await page.setViewportSize({ width, height: 800 });
    await page.goto(`${site.home}${post}`);
    return live(page);
  };
  try {
    return [
      await finding(
        'A pasted link becomes the live widget at its own height, wide or narrow; the quotation that stood for it is gone.',
        async () => {
          for (const width of [900, 360]) {
            const frame = await open('own', width);
            await fitted(frame);
            const box = await page.locator('iframe').boundingBox();
            if (!box || box.width < 320 || box.height < 200) return false;
            if (await page.locator('blockquote').isVisible()) return false;
          }
          return true;
        },
      ),
      await finding(
        'WordPress shuts the frame in, without an origin or storage, and it works all the same.',
        async () => {
          const frame = await open('own');
          const shut = await frame.evaluate(() => {
            try {
              localStorage.getItem('x');
              return false;
            } catch {
              return frameElement === null && self.origin === 'null';
            }
          });
          const finding = frame.locator('.finding');
          const before = await finding.textContent();
          await frame.getByRole('slider').first().press('PageUp');
          const sandbox = await page.locator('iframe').getAttribute('sandbox');
          return shut && sandbox === 'allow-scripts' && (await finding.textContent()) !== before;
        },
      ),
      await finding(
        'The link of a real event shows that event, and “With sources” leads your reader’s window to its settings on our page.',
        async () => {
          const frame = await open('real');
          await frame.getByRole('link', { name: 'With sources' }).click();
          await page.waitForURL((url) => url.href.startsWith(`${home}w/${id}/?`));
          return /side=short&leverage=9\b/.test(page.url());
        },
      ),
      await finding(
        'WordPress cuts a frame at 1,000 px; what is taller then scrolls inside it.',
        async () => {
          const frame = await open('own', 360);
          const fold = frame.locator('summary');
          for (const name of await fold.allTextContents()) {
            await fold.filter({ hasText: name }).click();
            if (await tall(frame)) break;
          }
          await page.locator('iframe[height="1000"]').waitFor();
          const credit = frame.locator('.credit');
          const inside = () => credit.evaluate((end) => end.getBoundingClientRect().bottom <= 1000);
          const before = await inside();
          await frame.locator('.finding').hover();
          await page.mouse.wheel(0, 4000);
          await frame.waitForFunction(() => {
            const end = document.querySelector('.credit');
            return end !== null && end.getBoundingClientRect().bottom <= innerHeight;
          });
          return !before && (await inside());
        },
      ),
      await finding(
        'The figure with script, in a Custom HTML block or the classic editor’s text, is live with your settings, and no picture is left beside it.',
        async () => (await figure('block')) && (await figure('classic')),
      ),
      await finding(
        'Where the theme itself loads our script, a figure that has lost its own is live too.',
        () => figure('kept'),
      ),
    ];
  } finally {
    await browser.close();
    await site.close();
  }

  async function figure(post: keyof Posts): Promise<boolean> {
    const frame = await open(post);
    await fitted(frame);
    const address = new URL(frame.url());
    const [figure, box] = await Promise.all([
      page.locator('figure').boundingBox(),
      page.locator('iframe').boundingBox(),
    ]);
    return (
      address.search.includes('side=short&leverage=20') &&
      !(await page.locator('figure img').isVisible()) &&
      box !== null &&
      figure?.height === box.height
    );
  }
}

/** The one frame of ours, once its script has run. */
async function live(page: Page): Promise<Frame> {
  const handle = await page.locator('iframe').elementHandle();
  const frame = await handle.contentFrame();
  if (!frame) throw new Error('The post holds no frame.');
  await frame.getByRole('slider').first().waitFor();
  return frame;
}

/** Waits until frame and content have one height, and nothing is to scroll. */
async function fitted(frame: Frame): Promise<void> {
  await frame.waitForFunction(() => {
    const root = document.querySelector('.widget');
    return root !== null && Math.abs(root.getBoundingClientRect().height - innerHeight) <= 1;
  });
}

const tall = (frame: Frame): Promise<boolean> =>
  frame.evaluate(() => (document.querySelector('.widget')?.scrollHeight ?? 0) > 1000);
