// Laws of links: what was set comes back exactly, and nothing hostile gets through.
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import {
  defaults,
  resolve,
  type AnyWidget,
  type Given,
  type Param,
} from '../../src/components/kit/define.ts';
import { query, read, valueOf } from '../../src/components/kit/url.ts';
import { faultsOver, given, paramsOf } from './settings.ts';

/** Longer than the few letters a complaint may repeat. */
const ECHO = 25;

/** What a stranger may write after an equals sign. */
const NO_VALUE = [
  ...['NaN', 'Infinity', '-Infinity', '1e999', '1e3', '0x1f', 'null', 'undefined', '', '%20'],
  ...['%D9%A1%D9%A2', '%EF%BC%91', '1%002', '%E2%80%AE1', '%', '%zz', '%C3', '%ED%A0%80'],
  ...['<img src=x onerror=alert(1)>', '%3Cscript%3Ealert(1)%3C/script%3E', "'; DROP TABLE x;--"],
  ...['__proto__', 'constructor', '[object Object]', 'x'.repeat(10_000), '9'.repeat(10_000)],
];

/** What a stranger may write instead of a name. */
const NO_NAME = ['__proto__', 'constructor', 'toString', 'nothing', '<b>', '%', '%E2%80%AE', ''];

export const links = {
  'a link brings back exactly what was set': (widget: AnyWidget) =>
    faultsOver(
      widget,
      given(widget),
      (set) => {
        const params = paramsOf(widget);
        const link = query(params, set);
        const back = read(widget, `?${link}`);
        return [
          ...back.complaints,
          ...(isDeepStrictEqual(resolve(params, back.given), resolve(params, set))
            ? []
            : [`“${link}” brings back ${JSON.stringify(back.given)}`]),
          ...(query(params, back.given) === link ? [] : [`“${link}” is written otherwise again`]),
        ];
      },
      300,
    ),

  'a link at the default is bare': (widget: AnyWidget) => {
    const link = query(paramsOf(widget), { ...defaults(paramsOf(widget)) });
    return link === '' ? [] : [`the default is “${link}”`];
  },

  'a value it cannot take falls back, in a sentence': (widget: AnyWidget) =>
    Object.entries(paramsOf(widget)).flatMap(([name, param]) =>
      NO_VALUE.flatMap((text) => fallsBack(widget, `?${name}=${text}`, name, param)),
    ),

  'a number at the wrong side of its range falls back, and a negative zero is zero': (
    widget: AnyWidget,
  ) =>
    Object.entries(paramsOf(widget)).flatMap(([name, param]) => {
      if (param.kind !== 'number') return [];
      const beyond = [param.min - 1, param.max + 1];
      const zero = read(widget, `?${name}=-0`).given[name];
      return [
        ...beyond.flatMap((value) => fallsBack(widget, `?${name}=${value}`, name, param)),
        ...(Object.is(zero, -0) ? [`${name} can be negative zero`] : []),
      ];
    }),

  'of a setting given twice the first counts, in a sentence': (widget: AnyWidget) =>
    Object.keys(paramsOf(widget)).flatMap((name) => {
      const value = String(defaults(paramsOf(widget))[name]);
      const { given: set, complaints } = read(widget, `?${name}=${value}&${name}=x`);
      const right = String(set[name]) === value && complaints.length === 1;
      return [
        ...(right ? [] : [`${name} given twice is ${String(set[name])}`]),
        ...unsaid(complaints),
      ];
    }),

  'a name it does not know is said, and sets nothing': (widget: AnyWidget) =>
    NO_NAME.flatMap((name) => {
      const { given: set, complaints } = read(widget, `?${name}=1`);
      const right = Object.keys(set).length === 0 && complaints.length === 1;
      return [...(right ? [] : [`“${name}” is taken or not said`]), ...unsaid(complaints)];
    }),

  'no query whatever breaks it': (widget: AnyWidget) =>
    faultsOver(
      widget,
      hostile(widget),
      (search) => {
        const { given: set, complaints } = read(widget, search);
        return [...unallowed(widget, set), ...unsaid(complaints), ...echoes(search, complaints)];
      },
      300,
    ),
} as const;

/** Names and values right and wrong, in any mixture. */
const hostile = (widget: AnyWidget): fc.Arbitrary<string> => {
  const letters = fc.string({ unit: 'binary', maxLength: 60 });
  const name = fc.oneof(fc.constantFrom(...Object.keys(paramsOf(widget)), ...NO_NAME), letters);
  const value = fc.oneof(fc.constantFrom(...NO_VALUE, '5', '0.1', 'long'), letters);
  return fc
    .array(fc.tuple(name, value), { maxLength: 8 })
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`);
};

function fallsBack(widget: AnyWidget, search: string, name: string, param: Param): string[] {
  const { given: set, complaints } = read(widget, search);
  return [
    ...(name in set ? [`${search.slice(0, 60)} sets ${String(set[name])}`] : []),
    ...(complaints.some((said) => said.includes(param.label)) ? [] : [`${search} is not said`]),
    ...unsaid(complaints),
    ...echoes(search, complaints),
  ];
}

const unsaid = (complaints: readonly string[]): string[] =>
  complaints.filter((said) => !/^\p{L}.{5,250}\.$/su.test(said)).map((said) => `“${said}” is none`);

/** A run of a stranger's letters longer than a few, or any that scrambles the page. */
function echoes(search: string, complaints: readonly string[]): string[] {
  const written = [...new URLSearchParams(search)].flat();
  return complaints.filter(
    (said) =>
      /[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u.test(said) ||
      written.some((text) => text.length > ECHO && said.includes(text.slice(0, ECHO))),
  );
}

const unallowed = (widget: AnyWidget, set: Given): string[] =>
  Object.entries(set).flatMap(([name, value]) => {
    const param = paramsOf(widget)[name];
    return param &&
      valueOf(param, query({ [name]: param }, { [name]: value }).split('=')[1] ?? String(value)) ===
        value
      ? []
      : [`${name} is ${value}`];
  });
