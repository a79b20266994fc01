// What a reader can set, derived from a widget's params: the same object that makes its controls.
import fc from 'fast-check';
import {
  resolve,
  type AnyWidget,
  type Given,
  type NumberParam,
  type Param,
  type Params,
  type Scenario,
  type Values,
} from '../../src/components/kit/define.ts';
import { kept } from '../../src/components/kit/keys.ts';
import { valueOf } from '../../src/components/kit/url.ts';
import { live, widgets } from '../../src/components/widgets/registry.ts';

export const paramsOf = (widget: AnyWidget): Params => widget.params as Params;
export const scenariosOf = (widget: AnyWidget): readonly Scenario[] =>
  widget.scenarios as readonly Scenario[];

/** The settings that have a name: none, and each scenario's. */
export const named = (widget: AnyWidget): (readonly [string, Given])[] => [
  ['default', {}],
  ...scenariosOf(widget).map(({ id, values }) => [id, values as Given] as const),
];

/** Numbers a reader can reach: the ends, named values, steps, and whatever a field lets one type. */
function reachable(param: NumberParam): fc.Arbitrary<number> {
  const { min, max } = param;
  const typed = fc
    .tuple(fc.double({ min, max, noNaN: true }), fc.integer({ min: 0, max: 12 }))
    .map(([value, places]) => valueOf(param, value.toFixed(places)));
  const tiny = ['0.000000001', '-0.000000001', '0.0000000000000000000000000000000001'];
  const marked = [
    ...[min, max, param.default, ...(param.track ?? [])],
    ...(param.named ?? []).map(({ at }) => at),
    ...tiny.map((text) => valueOf(param, text)),
  ];
  return fc
    .oneof(
      { arbitrary: fc.constantFrom(...marked), weight: 2 },
      {
        arbitrary: fc.double({ min, max, noNaN: true }).map((value) => kept(param, value)),
        weight: 2,
      },
      { arbitrary: typed, weight: 1 },
    )
    .map((value) => (typeof value === 'number' ? value : param.default));
}

const settable = (param: Param): fc.Arbitrary<number | string> =>
  param.kind === 'number'
    ? reachable(param)
    : fc.constantFrom(...param.options.map(({ value }) => value));

/** Any subset of the params, set to anything they allow. */
export const given = (widget: AnyWidget): fc.Arbitrary<Given> =>
  fc
    .record(
      Object.fromEntries(
        Object.entries(paramsOf(widget)).map(([name, param]) => [name, settable(param)]),
      ),
      { requiredKeys: [] },
    )
    .map((set) => ({ ...set }) as Given);

/** The same, as the model receives it. */
export const values = (widget: AnyWidget): fc.Arbitrary<Values> =>
  given(widget).map((set) => Object.freeze(resolve(paramsOf(widget), set)));

/** A figure of a text stands where its page sets it: no reader moves it, and it is asked a quarter. */
const casesFor = (widget: AnyWidget, cases: number): number =>
  live.includes(widget) || widgets[widget.id] !== widget ? cases : Math.ceil(cases / 4);

/** No faults, or those of the smallest counterexample. */
export function faultsOver<T>(
  widget: AnyWidget,
  of: fc.Arbitrary<T>,
  faults: (value: T) => readonly string[],
  numRuns = 100,
): string[] {
  const found = (value: T): readonly string[] => {
    try {
      return faults(value);
    } catch (error) {
      return [`it throws ${String(error)}`];
    }
  };
  const { counterexample } = fc.check(
    fc.property(of, (value) => found(value).length === 0),
    { numRuns: casesFor(widget, numRuns) },
  );
  if (counterexample === null) return [];
  return found(counterexample[0]).map(
    (fault) => `at ${JSON.stringify(counterexample[0])}: ${fault}`,
  );
}
