import { DomainError } from '../errors.ts';
import { adlQueue } from '../models/adl-queue.ts';
import type { AccountId } from '../models/adl-queue.ts';
import { bitmexScore, hyperliquidScore } from '../models/adl-score.ts';
import { exchangeState } from '../models/exchange-state.ts';
import { linearBankruptcyPrice, linearEquity } from '../models/linear-contract.ts';
import { linearImpactBadDebt } from '../models/linear-impact-bad-debt.ts';
import { liquidationInsurance } from '../models/liquidation-insurance.ts';
import type { Adapter } from './compare.ts';
import { haircuts } from './haircuts.ts';
import { exactInput, sideInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { rowsInput } from './lists.ts';
import { ratioInput, ratiosInput, text, textOrNull, texts } from './ratios.ts';

/** The functions of the term “Auto-Deleveraging System”. */
export const autoDeleveragingSystem: Readonly<Record<string, Adapter>> = {
  ...haircuts,

  adlQueue: (inputs) => {
    const { rows } = adlQueue({
      winners: rowsInput(inputs, 'winners').map((winner) => ({
        id: idInput(winner),
        quantity: ratioInput(winner, 'qty'),
        score: ratioInput(winner, 'score'),
      })),
      quantity: ratioInput(inputs, 'bankruptQty'),
    });
    return {
      order: rows.map(({ id }) => id),
      percentile: rows.map(({ percentile }) => percentile),
      closed: texts(rows.map(({ closed }) => closed)),
      remaining: texts(rows.map(({ remaining }) => remaining)),
      closePrice: text(ratioInput(inputs, 'bankruptcyPrice')),
    };
  },

  adlScoreBitmex: (inputs) => {
    const { effectiveLeverage, profitRate, score } = bitmexScore({
      side: sideInput(inputs),
      entry: ratioInput(inputs, 'entry'),
      mark: ratioInput(inputs, 'mark'),
      bankruptcy: ratioInput(inputs, 'bankruptcy'),
    });
    return {
      effectiveLeverage: textOrNull(effectiveLeverage),
      pnlPct: text(profitRate),
      score: score === 'first' ? null : text(score),
    };
  },

  adlScoreHyperliquid: (inputs) => {
    const side = sideInput(inputs);
    const scored = rowsInput(inputs, 'accounts').map((account) => ({
      id: idInput(account),
      score: hyperliquidScore({
        side,
        mark: ratioInput(account, 'mark'),
        entry: ratioInput(account, 'entry'),
        notional: ratioInput(account, 'notional'),
        accountValue: ratioInput(account, 'accountValue'),
      }),
    }));
    const line = adlQueue({ winners: scored.map((row) => ({ ...row, quantity: 1 })), quantity: 0 });
    return {
      index: scored.map(({ score }) => (score === 'first' ? null : text(score))),
      order: line.rows.map(({ id }) => id),
    };
  },

  contractLoss: (inputs) => {
    const [long, short] = [positionInput(inputs, 'long'), positionInput(inputs, 'short')];
    const mark = exactInput(inputs, 'mark');
    const bankruptcyPrice = linearBankruptcyPrice({ ...short, side: 'short' });
    const close = bankruptcyPrice ?? mark;
    // Profit of the long alone: its equity without the deposit.
    const gain = { ...long, side: 'long', wallet: 0 } as const;
    const expected = linearEquity({ ...gain, price: mark });
    const realised = linearEquity({ ...gain, price: close });
    return {
      expectedLongPnl: expected,
      shortEquity: linearEquity({ ...short, side: 'short', price: mark }),
      bankruptcyPrice,
      realisedLongPnl: realised,
      shortEquityAfter: linearEquity({ ...short, side: 'short', price: close }),
      winnerForgone: expected.minus(realised),
    };
  },

  liquidationInsurance: (inputs) => {
    const { maintenance, profit, equity, fundPays, maxSpread } = liquidationInsurance({
      side: 'long',
      wallet: exactInput(inputs, 'deposit'),
      quantity: exactInput(inputs, 'size'),
      entry: exactInput(inputs, 'entry'),
      maintenanceRate: exactInput(inputs, 'mmf'),
      oracle: exactInput(inputs, 'oracle'),
      fill: exactInput(inputs, 'fill'),
    });
    return { mmr: maintenance, pnl: profit, equity, fundPays, maxSpread };
  },

  exchangeState: (inputs) => {
    const { equities, deficit, winnerEquity, equityProRata } = exchangeState({
      positions: rowsInput(inputs, 'positions').map((position) => ({
        side: sideInput(position),
        quantity: ratioInput(position, 'qty'),
        collateral: ratioInput(position, 'collateral'),
      })),
      marks: ratiosInput(inputs, 'markPath'),
      oracles: ratiosInput(inputs, 'oraclePath'),
      fundingStrength: ratioInput(inputs, 'kappa'),
      longShortRatio: ratioInput(inputs, 'longShortRatio'),
    });
    return {
      equity: texts(equities),
      deficit: text(deficit),
      winnerEquity: text(winnerEquity),
      equityProRata: textOrNull(equityProRata),
    };
  },

  linearImpactBadDebt: (inputs) => {
    const { bankruptcyPrice, executionPrice, badDebt } = linearImpactBadDebt({
      side: sideInput(inputs),
      price: ratioInput(inputs, 'price'),
      equity: ratioInput(inputs, 'equity'),
      quantity: ratioInput(inputs, 'qty'),
      impact: ratioInput(inputs, 'alpha'),
      slice: ratioInput(inputs, 'sliceQty'),
    });
    return {
      bankruptcy: text(bankruptcyPrice),
      exec: text(executionPrice),
      badDebt: text(badDebt),
    };
  },
};

function idInput(inputs: Inputs): AccountId {
  const { id } = inputs;
  if (typeof id !== 'number' && typeof id !== 'string') throw new DomainError('id', id, 'an id');
  return id;
}

function positionInput(inputs: Inputs, name: string) {
  const [position] = rowsInput({ [name]: [inputs[name]] }, name);
  return {
    wallet: exactInput(position ?? {}, 'deposit'),
    quantity: exactInput(position ?? {}, 'size'),
    entry: exactInput(position ?? {}, 'entry'),
  };
}
