import { toDecimal } from '../decimal.ts';
import { DomainError } from '../errors.ts';
import { consolidatedBook } from '../models/consolidated-book.ts';
import { gapReversion } from '../models/gap-reversion.ts';
import {
  overlapCorrelation,
  overlapCovariance,
  previousTickCovariance,
  realisedVariance,
} from '../models/hayashi-yoshida.ts';
import { discoveryShares } from '../models/information-share.ts';
import { laggedCopyCorrelation } from '../models/lagged-copy.ts';
import { paperProfit } from '../models/paper-profit.ts';
import { venuePremium } from '../models/venue-shock.ts';
import { fractionText } from '../rational.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Price Discovery Failures”. */
export const priceDiscoveryFailures: Readonly<Record<string, Adapter>> = {
  informationShares: (inputs) => {
    const markets = {
      follow: [realInput(inputs, 'a1'), realInput(inputs, 'a2')],
      noise: [realInput(inputs, 's1'), realInput(inputs, 's2')],
      correlation: realInput(inputs, 'rho'),
    } as const;
    const shares = discoveryShares(markets);
    const gap = gapReversion(markets);
    return {
      CS1: shares?.component[0] ?? null,
      CS2: shares?.component[1] ?? null,
      IS1first: shares?.first[0] ?? null,
      IS1last: shares?.last[0] ?? null,
      IS2first: shares?.first[1] ?? null,
      IS2last: shares?.last[1] ?? null,
      efficientSd: shares?.efficientDeviation ?? null,
      phi: gap.persistence,
      halfLife: gap.halfLife,
      gapSd: gap.deviation,
    };
  },

  laggedCopyCorrelation: (inputs) => ({
    corr: realsInput(inputs, 'tauMs').map((lag) =>
      realsInput(inputs, 'hMs').map((horizon) => laggedCopyCorrelation(lag, horizon)),
    ),
  }),

  hayashiYoshida: (inputs) => {
    const first = { times: realsInput(inputs, 't1'), prices: realsInput(inputs, 'p1') };
    const second = { times: realsInput(inputs, 't2'), prices: realsInput(inputs, 'p2') };
    return {
      cov: overlapCovariance(first, second),
      rv1: realisedVariance(first),
      rv2: realisedVariance(second),
      corr: overlapCorrelation(first, second),
      previousTickCov: previousTickCovariance(first, second, realInput(inputs, 'grid')),
      covAtLag: realsInput(inputs, 'lags').map((lag) => overlapCovariance(first, second, lag)),
    };
  },

  venueShock: (inputs) => ({
    premium: toDecimal(
      venuePremium({
        venue: exactInput(inputs, 'venuePrice'),
        fair: exactInput(inputs, 'fairPrice'),
      }),
    ),
  }),

  perpPaperProfit: (inputs) => {
    const { multiple, cost, profit } = paperProfit({
      contracts: exactInput(inputs, 'contracts'),
      entry: exactInput(inputs, 'entry'),
      peak: exactInput(inputs, 'peak'),
    });
    return {
      multiple: fractionText(multiple),
      costUsd: toDecimal(cost),
      paperProfitUsd: toDecimal(profit),
    };
  },

  consolidatedBook: (inputs) => {
    const book = consolidatedBook(
      rowsInput(inputs, 'quotes').map((row) => {
        const venue = row['0'];
        if (typeof venue !== 'string') throw new DomainError('venue', venue, 'a name');
        return { venue, bid: exactInput(row, '1'), ask: exactInput(row, '2') };
      }),
    );
    const crossedBy = toDecimal(book.crossedBy);
    return {
      bestBid: toDecimal(book.bid),
      bestBidVenue: book.bidVenue,
      bestAsk: toDecimal(book.ask),
      bestAskVenue: book.askVenue,
      state: book.state,
      crossedBy,
      grossArbPerUnit: crossedBy,
    };
  },
};
