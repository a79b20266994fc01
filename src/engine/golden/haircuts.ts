import { equityAfter, haircutBudget } from '../models/haircut-budget.ts';
import { levelHaircuts, queueHaircuts } from '../models/haircut.ts';
import { riskAwareShares } from '../models/risk-aware-shares.ts';
import { toNumber } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput } from './lists.ts';
import { ratioInput, ratiosInput, text, textOrNull, texts } from './ratios.ts';

/** Those functions of the term “Auto-Deleveraging System” that share a sum among profits. */
export const haircuts: Readonly<Record<string, Adapter>> = {
  haircutQueue: (inputs) => {
    const { deficit, capacity, budget, equities, endowments } = budgetInput(inputs);
    const order = ratiosInput(inputs, 'order').map((account) => toNumber(account) - 1);
    const { haircuts, seized } = queueHaircuts({ endowments, budget, order });
    return {
      deficit: text(deficit),
      capacity: text(capacity),
      budget: text(budget),
      haircut: texts(haircuts),
      seized: texts(seized),
      equityAfter: texts(equityAfter(equities, seized)),
    };
  },

  haircutProRata: (inputs) => {
    const { budget, equities, endowments } = budgetInput(inputs);
    const { level, seized } = levelHaircuts({ endowments, budget });
    return {
      // Where all profits together are not enough, all of each.
      haircut: level ? text(level) : '1',
      seized: texts(seized),
      equityAfter: texts(equityAfter(equities, seized)),
    };
  },

  haircutCapped: (inputs) => {
    const { level, haircuts, seized, total, shortfall } = levelHaircuts({
      endowments: ratiosInput(inputs, 'w'),
      caps: ratiosInput(inputs, 'cap'),
      budget: ratioInput(inputs, 'budget'),
    });
    return {
      eta: textOrNull(level),
      haircut: texts(haircuts),
      seized: texts(seized),
      sum: text(total),
      infeasible: level === null,
      shortfall: text(shortfall),
    };
  },

  riskAwareShares: (inputs) => {
    const { excess, ...shares } = riskAwareShares({
      equities: realsInput(inputs, 'equity'),
      leverages: realsInput(inputs, 'leverage'),
      power: realInput(inputs, 'power'),
      threshold: realInput(inputs, 'threshold'),
    });
    return { ...shares, cvar09: excess };
  },
};

function budgetInput(inputs: Inputs) {
  const profits = ratiosInput(inputs, 'pnl');
  return haircutBudget({
    accounts: ratiosInput(inputs, 'cash').map((cash, i) => ({ cash, profit: profits[i] ?? 0 })),
    severity: ratioInput(inputs, 'theta'),
  });
}
