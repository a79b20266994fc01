import type { Param, Params } from '../components/kit/define.ts';

// A reading path takes the reader's settings along: who has set 20× on one page finds 20× on the
// next that has a leverage. Names alone do not tell: a volatility may be a year's or a day's. So a
// path says which settings go along it, and two params are one quantity only if unit, time and kind
// agree.

/** What a setting is called in the address of a page that has no use for it, on its way to one that has. */
export const onward = (name: string): string => `on_${name}`;

/**
 * What the link from one page of a path to the next takes along, for Onward.astro to read: in the
 * order of preference, `name here:name there:min:max` or `name here:name there:option|option`.
 *
 * @param names the settings that go along the path
 * @param settings for each page of the path, what can be set there
 * @param place which of them the link stands on
 */
export function carried(
  names: readonly string[],
  settings: readonly Params[],
  place: number,
): string {
  const [here, ...before] = settings.slice(0, place + 1).toReversed();
  const after = settings.slice(place + 1);
  return names
    .flatMap((name) => {
      const sources = [
        { from: name, param: here?.[name] },
        { from: onward(name), param: before.find((params) => name in params)?.[name] },
      ];
      return sources.flatMap(({ from, param }) => {
        const user = after.find((params) => same(param, params[name]) && inSight(params, name));
        const target = user?.[name];
        if (target === undefined) return [];
        return [`${from}:${user === after[0] ? name : onward(name)}:${domain(target)}`];
      });
    })
    .join(' ');
}

/** Whether two params set one quantity. */
export function same(one: Param | undefined, other: Param | undefined): boolean {
  if (one?.kind === 'number' && other?.kind === 'number')
    return one.unit === other.unit && span(one.label) === span(other.label);
  return one?.kind === 'choice' && other?.kind === 'choice' && domain(one) === domain(other);
}

/** Whether a param can be seen on a page that nobody has touched: one that cannot would take a value unnoticed. */
function inSight(params: Params, name: string): boolean {
  const only = params[name]?.only;
  return only === undefined || (params[only[0]]?.default === only[1] && inSight(params, only[0]));
}

/** The time that a rate is over, which labels say after a comma: “Volatility, per year”. */
const span = (label: string): string | undefined =>
  /, (?:a|per) (day|week|month|year)\b/.exec(label)?.[1];

const domain = (param: Param): string =>
  param.kind === 'number'
    ? `${param.min}:${param.max}`
    : param.options.map(({ value }) => value).join('|');
