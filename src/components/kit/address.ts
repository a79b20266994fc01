/** The page's address as the place where a reader's settings live: read on arrival, kept while they change. */
import { createEffect, on } from 'solid-js';
import type { AnyWidget, Params } from './define.ts';
import type { State } from './state.ts';
import { query, read, type Reading } from './url.ts';

const NOTHING: Reading = { given: {}, complaints: [] };

/** The settings meant for this widget: a query names it by the hash, else is for the page's first. */
export function readAddress(widget: AnyWidget): Reading {
  const { search, hash } = location;
  if (search === '') return NOTHING;
  const named = document.getElementById(decode(hash.slice(1)));
  const meant = named?.closest('.widget') ?? document.querySelector('.widget');
  if (meant?.id !== widget.id) return NOTHING;
  // A query without our name on it may be anybody's; one with it may carry a stranger's mark.
  return read(widget, search, (name) => meant !== named || FOREIGN.test(name));
}

/** What newsletters and networks hang onto every link, a reading path onto its own, and our search. */
const FOREIGN = /^(?:utm_|on_|ref$|highlight$|[a-z]*clid$)/;
/** Names that some widget of this page has spoken for; all others stay in the address as they are. */
const ours = new Set<string>();

/**
 * Keeps the address in step once the reader pauses, so that reloading or copying it loses nothing.
 * A page that begins at other settings than the default gives way to `home`, which does not.
 */
export function keepInAddress(widget: AnyWidget, state: State, home?: string): void {
  const params = widget.params as Params;
  for (const [name, { formerly = [] }] of Object.entries(params))
    for (const one of [name, ...formerly]) ours.add(one);
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      state.given,
      (given) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const settings = query(params, given);
          const kept = location.search
            .slice(1)
            .split('&')
            .filter((pair) => pair !== '' && !ours.has(decode(pair.split('=')[0] ?? '')));
          const search = [...kept, ...(settings === '' ? [] : [settings])].join('&');
          const hash = settings === '' ? '' : `#${widget.id}`;
          const here = `${home ?? location.pathname}${search === '' ? '' : `?${search}`}${hash}`;
          history.replaceState(history.state, '', here);
        }, 400);
      },
      { defer: true },
    ),
  );
}

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};
