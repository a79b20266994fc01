// Laws of what a widget declares, readable without running it.
import type {
  AnyWidget,
  ChoiceParam,
  NumberParam,
  Param,
} from '../../src/components/kit/define.ts';
import { valueOf } from '../../src/components/kit/url.ts';
import { paramsOf, scenariosOf } from './settings.ts';

const check = (holds: boolean, fault: string): string[] => (holds ? [] : [fault]);
const twice = (names: readonly (string | number)[]): boolean => new Set(names).size < names.length;
const sentence = /^[\p{Lu}\d].*\.$/su;

export const declared = {
  'it asks a question a reader has, and says what it measures': (widget: AnyWidget) => {
    const { id, title, question, measures } = widget as unknown as Readonly<Record<string, string>>;
    return [
      ...check(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(id ?? ''), `“${id}” is no id for an address`),
      ...check(/\S/.test(title ?? ''), 'it has no title'),
      ...check(/^\p{Lu}.*\?$/su.test(question ?? ''), `“${question}” is no question`),
      ...check(sentence.test(measures ?? ''), `“${measures}” is no sentence`),
    ];
  },

  'at most three controls are in sight, and their labels are short': (widget: AnyWidget) => {
    const params = Object.values(paramsOf(widget));
    const labels = params.map(({ label }) => label);
    const ahead = params.filter(({ more }) => !more);
    // What is for different options of a choice is never in sight together.
    const options = [...new Set(ahead.map(({ only }) => only?.join()))];
    const inSight = (option?: string) =>
      ahead.filter(({ only }) => only === undefined || only.join() === option).length;
    return [
      ...check(Math.max(...options.map(inSight)) <= 3, 'more than three are in sight'),
      ...check(!twice(labels), 'two have the same label'),
      ...labels.filter((label) => label.length === 0 || label.length > 40),
    ];
  },

  'each setting starts within what it allows': (widget: AnyWidget) =>
    Object.entries(paramsOf(widget)).flatMap(([name, param]) =>
      (param.kind === 'number' ? numberFaults(param, widget) : choiceFaults(param)).map(
        (fault) => `${name}: ${fault}`,
      ),
    ),

  // A figure of the text may take a setting over without the choice; then it always matters.
  'a setting for one option of a choice names an option that there is': (widget: AnyWidget) =>
    Object.entries(paramsOf(widget)).flatMap(([name, { only }]) => {
      const choice = only && paramsOf(widget)[only[0]];
      const options = choice?.kind === 'choice' ? choice.options.map(({ value }) => value) : [];
      const known = only !== undefined && options.includes(only[1]);
      return check(choice === undefined || known, `${name} is for ${only?.join(' = ')}`);
    }),

  'no name of a setting, old or new, is used twice': (widget: AnyWidget) => {
    const params = Object.entries(paramsOf(widget));
    const names = params.flatMap(([name, { formerly = [] }]) => [name, ...formerly]);
    return check(!twice(names), `among ${names.join(', ')}`);
  },

  'each scenario is a setting of its own, told in a sentence': (widget: AnyWidget) => {
    const scenarios = scenariosOf(widget);
    const settings = scenarios.map(({ values }) => JSON.stringify(values));
    return [
      ...check(!twice(scenarios.map(({ id }) => id)), 'two have the same id'),
      ...check(!twice(settings), 'two have the same settings'),
      ...scenarios.flatMap(({ id, label, year, note, values }) =>
        [
          ...check(label.length > 0 && label.length <= 30, `“${label}” is no label for a button`),
          ...check(Number.isInteger(year) && year > 1900 && year < 2100, `${year} is no year`),
          ...check(sentence.test(note) && note.length <= 200, `“${note}” is no short sentence`),
          ...Object.entries(values).flatMap(([name, value]) => allowed(widget, name, value)),
        ].map((fault) => `${id}: ${fault}`),
      ),
    ];
  },
} as const;

function numberFaults(param: NumberParam, widget: AnyWidget): string[] {
  const { min, max, step, track, named = [], scale } = param;
  const within = (value: number) => value >= (track?.[0] ?? min) && value <= (track?.[1] ?? max);
  return [
    ...check(min < max, `it goes from ${min} to ${max}`),
    ...check(step > 0 && step <= max - min, `its step is ${step}`),
    ...check(param.default >= min && param.default <= max, `it starts at ${param.default}`),
    ...check(scale !== 'log' || (track?.[0] ?? min) > 0, 'a log scale starts above zero'),
    ...check(!track || (track[0] < track[1] && track[0] >= min && track[1] <= max), 'its track'),
    ...named.filter(({ at }) => !within(at)).map(({ label }) => `“${label}” is off its track`),
    ...check(ends(param, widget), `it follows “${param.follows}” in a circle, or into nothing`),
  ];
}

/** Whether following leads to a number that follows nothing. */
function ends(param: NumberParam, widget: AnyWidget): boolean {
  let at: Param | undefined = param;
  for (let steps = 0; at?.kind === 'number' && steps < 20; steps++) {
    if (at.follows === undefined) return true;
    at = paramsOf(widget)[at.follows];
  }
  return false;
}

function choiceFaults({ options, ...param }: ChoiceParam): string[] {
  const values = options.map(({ value }) => value);
  return [
    ...check(options.length > 1, 'there is nothing to choose'),
    ...check(!twice(values) && !twice(options.map(({ label }) => label)), 'two are the same'),
    ...check(values.includes(param.default), `it starts at ${param.default}`),
    ...values.filter((value) => !/^[a-z0-9.-]{1,40}$/.test(value)),
  ];
}

function allowed(widget: AnyWidget, name: string, value: unknown): string[] {
  const param = Object.hasOwn(paramsOf(widget), name) ? paramsOf(widget)[name] : undefined;
  const right = param !== undefined && valueOf(param, String(value)) === value;
  return check(right, `${name} cannot be ${String(value)}`);
}
