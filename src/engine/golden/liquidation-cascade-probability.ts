import { DomainError } from '../errors.ts';
import {
  cashAtExpiry,
  correctedDownAndOutCall,
  discreteDownAndOutCall,
  downAndOutCall,
} from '../models/barrier-option.ts';
import { cascadeProbability, ignitionStaircase } from '../models/cascade-ignition.ts';
import {
  correctedTouchProbability,
  discreteBarrierBeta,
  discreteTouchProbability,
} from '../models/discrete-first-passage.ts';
import { touchProbability } from '../models/first-passage.ts';
import type { Direction } from '../models/first-passage.ts';
import { liquidationProbability } from '../models/liquidation-probability.ts';
import type { Adapter } from './compare.ts';
import { settingInput } from './cascade-setting.ts';
import { realInput, sideInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { exactsInput, realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Liquidation Cascade Probability”. */
export const liquidationCascadeProbability: Readonly<Record<string, Adapter>> = {
  cashAtExpiryBarrier: (inputs) => ({
    ...cashAtExpiry({
      price: realInput(inputs, 'S'),
      barrier: realInput(inputs, 'B'),
      direction: directionInput(inputs),
      rate: realInput(inputs, 'r'),
      dividendYield: realInput(inputs, 'q'),
      volatility: realInput(inputs, 'sigma'),
      years: realInput(inputs, 'T'),
      cash: realInput(inputs, 'cash'),
    }),
  }),

  discreteBarrierBeta: () => ({ beta: discreteBarrierBeta }),

  downAndOutCall: (inputs) => {
    const call = {
      price: realInput(inputs, 'S'),
      strike: realInput(inputs, 'K'),
      barrier: realInput(inputs, 'B'),
      rate: realInput(inputs, 'r'),
      volatility: realInput(inputs, 'sigma'),
      years: realInput(inputs, 'T'),
      looks: realInput(inputs, 'm'),
    };
    return {
      continuous: downAndOutCall(call),
      corrected: correctedDownAndOutCall(call),
      discreteTrue: discreteDownAndOutCall(call),
    };
  },

  hitProbability: (inputs) => {
    const passage = {
      price: realInput(inputs, 'S'),
      barrier: realInput(inputs, 'B'),
      direction: 'down',
      drift: realInput(inputs, 'mu'),
      volatility: realInput(inputs, 'sigma'),
      years: realInput(inputs, 'T'),
      looks: realInput(inputs, 'm'),
    } as const;
    return {
      continuous: touchProbability(passage),
      bgkCorrected: correctedTouchProbability(passage),
      discrete: discreteTouchProbability(passage),
    };
  },

  hitProbabilityByReflection: (inputs) => {
    const [price, barrier] = [realInput(inputs, 'S'), realInput(inputs, 'B')];
    const volatility = realInput(inputs, 'sigma');
    return {
      hitProbability: touchProbability({
        price,
        barrier,
        direction: barrier > price ? 'up' : 'down',
        volatility,
        // No drift of the log price.
        drift: (volatility * volatility) / 2,
        years: yearsInput(inputs),
      }),
    };
  },

  liquidationWithin: (inputs) => ({
    P: rowsInput(inputs, 'positions').map((position) =>
      liquidationProbability({
        side: sideInput(position),
        leverage: realInput(position, 'leverage'),
        maintenanceRate: realInput(inputs, 'mmr'),
        volatility: realInput(inputs, 'sigma'),
        drift: realInput(inputs, 'mu'),
        years: yearsInput(inputs),
      }),
    ),
  }),

  cascadeIgnition: (inputs) => {
    const setting = settingInput(inputs);
    return {
      ignition: ignitionStaircase(setting).map(({ shock, forced }) => [shock, forced]),
      P: exactsInput(inputs, 'thetas').map((amount) =>
        cascadeProbability({
          ...setting,
          amount,
          volatility: realInput(inputs, 'sigma'),
          drift: realInput(inputs, 'mu'),
          years: yearsInput(inputs),
        }),
      ),
    };
  },

  dropProbability: (inputs) => ({
    P: realsInput(inputs, 'drops').map((drop) =>
      touchProbability({
        price: 1,
        barrier: 1 - drop,
        direction: 'down',
        volatility: realInput(inputs, 'sigma'),
        drift: realInput(inputs, 'mu'),
        years: yearsInput(inputs),
      }),
    ),
  }),
};

function directionInput({ dir }: Inputs): Direction {
  if (dir !== 'down' && dir !== 'up') throw new DomainError('dir', dir, '“down” or “up”');
  return dir;
}

function yearsInput(inputs: Inputs): number {
  return realInput(inputs, 'Tdays') / 365;
}
