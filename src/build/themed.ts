/**
 * A small figure as a file of its own, for lists that a script draws. It is looked at in a page, and a
 * browser hands the page's colour scheme on to its pictures: so its colours are light or dark as the
 * page's are, also where a reader has chosen.
 *
 * @param drawn an SVG whose classes are those of marks
 * @param marks the style sheet of marks, of which only the rules that fit are kept
 * @param tokens the style sheet that gives the names in those rules their colours
 */
export function themed(drawn: string, marks: string, tokens: string): string {
  const rules = rulesFor(drawn, marks);
  const style = `<style>:root{color-scheme:light dark;${tokensFor(rules, tokens)}}${rules}</style>`;
  return drawn
    .replaceAll(/<!--.*?-->/g, '')
    .replace('<svg', '<svg xmlns="http://www.w3.org/2000/svg" class="plot"')
    .replace('>', () => `>${style}`);
}

const rule = /^ {2}(\.plot [^{}]+)\{[^{}]*\}/gm;

function rulesFor(drawn: string, marks: string): string {
  const used = new Set(
    [...drawn.matchAll(/class="([^"]*)"/g)].flatMap(([, names = '']) => names.split(' ')),
  );
  return [...marks.matchAll(rule)]
    .filter(([, selector = '']) => fits(selector, used))
    .map(([whole]) =>
      whole
        .replace(/\s+/g, ' ')
        .replace(/ ?([{};]) ?|([:,]) /g, '$1$2')
        .trim(),
    )
    .join('');
}

/** Whether a selector may fit: all its classes are used, and of `:is(…)` one. There are no words. */
function fits(selector: string, used: ReadonlySet<string>): boolean {
  const among = /:is\(([^)]*)\)/g;
  const outside = classes(selector.replace(among, ''));
  return (
    !selector.includes('text') &&
    outside.every((name) => name === 'plot' || used.has(name)) &&
    [...selector.matchAll(among)].every(([, inside = '']) =>
      classes(inside).some((name) => used.has(name)),
    )
  );
}

const classes = (selector: string) =>
  [...selector.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name);

function tokensFor(rules: string, tokens: string): string {
  const values = new Map(
    [...tokens.matchAll(/(--[\w-]+): ([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
  const direct = named(rules);
  // A series is drawn in a tone that has a meaning elsewhere.
  const indirect = direct.flatMap((name) => named(values.get(name) ?? ''));
  return [...new Set([...direct, ...indirect])]
    .map((name) => `${name}:${values.get(name)?.replaceAll(', ', ',') ?? ''}`)
    .join(';');
}

const named = (text: string) =>
  [...text.matchAll(/var\((--[\w-]+)\)/g)].map(([, name = '']) => name);
