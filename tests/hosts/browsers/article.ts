// An article with frames of ours in every form a writer may choose, and what a frame of it does.
import { until, type Driver } from './driver.ts';

/** The second simulates. */
const WIDGETS = ['how-far-from-the-edge', 'what-are-the-odds'] as const;

/** A frame alone, one without an origin, and a figure, which makes its own. */
const forms = {
  frame: (site: string, id: string) => framed(site, id, ''),
  'sandboxed frame': (site: string, id: string) => framed(site, id, ' sandbox="allow-scripts"'),
  figure: (site: string, id: string) =>
    `<figure data-unwind-widget="${id}"><a href="${site}w/${id}/"><img src="${site}pictures/${id}-720.png" alt="${id}" width="720"></a></figure>`,
} as const;

const framed = (site: string, id: string, more: string): string =>
  `<iframe src="${site}embed/v1/${id}/" title="${id}" width="100%" height="300"${more}></iframe>`;

/** In their order on the page; the first has an origin, if nothing takes it away. */
export const cells = WIDGETS.flatMap((id) =>
  Object.entries(forms).map(([form, html]) => ({ name: `${form} of ${id}`, id, html })),
);

export const article = (site: string): string =>
  [
    ...cells.map(({ id, html }) => html(site, id)),
    `<script async src="${site}embed.js"></script>`,
  ].join('\n');

/** What did not hold of a frame, in words. */
export interface Faults {
  readonly live: readonly string[];
  readonly fits: readonly string[];
}

/** @param fitted whether the page has our script, which sees to the height */
export async function faultsOf(driver: Driver, frame: number, fitted = true): Promise<Faults> {
  // As a reader comes to it: a figure's frame loads when it is near.
  await driver.inPage(
    `document.querySelectorAll('iframe')[${frame}].scrollIntoView({ block: 'center' })`,
  );
  const drawn = await until(
    () => state(driver, frame).catch(() => undefined),
    (now) => now !== undefined && now.sliders > 0 && now.simulated,
  );
  if (!drawn || drawn.sliders === 0) return { live: ['nothing can be moved'], fits: ['no frame'] };
  const before = fitted ? await fit(driver, frame) : undefined;
  await driver.press(frame);
  const moved = await until(
    () => state(driver, frame),
    (now) => now.said !== drawn.said && now.simulated,
  );
  const after = fitted ? await fit(driver, frame) : undefined;
  return {
    live: [
      ...(drawn.finding === '' ? ['it has no finding'] : []),
      ...(drawn.simulated && moved.simulated ? [] : ['the simulation does not end']),
      ...(moved.said === drawn.said ? ['an arrow key on a slider changes nothing'] : []),
    ],
    fits: [before, after].flatMap((fault) => fault ?? []),
  };
}

interface State {
  readonly sliders: number;
  readonly finding: string;
  /** All that depends on the settings. */
  readonly said: string;
  readonly simulated: boolean;
}

const state = (driver: Driver, frame: number): Promise<State> =>
  driver.inFrame(
    frame,
    `(() => {
      const text = (part) => document.querySelector(part)?.textContent.trim() ?? '';
      const progress = document.querySelector('.simulated progress');
      return {
        sliders: document.querySelectorAll('input[type=range]').length,
        finding: text('.finding'),
        said: text('.finding') + text('.say'),
        simulated: !progress || progress.value === 1 && / paths /.test(text('.simulated p')),
      };
    })()`,
  );

/** Whether the frame is as high as what it shows, at last. */
async function fit(driver: Driver, frame: number): Promise<string | undefined> {
  const heights = await until(
    async () => ({
      frame: await driver.inPage<number>(
        `document.querySelectorAll('iframe')[${frame}].clientHeight`,
      ),
      content: await driver.inFrame<number>(
        frame,
        `Math.max(document.querySelector('.embed').getBoundingClientRect().height, document.documentElement.scrollHeight === innerHeight ? 0 : document.documentElement.scrollHeight)`,
      ),
    }),
    (now) => fits(now),
  );
  return fits(heights)
    ? undefined
    : `the frame is ${heights.frame} px high, its content ${heights.content} px`;
}

/** A frame is told whole pixels, and of no change below two. */
const fits = (heights: { frame: number; content: number }): boolean =>
  Math.abs(heights.frame - heights.content) <= 2;
