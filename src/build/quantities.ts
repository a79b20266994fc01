import { parse } from 'yaml';
import { meant } from './nearest.ts';
import { uses, type Named, type Rule, type Where } from './rule.ts';
import type { Tag } from './text.ts';

/** A number or a figure that a text asks of a widget, at settings of its own. */
interface Asked {
  readonly of?: string | undefined;
  readonly show?: string | undefined;
  readonly at?: Readonly<Record<string, unknown>> | undefined;
}

/** A text asks widgets for what they compute, and sets what they have as a setting. */
export const quantities: Rule = (content) => {
  const { terms, widgets } = content;
  if (widgets === undefined) return [];
  return terms.flatMap((term) =>
    ['Value', 'Predict', 'Figure', 'Widget', 'Contrast'].flatMap((name) =>
      uses(content, term, name).flatMap((tag) => {
        return asked(tag).flatMap((one) => faults(tag.name, tag.where, one, widgets));
      }),
    ),
  );
};

function faults(
  tag: string,
  where: Where,
  { of = '', show, at = {} }: Asked,
  widgets: ReadonlyMap<string, Named>,
): string[] {
  const widget = widgets.get(of);
  // That there is none is told with all other names that lead nowhere.
  if (widget === undefined) return [];
  const computed = Object.keys(widget.quantities);
  const settings = Object.keys(widget.params as object);
  const unknown = (names: readonly string[], known: readonly string[], what: string) =>
    names
      .filter((name) => !known.includes(name))
      .map(
        (name) =>
          `${where()} asks <${tag}> of “${of}” for “${name}”, which is no ${what} of it.` +
          `${meant(name, known)} It has ${known.join(', ') || 'none'}.`,
      );
  return [
    ...(show === undefined ? [] : unknown([show], computed, 'quantity')),
    ...unknown(Object.keys(at), settings, 'setting'),
  ];
}

function asked({ name, attributes, expressions }: Tag): Asked[] {
  if (name === 'Contrast') return literal(expressions.values, []);
  const { of = attributes.id, show } = attributes;
  return [{ of, show, at: literal(expressions.at ?? expressions.given, {}) }];
}

/** Objects and lists of plain values are written in JavaScript as in YAML; all else is not looked into. */
function literal<Value>(expression: string | undefined, otherwise: Value): Value {
  if (expression === undefined) return otherwise;
  try {
    const value: unknown = parse(expression);
    const alike = typeof value === 'object' && Array.isArray(value) === Array.isArray(otherwise);
    return alike && value !== null ? (value as Value) : otherwise;
  } catch {
    return otherwise;
  }
}
