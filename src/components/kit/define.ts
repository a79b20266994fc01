/**
 * The one contract. Everything a reader can do with a widget derives from one
 * object of this type: page, figure without JavaScript, controls, URL, table,
 * downloads, sentence, tests. See README.md in this folder.
 */
import type { Figure } from './marks.ts';

/** A value worth a name on a slider's track. `side` is where its label leans, to clear a neighbour. */
export interface NamedValue {
  readonly at: number;
  readonly label: string;
  readonly side?: 'start' | 'end';
}

/** A choice that must stand for a setting to matter: its name, and the option. */
export type Only = readonly [choice: string, option: string];

/** A quantity the reader sets on a continuous scale. */
export interface NumberParam {
  readonly kind: 'number';
  readonly label: string;
  readonly symbol?: string;
  /** Printed after the number: '×', '%', '' … */
  readonly unit: string;
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly default: number;
  readonly scale?: 'log';
  /** Where the slider's track ends, if nearer than `min` and `max`; the field takes the whole range. */
  readonly track?: readonly [number, number];
  /** Values worth a name on the track: a venue's limit, an event. */
  readonly named?: readonly NamedValue[];
  /** Takes the value of this other number until the reader sets its own. */
  readonly follows?: string;
  /** Names it had in links already published. */
  readonly formerly?: readonly string[];
  /** Shown behind "More settings". */
  readonly more?: true;
  /** Out of sight while another option stands. */
  readonly only?: Only;
}

/** A choice among named options. */
export interface ChoiceParam<O extends string = string> {
  readonly kind: 'choice';
  readonly label: string;
  readonly options: readonly { readonly value: O; readonly label: string }[];
  readonly default: NoInfer<O>;
  readonly formerly?: readonly string[];
  readonly more?: true;
  readonly only?: Only;
}

export type Param = NumberParam | ChoiceParam;
export type Params = Readonly<Record<string, Param>>;
export type Values<P extends Params = Params> = {
  readonly [K in keyof P]: P[K] extends ChoiceParam<infer O> ? O : number;
};

/** A column of numbers; `null` is a cell that has no value there, and says so in the table. */
export interface NumberColumn {
  readonly kind: 'number';
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  /** What the table prints for null; a dash if left out. */
  readonly none?: string;
}
export interface TextColumn {
  readonly kind: 'text';
  readonly label: string;
}
export type Column = NumberColumn | TextColumn;
export type Columns = Readonly<Record<string, Column>>;
export type Row<C extends Columns = Columns> = {
  readonly [K in keyof C]: C[K] extends TextColumn
    ? string
    : C[K] extends NumberColumn
      ? number | null
      : string | number | null;
};

/** Named settings from a real event or a venue's dated rule book. */
export interface Scenario<P extends Params = Params> {
  readonly id: string;
  readonly label: string;
  readonly year: number;
  /** Id in src/content/sources.yaml. */
  readonly source: string;
  /** What is real about it and what is assumed, in one sentence. */
  readonly note: string;
  readonly values: Partial<Values<P>>;
}

/** A single number of the model, named so that prose and legends can print it. */
export interface Quantity<P extends Params = Params> {
  readonly label: string;
  readonly unit: string;
  readonly digits: number;
  /** A move that can go both ways: a gain is printed with its plus. */
  readonly signed?: true;
  /** Said where the quantity does not exist. */
  readonly none?: string;
  readonly of: (values: Values<P>) => number | null;
}

/** A number that counts stages: it can be stepped, and played to where they end at these values. */
export interface Stages<P extends Params = Params> {
  readonly param: keyof P & string;
  readonly end: (values: Values<P>) => number;
}

/** One line of the exact arithmetic: what, how, and what it comes to. */
export interface Step {
  readonly label: string;
  readonly expression: string;
  readonly result: string;
}

export interface Widget<P extends Params = Params, C extends Columns = Columns> {
  readonly id: string;
  readonly title: string;
  /** What a reader wants to know in ten seconds. */
  readonly question: string;
  /** What the figure measures and leaves out: the grey line under its title. */
  readonly measures: string;
  readonly params: P;
  readonly columns: C;
  /** The column whose filled cells name the rows worth reading one by one. The table prints those, the CSV all. */
  readonly key?: keyof C & string;
  readonly scenarios: readonly Scenario<P>[];
  readonly quantities: Readonly<Record<string, Quantity<P>>>;
  /** Whether `run` is all, or a simulation in this widget's folder goes on from it in a worker. */
  readonly runs: 'inline' | 'worker';
  /** Pure, deterministic, total over the declared params. */
  readonly run: (values: Values<P>) => readonly Row<C>[];
  /** Axes and marks. Called with the settled values, so that axes stand still during a drag. */
  readonly figure: (settled: Values<P>) => Figure<C>;
  /** The finding in a few words: the figure's title. */
  readonly finding: (values: Values<P>) => string;
  /** The finding in one sentence: caption, live region, alt text. */
  readonly readout: (values: Values<P>) => string;
  /** What is stepped and played, if something is. */
  readonly stages?: Stages<P>;
  /** The exact arithmetic with the reader's own numbers. */
  readonly working?: (values: Values<P>) => readonly Step[];
}

/** What the kit handles: any widget. With AnySimulation the one erasure of types in the project; defineWidget checks them before. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type AnyWidget = Widget<any, any>;

/** Types a widget by its own params and columns. */
export function defineWidget<const P extends Params, const C extends Columns>(
  widget: Widget<P, C>,
): Widget<P, C> {
  return widget;
}

/** The columns in the order of table and CSV: the key names the row, so it comes first. */
export const columnNames = ({ columns, key }: AnyWidget): string[] =>
  Object.keys(columns as Columns).sort((a, b) => Number(b === key) - Number(a === key));

/** What the reader has set; all else is default. */
export type Given = Readonly<Record<string, number | string>>;

/** The values the model runs on: what is given, else what it follows, else the default. */
export function resolve<P extends Params>(params: P, given: Given): Values<P> {
  const value = (name: string): number | string | undefined => {
    const param = params[name];
    if (param === undefined) return undefined;
    const own = given[name];
    if (own !== undefined) return own;
    return param.kind === 'number' && param.follows !== undefined
      ? value(param.follows)
      : param.default;
  };
  return Object.fromEntries(Object.keys(params).map((name) => [name, value(name)])) as Values<P>;
}

/** The values before a reader touches anything. */
export const defaults = <P extends Params>(params: P): Values<P> => resolve(params, {});
