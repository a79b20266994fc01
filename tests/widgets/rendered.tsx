// Laws of the page before any script: whole, right, and readable.
import { renderToString } from 'solid-js/web';
import { defaults, type AnyWidget } from '../../src/components/kit/define.ts';
import { Stage } from '../../src/components/kit/Stage.tsx';
import { table } from '../../src/components/kit/table.ts';
import { paramsOf, scenariosOf } from './settings.ts';

const markup = (widget: AnyWidget): string =>
  renderToString(() => <Stage widget={widget} sources={sources(widget)} base="/" />);

const sources = (widget: AnyWidget) =>
  Object.fromEntries(
    scenariosOf(widget).map(({ source }) => [source, { title: source, url: 'https://a.example' }]),
  );

/** The letters a reader sees, as the tree holds them. */
const letters = (html: string): string =>
  html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&amp;', '&');

export const rendered = {
  'without script it shows its finding, its sentence and its table': (widget: AnyWidget) => {
    const at = defaults(paramsOf(widget));
    const seen = letters(markup(widget));
    const { head, body } = table(widget, widget.run(at));
    return [widget.finding(at), widget.readout(at), ...head, ...body.flat()]
      .filter((text) => !seen.includes(text))
      .map((text) => `“${text}” is not in the page`);
  },

  'without script it draws its figure, named, at three widths': (widget: AnyWidget) => {
    const drawings = markup(widget).match(/<svg[^>]*role="img"[^>]*aria-label="[^"]+"/g) ?? [];
    return drawings.length === 3 ? [] : [`it draws ${drawings.length}`];
  },

  'every id of its page is its own, and every label has its field': (widget: AnyWidget) => {
    const html = markup(widget);
    const all = (attribute: string) =>
      [...html.matchAll(new RegExp(` ${attribute}="([^"]*)"`, 'g'))].map(([, id = '']) => id);
    const ids = all('id');
    return [
      ...ids.filter((id, i) => ids.indexOf(id) !== i).map((id) => `two things are “${id}”`),
      ...all('for').filter((id) => !ids.includes(id)),
      ...all('aria-labelledby').filter((id) => !ids.includes(id)),
      ...[...html.matchAll(/url\(#([^)]+)\)/g)]
        .map(([, id = '']) => id)
        .filter((id) => !ids.includes(id)),
    ];
  },

  'nothing is announced before anything has happened': (widget: AnyWidget) => {
    const html = markup(widget);
    const [, live] = /aria-live="polite"[^>]*>(.*?)<\/p>/.exec(html) ?? [];
    return [
      ...(html.includes('role="alert"') ? ['it begins with an alert'] : []),
      ...(live === undefined || letters(live) !== '' ? ['its live region is not empty'] : []),
    ];
  },

  'nothing that is no value reaches its markup': (widget: AnyWidget) =>
    markup(widget).match(/.{0,40}(?:NaN|undefined|\[object).{0,40}/g) ?? [],
} as const;
