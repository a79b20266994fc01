/**
 * What a writer's page includes, once or twenty times: it puts live widgets in the place of their
 * pictures, gives every frame of ours its height, and shows a definition where a term is pointed at.
 */
import { makeCards } from './cards.ts';
import { fit, frameIn, tell } from './frames.ts';

interface Host {
  /** Light, dark or auto, for all frames of the page. */
  readonly theme: (theme: string) => void;
  /** Settings for the frames of one widget. */
  readonly set: (widget: string, settings: Readonly<Record<string, string | number>>) => void;
}

const page = window as unknown as { unwind?: Host };
const script = document.currentScript;

if (!page.unwind && script instanceof HTMLScriptElement) {
  const site = new URL('.', script.src).href;
  const card = makeCards(site);
  page.unwind = {
    theme: (theme) => {
      tell(site, '', { type: 'theme', theme });
    },
    set: (widget, settings) => {
      tell(site, `${widget}/`, { type: 'set', settings });
    },
  };
  const scan = () => {
    for (const figure of document.querySelectorAll<HTMLElement>('figure[data-unwind-widget]'))
      frameIn(figure, site);
    for (const link of document.querySelectorAll<HTMLElement>('[data-unwind-term]')) card(link);
  };
  addEventListener('message', (event: MessageEvent<unknown>) => {
    fit(site, event);
  });
  // A frame that was here first has spoken to nobody.
  tell(site, '', { type: 'ready' });
  scan();
  // Articles that arrive later: a page that turns without loading, a comment, a preview.
  new MutationObserver(scan).observe(document, { childList: true, subtree: true });
}
