/** One table for all panels: what a row has no number for is empty there. */
import type { Columns, Row } from '../../kit/define.ts';

export const columns = {
  what: { kind: 'text', label: 'What' },
  kind: { kind: 'text', label: 'Kind' },
  leverage: { kind: 'number', label: 'Leverage', unit: '×', digits: 2 },
  growth: { kind: 'number', label: 'Growth a year', unit: '%', digits: 2 },
  fall: { kind: 'number', label: 'Fall that liquidates', unit: '%', digits: 2 },
  odds: { kind: 'number', label: 'Chance to be liquidated', unit: '%', digits: 2 },
  end: { kind: 'number', label: 'Chance to end there', unit: '%', digits: 2 },
  capital: { kind: 'number', label: 'Capital for 100 of exposure', unit: '', digits: 2 },
  level: { kind: 'number', label: 'Drawn at', unit: '', digits: 2 },
} as const satisfies Columns;

export type LeverRow = Row<typeof columns>;

const NOTHING: LeverRow = {
  what: '',
  kind: '',
  leverage: null,
  growth: null,
  fall: null,
  odds: null,
  end: null,
  capital: null,
  level: null,
};

export const row = (kind: string, cells: Partial<LeverRow>): LeverRow => ({
  ...NOTHING,
  kind,
  ...cells,
});

export const is =
  (...kinds: readonly string[]) =>
  ({ kind }: LeverRow) =>
    kinds.includes(kind);
