import { depegDiscount } from '../models/depeg-discount.ts';
import { discountBelowBacking, sharedBacking } from '../models/partial-backing.ts';
import { redemptionValue } from '../models/redemption-value.ts';
import { stableswapInvariant, stableswapPrice } from '../models/stableswap.ts';
import { stableswapPriceAtShare } from '../models/stableswap-share.ts';
import { stableswapSellTo, stableswapSwap } from '../models/stableswap-swap.ts';
import { DomainError } from '../errors.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput } from './lists.ts';
import { ratioInput, text } from './ratios.ts';

/** The functions of the term “Wrapped Token De-Pegging Risk”. */
export const wrappedTokenDePeggingRisk: Readonly<Record<string, Adapter>> = {
  stableswapPrice: (inputs) => {
    const price = stableswapPrice({ ...pool(inputs), ...pair(inputs) });
    return { price, discount: 1 - price };
  },

  stableswapInvariant: (inputs) => ({
    D: stableswapInvariant(pool(inputs)).total,
    price: stableswapPrice({ ...pool(inputs), coin: 0, quote: 1 }),
  }),

  stableswapSwap: (inputs) => {
    const sales = realsInput(inputs, 'dx').map((amount) =>
      stableswapSwap({ ...pool(inputs), coin: 0, quote: 1, amount }),
    );
    const { amplification } = pool(inputs);
    return {
      out: sales.map(({ received }) => received),
      marginalAfter: sales.map(({ balances }) =>
        stableswapPrice({ balances, amplification, coin: 0, quote: 1 }),
      ),
    };
  },

  stableswapPriceByShare: (inputs) => {
    const coins = realInput(inputs, 'n');
    const amplification = realInput(inputs, 'A_contract');
    return {
      price: realsInput(inputs, 'share').map((share) =>
        stableswapPriceAtShare({ coins, amplification, share }),
      ),
    };
  },

  stableswapSellToBreak: (inputs) => {
    const side = realInput(inputs, 'sideBalance');
    const balances = Array.from({ length: realInput(inputs, 'n') }, () => side);
    const amplification = realInput(inputs, 'A_contract');
    return {
      soldOverOneSide: realsInput(inputs, 'targets').map((price) => {
        const sold = stableswapSellTo({ balances, amplification, coin: 0, quote: 1, price });
        return sold === null ? null : sold / side;
      }),
    };
  },

  stableswapLimits: (inputs) => ({
    price: realsInput(inputs, 'A_contract').map((amplification) =>
      stableswapPrice({ balances: balancesOf(inputs), amplification, ...pair(inputs) }),
    ),
  }),

  depegFloor: (inputs) => {
    const stuck = realInput(inputs, 'stuck') / realInput(inputs, 'reserves');
    const floor = sharedBacking({ stuck, recovery: 0 });
    const price = realInput(inputs, 'low');
    return {
      shareStuck: stuck,
      floorZeroRecovery: floor,
      extraDiscountBelowFloor: discountBelowBacking({ price, floor }),
    };
  },

  depegDiscount: (inputs) => ({
    discount: text(
      depegDiscount({
        token: ratioInput(inputs, 'token'),
        underlying: ratioInput(inputs, 'underlying'),
      }),
    ),
  }),

  redemptionFairPrice: (inputs) => {
    const fairPrice = redemptionValue({
      failure: realInput(inputs, 'q'),
      recovery: realInput(inputs, 'recovery'),
      delayDays: realInput(inputs, 'delayDays'),
      capitalCost: realInput(inputs, 'fundingRate'),
    });
    return { fairPrice, discount: 1 - fairPrice };
  },
};

const pair = (inputs: Inputs) => ({
  coin: realInput(inputs, 'coin'),
  quote: realInput(inputs, 'quote'),
});

const pool = (inputs: Inputs) => ({
  balances: balancesOf(inputs),
  amplification: realInput(inputs, 'A_contract'),
});

/** The balances, as many as the case says there are coins. */
function balancesOf(inputs: Inputs): readonly number[] {
  const balances = realsInput(inputs, 'balances');
  if (balances.length !== realInput(inputs, 'n'))
    throw new DomainError('balances', balances.length, 'as many as n');
  return balances;
}
