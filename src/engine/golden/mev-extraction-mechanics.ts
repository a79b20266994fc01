import { DomainError } from '../errors.ts';
import { arbitrageShareFixedBlocks, feeInSwings } from '../models/arbitrage-share.ts';
import { discreteBarrierBeta } from '../models/discrete-first-passage.ts';
import { integerAmountIn, integerAmountOut } from '../models/integer-pool.ts';
import type { IntegerPool } from '../models/integer-pool.ts';
import { lossVersusRebalancing } from '../models/loss-versus-rebalancing.ts';
import { noArbitrageBand, outsideArbitrage, twoPoolArbitrage } from '../models/pool-arbitrage.ts';
import { largestIntegerFrontRun, sandwich, sandwichSplit } from '../models/sandwich.ts';
import type { PendingTrade, Sandwich } from '../models/sandwich.ts';
import { largestFrontRun, sandwichProfit, sandwichThreshold } from '../models/sandwich-profit.ts';
import { rational, toNumber } from '../rational.ts';
import type { Rational } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput } from './lists.ts';

const WEI = 10n ** 18n;
const SECONDS_A_DAY = 86_400;

/** The functions of the term “MEV Extraction Mechanics”. */
export const mevExtractionMechanics: Readonly<Record<string, Adapter>> = {
  getAmountOut: (inputs) => ({
    amountOut: `${integerAmountOut(poolOf(inputs), weiInput(inputs, 'amountIn'))}`,
  }),

  getAmountIn: (inputs) => ({
    amountIn: `${integerAmountIn(poolOf(inputs), weiInput(inputs, 'amountOut'))}`,
  }),

  sandwich: (inputs) => {
    const { quote, least, frontIn, frontOut, victimOut, backOut, profit } = largest(inputs);
    const { slippage } = tradeOf(inputs);
    return {
      quote: `${quote}`,
      minOut: `${least}`,
      maxFrontrunIn: `${frontIn}`,
      frontOut: `${frontOut}`,
      victimOut: `${victimOut}`,
      backOut: `${backOut}`,
      profitIn: `${profit}`,
      maxFrontrunReal: largestFrontRun(
        {
          reserve: tokens(whole(weiInput(inputs, 'reserveIn'))),
          trade: tokens(whole(weiInput(inputs, 'victimIn'))),
          fee: feeOf(inputs),
        },
        toNumber(slippage),
      ),
    };
  },

  sandwichThreshold: (inputs) => ({
    minVictimShareOfReserve: sandwichThreshold(feeOf(inputs)),
  }),

  sandwichProfitReal: (inputs) => ({
    profit: realsInput(inputs, 'frontrun').map((front) =>
      sandwichProfit(
        {
          reserve: realInput(inputs, 'reserveIn'),
          trade: realInput(inputs, 'victimIn'),
          fee: realInput(inputs, 'fee'),
        },
        front,
      ),
    ),
  }),

  sandwichSplit: (inputs) => {
    const { victimLoss, attackerProfit, poolGain } = sandwichSplit(largest(inputs));
    return {
      victimLossIn: tokens(victimLoss),
      attackerProfitIn: tokens(attackerProfit),
      extraLpIn: tokens(poolGain),
    };
  },

  arbTwoPools: (inputs) => {
    const [from, to] = ['pool1', 'pool2'].map((name) => {
      const [reserveIn = NaN, reserveOut = NaN] = realsInput(inputs, name);
      return { reserveIn, reserveOut };
    });
    if (from === undefined || to === undefined) throw new DomainError('pools', null, 'two');
    return { ...twoPoolArbitrage(from, to, realInput(inputs, 'fee')) };
  },

  arbVsExternal: (inputs) => {
    const pool = {
      reserveIn: realInput(inputs, 'reserveIn'),
      reserveOut: realInput(inputs, 'reserveOut'),
    };
    const fee = realInput(inputs, 'fee');
    const { low, high } = noArbitrageBand(pool, fee);
    const found = outsideArbitrage(pool, realInput(inputs, 'externalPriceInPerOut'), fee);
    return { ...found, bandLow: low, bandHigh: high };
  },

  lvrRate: (inputs) => {
    const perDay = lossVersusRebalancing(realInput(inputs, 'sigmaPerDay'));
    return { perDayBps: 1e4 * perDay, perYear365Pct: 36_500 * perDay };
  },

  lvrWithFeePerBlock: (inputs) => ({
    shareOfZeroFeeLvr: realsInput(inputs, 'gamma').map((spread) =>
      arbitrageShareFixedBlocks(
        feeInSwings({
          volatility: realInput(inputs, 'sigmaPerDay'),
          blockTime: realInput(inputs, 'blockSeconds') / SECONDS_A_DAY,
          // Their spread is both ways.
          fee: spread / 2,
        }),
      ),
    ),
    constant: 1 / discreteBarrierBeta,
  }),
};

/** An amount in smallest units: text, as no float64 holds one. */
function weiInput(inputs: Inputs, name: string): bigint {
  const value = rational(inputs[name]);
  if (value?.denominator !== 1n)
    throw new DomainError(name, inputs[name], 'a whole number of smallest units');
  return value.numerator;
}

const part = (inputs: Inputs, name: string): Rational => ({
  numerator: weiInput(inputs, `${name}Num`),
  denominator: weiInput(inputs, `${name}Den`),
});

const poolOf = (inputs: Inputs): IntegerPool => ({
  reserveIn: weiInput(inputs, 'reserveIn'),
  reserveOut: weiInput(inputs, 'reserveOut'),
  kept: part(inputs, 'fee'),
});

const tradeOf = (inputs: Inputs) =>
  ({
    amountIn: weiInput(inputs, 'victimIn'),
    slippage: part(inputs, 'slippage'),
  }) satisfies PendingTrade;

/** The fee itself, which float64 would lose digits of in 1 − 997/1000. */
function feeOf(inputs: Inputs): number {
  const { numerator, denominator } = part(inputs, 'fee');
  return toNumber({ numerator: denominator - numerator, denominator });
}

const whole = (numerator: bigint): Rational => ({ numerator, denominator: 1n });
const tokens = ({ numerator, denominator }: Rational): number =>
  toNumber({ numerator, denominator: denominator * WEI });

/** The sandwich with the largest front-run there is room for. */
function largest(inputs: Inputs): Sandwich {
  const [pool, trade] = [poolOf(inputs), tradeOf(inputs)];
  const front = largestIntegerFrontRun(pool, trade);
  const done = front === null ? null : sandwich(pool, trade, front);
  if (done === null)
    throw new DomainError('victimIn', trade.amountIn, 'enough to be given something');
  return done;
}
