// Reads public/_headers as the hosts do that know it: paths with `*`, and under each its headers.
// Every rule that fits a path applies; of two that set one header, both would.

export interface Rule {
  readonly path: string;
  readonly headers: readonly (readonly [name: string, value: string])[];
}

export function rulesOf(text: string): Rule[] {
  const rules: { path: string; headers: [string, string][] }[] = [];
  for (const line of text.split('\n')) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    if (!/^\s/.test(line)) rules.push({ path: line.trim(), headers: [] });
    else {
      const [, name = '', value = ''] = /^\s+([\w-]+):\s*(.*)$/.exec(line) ?? [];
      rules.at(-1)?.headers.push([name, value]);
    }
  }
  return rules;
}

export function headersFor(rules: readonly Rule[], path: string): [string, string][] {
  const found = new Map<string, string>();
  for (const rule of rules.filter((one) => fits(one.path, path)))
    for (const [name, value] of rule.headers) {
      const before = found.get(name);
      found.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  return [...found];
}

const fits = (pattern: string, path: string): boolean =>
  new RegExp(`^${pattern.split('*').map(literal).join('.*')}$`).test(path);

const literal = (text: string): string => text.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
