/** Where a widget can be had alone: its page, and the pages of its scenarios. */
import type { AnyWidget, Given, Scenario } from '../components/kit/define.ts';
import { live } from '../components/widgets/registry.ts';
import { path } from './paths.ts';

export const sharePath = (id: string, scenario?: string): string =>
  path(`w/${id}/${scenario === undefined ? '' : `${scenario}/`}`);

/** A widget at its default or in one of its scenarios: what has a page and a picture of its own. */
export interface Shared {
  readonly widget: AnyWidget;
  readonly scenario: Scenario | undefined;
  readonly given: Given;
  /** What its files are called. */
  readonly name: string;
}

export const everyShared = (): Shared[] =>
  live.flatMap((widget) => [
    { widget, scenario: undefined, given: {}, name: widget.id },
    ...(widget.scenarios as readonly Scenario[]).map((scenario) => ({
      widget,
      scenario,
      given: scenario.values as Given,
      name: `${widget.id}.${scenario.id}`,
    })),
  ]);
