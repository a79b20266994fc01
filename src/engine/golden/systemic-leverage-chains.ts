import { eisenbergNoe } from '../models/eisenberg-noe.ts';
import { loopExposure, loopRisk } from '../models/loop-leverage.ts';
import { rehypothecation } from '../models/rehypothecation.ts';
import { toDecimal } from '../decimal.ts';
import { minus, one, times, toNumber } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';
import { ratioInput, ratioRowsInput, ratiosInput, text, textOrNull, texts } from './ratios.ts';

/** The functions of the term “Systemic Leverage Chains”. */
export const systemicLeverageChains: Readonly<Record<string, Adapter>> = {
  loopExposure: (inputs) => {
    const loanToValue = ratioInput(inputs, 'ltv');
    const counts = realsInput(inputs, 'loops');
    const all = counts.map((loops) => loopExposure({ loanToValue, loops }));
    return {
      exposure: all.map(({ exposure }) => toDecimal(exposure)),
      limit: toDecimal(loopExposure({ loanToValue, loops: 0 }).limit),
    };
  },

  loopDropToLiquidation: (inputs) => {
    const all = rowsInput(inputs, 'positions').map((position) =>
      loopRisk({
        loanToValue: ratioInput(position, 'ltv'),
        loops: realInput(position, 'loops'),
        threshold: ratioInput(position, 'lt'),
      }),
    );
    return {
      drop: all.map(({ drop }) => toDecimal(drop)),
      healthFactor: all.map(({ healthFactor }) => healthFactor && toDecimal(healthFactor)),
      limit: all.map(({ dropLimit }) => toDecimal(dropLimit)),
    };
  },

  clearingAfterShocks: (inputs) => {
    const assets = ratiosInput(inputs, 'externalAssets');
    const all = ratiosInput(inputs, 'shocks').map((shock) =>
      eisenbergNoe({
        liabilities: ratioRowsInput(inputs, 'L'),
        outsideAssets: assets.map((asset) => times(asset, minus(one, shock))),
        outsideDebts: ratiosInput(inputs, 'externalLiabilities'),
      }),
    );
    return {
      payments: all.map(({ payments }) => texts(payments)),
      equity: all.map(({ equities }) => texts(equities)),
      defaults: all.map(({ defaults }) => defaults.length),
    };
  },

  clearingPayments: (inputs) => {
    const { payments, equities, defaults, rounds } = eisenbergNoe({
      liabilities: ratioRowsInput(inputs, 'L'),
      outsideAssets: ratiosInput(inputs, 'e'),
    });
    return {
      payments: texts(payments),
      paymentsFloat: payments.map(toNumber),
      equity: texts(equities),
      defaults,
      fictitiousRounds: rounds,
    };
  },

  rehypothecationMultiplier: (inputs) => {
    const counts = realsInput(inputs, 'reuses');
    const haircuts = ratiosInput(inputs, 'haircut');
    return {
      multiple: haircuts.map((haircut) =>
        counts.map((reuses) => text(rehypothecation({ haircut, reuses }).multiple)),
      ),
      limit: haircuts.map((haircut) => textOrNull(rehypothecation({ haircut, reuses: 0 }).limit)),
    };
  },
};
