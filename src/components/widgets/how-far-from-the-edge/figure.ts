/** Equity over effective leverage, one price axis, one reader's point, and what a sale would do. */
import type { Figure } from '../../kit/marks.ts';
import { equityPanel, leveragePanel, now, pushPanel, sizePanel } from './panels.ts';
import type { Settings } from './params.ts';
import { account, priceNow, type Account } from './position.ts';
import type { columns } from './rows.ts';
import { act } from './words.ts';

export function figure(settled: Settings): Figure<typeof columns> {
  const of = account(settled);
  const label = settled.entry === 100 ? 'price, % of entry' : 'price';
  return {
    x: { column: 'price', label, domain: prices(of, priceNow(settled).toNumber()) },
    handle: {
      param: 'move',
      where: now,
      y: 'equity',
      at: (price) => (price / settled.entry - 1) * 100,
    },
    panels: [
      equityPanel(of.s),
      leveragePanel(of.s, settled.leverage),
      pushPanel(of.s),
      sizePanel(act(of), settled.target),
    ],
  };
}

/** From well past bankruptcy to a gain of three quarters of the margin, the reader's own price included. */
function prices({ s, ...of }: Account, here: number): readonly [number, number] {
  const entry = of.entry.toNumber();
  // Before rounding: on a coarse grid both prices can be the same.
  const bankruptcy = of.exactBankruptcy?.toNumber() ?? 2 * entry;
  const reach = Math.min(entry, Math.abs(entry - bankruptcy));
  const ends = [
    entry - s * 1.5 * reach,
    entry + s * 0.75 * reach,
    here - 0.06 * reach,
    here + 0.06 * reach,
  ];
  return [Math.max(0, Math.min(...ends)), Math.max(...ends)];
}
