/**
 * What is paid at every fall, and beyond which fall each bank fails. Float64, as a curve: the
 * reader’s own point on it is exact (clearing.ts).
 */
import { sparseClearing, sparseNetwork, type SparseClearing } from '../../../engine/index.ts';
import { debtsOf, networks, type Network } from './networks.ts';
import { params, toBasisPoint, type Settings } from './params.ts';

/** A point of the curve: the fall, and what is paid of all the banks owe each other, both in %. */
export interface CurvePoint {
  readonly shock: number;
  readonly paid: number;
}

export interface Curve {
  readonly points: readonly CurvePoint[];
  /** The fall beyond which each bank fails, %; null for one that none makes fail. */
  readonly failsBeyond: readonly (number | null)[];
}

/** The curve moves with the web and the costs, never with the fall: while that is dragged it stays. */
const curves = new Map<string, Curve>();

export function curveOf({ network, cost: given }: Settings): Curve {
  const cost = toBasisPoint(given);
  const key = `${network} ${cost}`;
  const found = curves.get(key);
  if (found !== undefined) return found;
  const drawn = draw(networks[network], 1 - cost / 100);
  // A slider passes many costs: the last few are enough.
  if (curves.size > 8) curves.clear();
  curves.set(key, drawn);
  return drawn;
}

const STEP = 0.5;
/** Halvings of a step, after which the falls on either side of a failure are a 500th of a point apart. */
const HALVINGS = 8;

function draw(network: Network, recovery: number): Curve {
  const at = clearedBy(network, recovery);
  const grid = Array.from({ length: params.shock.max / STEP + 1 }, (_, i) => i * STEP);
  const onGrid = grid.map(at);
  const edges = network.liabilities.map((_, bank) => {
    const fails = ({ roundOfDefault }: SparseClearing) => (roundOfDefault[bank] ?? 0) > 0;
    const first = onGrid.findIndex(fails);
    if (first <= 0) return first === 0 ? { holds: 0, gone: 0 } : null;
    let [holds, gone] = [(first - 1) * STEP, first * STEP];
    for (let i = 0; i < HALVINGS; i++) {
      const middle = (holds + gone) / 2;
      if (fails(at(middle))) gone = middle;
      else holds = middle;
    }
    return { holds, gone };
  });
  const owed = debtsOf(network).reduce((all, { amount }) => all + amount, 0);
  const between = edges.flatMap((edge) => (edge ? [edge.holds, edge.gone] : []));
  return {
    points: [...new Set([...grid, ...between])]
      .sort((a, b) => a - b)
      .map((shock) => ({ shock, paid: (100 * sum(at(shock).payments)) / owed })),
    failsBeyond: edges.map((edge) => edge?.holds ?? null),
  };
}

const sum = (list: Float64Array): number => list.reduce((all, value) => all + value, 0);

/** The web laid out once, to be cleared at many falls. */
function clearedBy(web: Network, recovery: number): (shock: number) => SparseClearing {
  const debts = debtsOf(web);
  const network = sparseNetwork({
    nodes: web.liabilities.length,
    debtors: debts.map(({ debtor }) => debtor),
    creditors: debts.map(({ creditor }) => creditor),
    amounts: debts.map(({ amount }) => amount),
  });
  return (shock) =>
    sparseClearing({
      network,
      outsideAssets: web.outsideAssets.map((asset) => (asset * (100 - shock)) / 100),
      outsideDebts: web.outsideDebts,
      recovery,
    });
}
