/**
 * What an embed says to the page around it and hears from it: heights out, theme and settings in.
 * Heights go to anyone, as they tell nothing of the reader; nothing is heard but from the parent.
 */

/** Growth without a reader's hand, after which the frame holds still: two pages must not chase each other. */
const PATIENCE = 10;

export interface Ears {
  readonly theme: (theme: string) => void;
  /** Settings by name, as strangers write them. */
  readonly set: (settings: Readonly<Record<string, unknown>>) => void;
}

/** Speaks for `root`, whose height is the document's. Returns what to do when the reader follows a link out. */
export function connect(id: string, root: HTMLElement, ears: Ears): (event: MouseEvent) => void {
  const secret = /secret=([A-Za-z0-9]+)/.exec(location.hash)?.[1];
  const say = (message: unknown) => {
    parent.postMessage(message, '*');
  };
  // Not every browser names the pages around.
  const origins = 'ancestorOrigins' in location ? location.ancestorOrigins : [];
  const around = [document.referrer, ...origins].map(hostOf);
  const within = (...hosts: readonly string[]): boolean =>
    around.some((host) => hosts.some((known) => host === known || host.endsWith(`.${known}`)));
  const tell = (height: number) => {
    say({ source: 'unwind-widget', v: 1, type: 'resize', id, height });
    if (secret) say({ message: 'height', value: height, secret });
    if (within('ampproject.org', 'ampproject.net', 'google.com'))
      say({ sentinel: 'amp', type: 'embed-size', height });
    if (within('medium.com'))
      say(JSON.stringify({ context: 'iframe.resize', src: location.href, height }));
    if (within('instructure.com')) say({ subject: 'lti.frameResize', height });
  };

  let told = 0;
  let grown = 0;
  const measure = () => {
    const height = Math.ceil(root.getBoundingClientRect().height);
    if (height === 0 || Math.abs(height - told) < 2) return;
    if (height > told && told > 0 && ++grown > PATIENCE) return;
    told = height;
    tell(height);
  };
  if (parent !== window) {
    for (const type of ['pointerdown', 'keydown', 'input'])
      addEventListener(
        type,
        () => {
          grown = 0;
        },
        { capture: true, passive: true },
      );
    new ResizeObserver(() => requestAnimationFrame(measure)).observe(root, { box: 'border-box' });
    // A frame out of sight draws nothing and hears of no size, yet its place should be ready.
    queueMicrotask(measure);
    addEventListener('load', measure);
    addEventListener('message', ({ source, data }: MessageEvent<unknown>) => {
      if (source !== parent || typeof data !== 'object' || data === null) return;
      const said = data as Readonly<Record<string, unknown>>;
      // Who asks before there is a height hears it once there is.
      const known = told > 0;
      if (known && secret && said.message === 'ready' && said.secret === secret) tell(told);
      if (said.source !== 'unwind-host' || said.v !== 1) return;
      if (known && said.type === 'ready') tell(told);
      else if (said.type === 'theme' && typeof said.theme === 'string') ears.theme(said.theme);
      else if (said.type === 'set' && typeof said.settings === 'object' && said.settings)
        ears.set(said.settings as Readonly<Record<string, unknown>>);
    });
  }
  return (event) => {
    if (!secret || !(event.currentTarget instanceof HTMLAnchorElement)) return;
    // WordPress frames may open no page of their own: its script follows the link for us.
    event.preventDefault();
    say({ message: 'link', value: event.currentTarget.href, secret });
  };
}

const hostOf = (address: string): string => {
  try {
    return new URL(address).hostname;
  } catch {
    return '';
  }
};
