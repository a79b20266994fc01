/**
 * A value given to a model that lies outside what the model is defined for.
 *
 * The message is a whole sentence, so that it can be shown to a reader as it is;
 * the three parts stay available to callers that word it themselves.
 */
export class DomainError extends Error {
  readonly parameter: string;
  readonly value: unknown;
  readonly constraint: string;

  /**
   * @param parameter name of the parameter, as the model spells it
   * @param value what was given instead
   * @param constraint what the parameter must be, to follow “must be”
   */
  constructor(parameter: string, value: unknown, constraint: string) {
    super(`${parameter} must be ${constraint}, but it is ${shown(value)}.`);
    this.name = 'DomainError';
    this.parameter = parameter;
    this.value = value;
    this.constraint = constraint;
  }
}

const longestShown = 40;

// A value may come from a link somebody else wrote: ten kilobytes of it explain nothing.
function shown(value: unknown): string {
  if (value === undefined) return 'missing';
  if (typeof value === 'string') return `“${shortened(value)}”`;
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'bigint')
    return shortened(String(value));
  // Printing anything else may run code of its own, and never says more than its kind.
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `of type ${typeof value}`;
}

function shortened(text: string): string {
  return text.length <= longestShown ? text : `${text.slice(0, longestShown - 1)}…`;
}
