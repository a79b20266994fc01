import { attackBalance } from '../models/double-spend.ts';
import { confirmationsNeeded, nakamotoBlocksNeeded } from '../models/fewest-blocks.ts';
import {
  blocksWait,
  challengeDays,
  meanSlotsToFinality,
  slotsToFinality,
} from '../models/finality-clock.ts';
import { nakamotoReversal } from '../models/nakamoto-reversal.ts';
import { reversalProbability } from '../models/reversal-probability.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import { realsInput } from './lists.ts';

/** The functions of the term “Asynchronous Finality Risks”. */
export const asynchronousFinalityRisks: Readonly<Record<string, Adapter>> = {
  nakamotoP: (inputs) => ({
    P: realsInput(inputs, 'z').map((z) => nakamotoReversal(realInput(inputs, 'q'), z)),
  }),

  nakamotoMinZ: (inputs) => ({
    z: realsInput(inputs, 'q').map((q) => nakamotoBlocksNeeded(q, realInput(inputs, 'threshold'))),
  }),

  rosenfeldP: (inputs) => ({
    P: realsInput(inputs, 'n').map((n) => reversalProbability(realInput(inputs, 'q'), n)),
  }),

  rosenfeldMinN: (inputs) => ({
    n: realsInput(inputs, 'q').map((q) => confirmationsNeeded(q, realInput(inputs, 'threshold'))),
  }),

  ethFinalitySlots: (inputs) => {
    const perEpoch = realInput(inputs, 'slotsPerEpoch');
    const minutes = (slots: number): number =>
      blocksWait(slots, realInput(inputs, 'slotSeconds')) / 60;
    const slots = realsInput(inputs, 'slotInEpoch').map((slot) => slotsToFinality(slot, perEpoch));
    const mean = meanSlotsToFinality(perEpoch);
    return {
      slots,
      minutes: slots.map(minutes),
      meanSlotsOverEpoch: mean,
      meanMinutes: minutes(mean),
    };
  },

  challengeDays: (inputs) => ({
    days: challengeDays(realInput(inputs, 'blocks'), realInput(inputs, 'secondsPerBlock')),
  }),

  confirmationWait: (inputs) => ({
    minutes:
      blocksWait(realInput(inputs, 'confirmations'), realInput(inputs, 'secondsPerBlock')) / 60,
  }),

  attackEconomics: (inputs) => {
    const { ratio, profit } = attackBalance({
      value: realInput(inputs, 'doubleSpentUsd'),
      // A majority.
      probability: reversalProbability(1, 1),
      bill: realInput(inputs, 'hashCostUsd'),
      rewards: realInput(inputs, 'blockRewardUsd'),
    });
    return {
      benefitCostRatio: ratio,
      profitUsd: profit,
      reorgSpan: realInput(inputs, 'lastForkBlock') - realInput(inputs, 'firstForkBlock'),
    };
  },
};
