/** The page's address as the place where a reader's settings live: read on arrival, kept while they change. */
import { createEffect, on } from 'solid-js';
import type { AnyWidget, Params } from './define.ts';
import type { State } from './state.ts';
import { query, read, type Reading } from './url.ts';

const NOTHING: Reading = { given: {}, complaints: [] };

/** The settings meant for this widget: a query names it by the hash, or is for the only one there is. */
export function readAddress(widget: AnyWidget): Reading {
  const { search, hash } = location;
  const named = decode(hash.slice(1));
  return search === '' || (named !== '' && named !== widget.id) ? NOTHING : read(widget, search);
}

/** Keeps the address in step once the reader pauses, so that reloading or copying it loses nothing. */
export function keepInAddress(widget: AnyWidget, state: State): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  createEffect(
    on(
      state.given,
      (given) => {
        clearTimeout(timer);
        timer = setTimeout(() => {
          const settings = query(widget.params as Params, given);
          const here = settings === '' ? '' : `?${settings}#${widget.id}`;
          history.replaceState(history.state, '', location.pathname + here);
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
