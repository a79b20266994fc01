import { closeFactor, aaveWholePosition, repayable } from '../models/close-factor.ts';
import { exposureAfterHaircuts, haircutShock } from '../models/collateral-haircut.ts';
import { liquidateLoan, seizure, toxicHealth } from '../models/lending-liquidation.ts';
import { impliedPledge } from '../models/merton-inverse.ts';
import { portfolioHealth } from '../models/pledge-portfolio.ts';
import { creditTable, tieredCredit } from '../models/tiered-credit.ts';
import { haircutOverTime } from '../models/volatility-haircut.ts';
import { DomainError } from '../errors.ts';
import { compare, minus, over, sum, times, zero } from '../rational.ts';
import type { Rational } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { rowsInput } from './lists.ts';
import { ratioInput, ratiosInput, text, textOrNull, texts } from './ratios.ts';

/** The functions of the term “Collateral Valuation Sensitivity”. */
export const collateralValuationSensitivity: Readonly<Record<string, Adapter>> = {
  liquidationSeizure: (inputs) => {
    const debt = ratioInput(inputs, 'debt');
    const pledges = rowsInput(inputs, 'collateral');
    const bonusOf = (pledge: Inputs) => ratioInput(pledge, 'bonus');
    const chosen = pledges.reduce((best, pledge) =>
      compare(bonusOf(pledge), bonusOf(best)) > 0 ? pledge : best,
    );
    const { repaid, seized } = seizure({
      wanted: times(ratioInput(inputs, 'closeFactor'), debt),
      bonus: bonusOf(chosen),
      balance: ratioInput(chosen, 'balance'),
    });
    return {
      repaid: text(repaid),
      seized: text(seized),
      bonusAmount: text(minus(seized, repaid)),
      seizedAsset: chosen['asset'],
    };
  },

  closeFactorWhole: (inputs) => {
    const debts = valuesInput(inputs, 'debts');
    const debt = ratioInput(debts, String(inputs['reserve']));
    const all = sum(Object.keys(debts).map((name) => ratioInput(debts, name)));
    const share = ratioInput(inputs, 'closeFactor');
    const { ofThisDebt, ofAllDebts } = repayable({
      debt,
      otherDebts: minus(all, debt),
      closeFactor: share,
    });
    // As far as a debt that is all of them goes.
    const limit = repayable({ debt: all, otherDebts: 0, closeFactor: share }).ofAllDebts;
    return {
      perReserveRule: text(ofThisDebt),
      wholePositionRule: text(ofAllDebts),
      wholePositionLimit: text(limit),
    };
  },

  maxCloseFactor: (inputs) => {
    const rule = {
      ...aaveWholePosition,
      fullFrom: ratioInput(inputs, 'hfThreshold'),
      smallBelow: ratioInput(inputs, 'minThreshold'),
    };
    const [collateral, debt] = [valuesInput(inputs, 'collateral'), valuesInput(inputs, 'debt')];
    const shares = rowsInput(inputs, 'pairs').map((pair) =>
      closeFactor(
        {
          health: ratioInput(inputs, 'healthFactor'),
          collateral: ratioInput(collateral, String(pair['0'])),
          debt: ratioInput(debt, String(pair['1'])),
        },
        rule,
      ),
    );
    return { closeFactor: texts(shares) };
  },

  liquidationShortfall: (inputs) => {
    const debtPrice = ratioInput(inputs, 'debtPrice');
    const { repaid, seized } = seizure({
      wanted: times(ratioInput(inputs, 'debtToCover'), debtPrice),
      bonus: ratioInput(inputs, 'bonus'),
      balance: ratioInput(inputs, 'collateralBalanceValue'),
    });
    return {
      seized: text(over(seized, ratioInput(inputs, 'collateralPrice'))),
      debtNeeded: text(over(repaid, debtPrice)),
    };
  },

  haircutTimeScaling: (inputs) => ({
    haircut: haircutOverTime({
      haircut: realInput(inputs, 'haircut'),
      fromDays: realInput(inputs, 'fromDays'),
      toDays: realInput(inputs, 'toDays'),
    }),
  }),

  exposureAfterHaircut: (inputs) => {
    const taken = ratioInput(inputs, 'collateral');
    const cut = (name: string) => [{ net: taken, haircut: ratioInput(inputs, name) }];
    return {
      exposureAfterCRM: text(
        exposureAfterHaircuts({
          lent: ratioInput(inputs, 'exposure'),
          taken,
          instruments: cut('haircut'),
          currencies: cut('fxHaircut'),
        }),
      ),
    };
  },

  tieredCollateralCredit: (inputs) => {
    const tiers = rowsInput(inputs, 'tiers');
    const ends: Rational[] = tiers
      .filter((tier) => tier['upTo'] !== null)
      .map((tier) => ratioInput(tier, 'upTo'));
    // Beyond a last tier that ends, nothing is credited.
    const rates = [...tiers.map((tier) => ratioInput(tier, 'rate')), zero];
    const table = creditTable({ floors: [zero, ...ends], rates: rates.slice(0, ends.length + 1) });
    const { credit } = tieredCredit({ table, quantity: ratioInput(inputs, 'holdingBtc') });
    return { availableMarginBtc: text(credit) };
  },

  haircutShock: (inputs) => ({
    equivalentPriceDrop: text(
      haircutShock({ before: ratioInput(inputs, 'before'), after: ratioInput(inputs, 'after') }),
    ),
  }),

  mertonLoan: (inputs) => {
    const { pledge, volatility, loan } = impliedPledge({
      equity: realInput(inputs, 'E0'),
      equityVolatility: realInput(inputs, 'sigmaE'),
      debt: realInput(inputs, 'debtFace'),
      rate: realInput(inputs, 'r'),
      years: realInput(inputs, 'T'),
    });
    return {
      V0: pledge,
      sigmaV: volatility,
      d2: loan.distance,
      PD: loan.defaultChance,
      debtValue: loan.value,
      pvPromised: loan.promised,
      expectedLossFraction: loan.expectedLoss,
      loanDelta: loan.delta,
    };
  },

  healthFactorPortfolio: (inputs) => {
    const health = portfolioHealth({
      pledges: rowsInput(inputs, 'collateral').map((pledge) => ({
        quantity: ratioInput(pledge, 'qty'),
        price: ratioInput(pledge, 'price'),
        liquidationThreshold: ratioInput(pledge, 'lt'),
      })),
      debt: ratioInput(inputs, 'debt'),
    });
    return {
      healthFactor: textOrNull(health.healthFactor),
      averageLt: textOrNull(health.averageThreshold),
      elasticities: health.elasticities && texts(health.elasticities),
      commonDropToLiquidation: textOrNull(health.commonFall),
      liqPriceAlone: health.prices.map((found) => textOrNull(found?.price ?? null)),
    };
  },

  toxicLiquidation: (inputs) => {
    const liquidationThreshold = ratioInput(inputs, 'lt');
    const [bonus, debt] = [ratioInput(inputs, 'bonus'), ratioInput(inputs, 'debt')];
    const after = ratiosInput(inputs, 'hf').map((health) =>
      liquidateLoan({
        collateral: over(times(health, debt), liquidationThreshold),
        debt,
        liquidationThreshold,
        bonus,
        closeFactor: over(ratioInput(inputs, 'repay'), debt),
      }),
    );
    return {
      hfAfter: after.map(({ healthAfter }) => textOrNull(healthAfter)),
      criticalHf: text(toxicHealth({ liquidationThreshold, bonus })),
    };
  },
};

function valuesInput(inputs: Inputs, name: string): Inputs {
  const values = inputs[name];
  if (typeof values !== 'object' || values === null)
    throw new DomainError(name, values, 'an object of values by name');
  return { ...values };
}
