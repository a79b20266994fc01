/** Our frames in a host's page: made from figures, found by their address, as high as they say. */

/** However high a frame asks to be, px. */
const [LOW, HIGH] = [120, 4000];
/** Data of the host's own tools, and ours, that are no settings. */
const NO_SETTING = /^(?:unwind|astro|react|wp|v[A-Z\d-])/;
/** No form, no origin, nothing of the host's; a link may open a page of its own. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox';

const framesOf = (site: string, path = ''): HTMLIFrameElement[] =>
  [...document.querySelectorAll('iframe')].filter(({ src }) =>
    src.startsWith(`${site}embed/v1/${path}`),
  );

/**
 * Gives a figure its frame. Its picture stays until the frame has spoken, so that a blocked or
 * broken one loses nothing, and comes back on paper, where a frame may be blank.
 */
export function frameIn(figure: HTMLElement, site: string): void {
  const { unwindWidget = '', ...data } = figure.dataset;
  if (data.unwindOn !== undefined || !/^[\w-]+$/.test(unwindWidget)) return;
  figure.dataset.unwindOn = '';
  const settings = Object.entries(data).filter(([name]) => !NO_SETTING.test(name));
  const frame = document.createElement('iframe');
  frame.title = figure.querySelector('img')?.alt ?? 'Unwind';
  frame.loading = 'lazy';
  frame.sandbox.value = SANDBOX;
  frame.style.cssText = 'display:block;width:100%;height:1px;border:0;opacity:0';
  frame.src = `${site}embed/v1/${unwindWidget}/?${new URLSearchParams(settings as string[][])}`;
  figure.prepend(frame);
}

/** A frame's word on its height, from nobody but a frame of ours. */
export function fit(site: string, { source, origin, data }: MessageEvent<unknown>): void {
  if (origin !== new URL(site).origin && origin !== 'null') return;
  if (typeof data !== 'object' || data === null) return;
  const said = data as Readonly<Record<string, unknown>>;
  if (said.source !== 'unwind-widget' || said.v !== 1 || said.type !== 'resize') return;
  if (typeof said.height !== 'number' || !Number.isFinite(said.height)) return;
  const frame = framesOf(site).find(({ contentWindow }) => contentWindow === source);
  if (!frame) return;
  frame.style.height = `${Math.min(HIGH, Math.max(LOW, Math.ceil(said.height)))}px`;
  frame.style.opacity = '';
  const figure = frame.parentElement;
  if (figure?.dataset.unwindOn === '') swap(figure);
}

/** The picture gives way to the frame on a screen, the frame to the picture on paper. */
function swap(figure: HTMLElement): void {
  figure.dataset.unwindOn = 'live';
  if (sheet) return;
  sheet = new CSSStyleSheet();
  const on = 'figure[data-unwind-on=live]>';
  sheet.replaceSync(
    `${on}a{display:none}@media print{${on}a{display:block}${on}iframe{display:none!important}}`,
  );
  // Not a <style>: a host's policy may forbid those.
  document.adoptedStyleSheets.push(sheet);
}

let sheet: CSSStyleSheet | undefined;

/** Speaks to our frames on this page. To any origin: a sandboxed frame has none, and nothing is secret. */
export function tell(site: string, path: string, message: object): void {
  for (const { contentWindow } of framesOf(site, path))
    contentWindow?.postMessage({ source: 'unwind-host', v: 1, ...message }, '*');
}
