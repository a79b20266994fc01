import { roundAgainstTrader } from '../decimal.ts';
import { deleveragingAmplifier } from '../models/deleveraging-amplifier.ts';
import { effectiveLeverage } from '../models/effective-leverage.ts';
import { inverseBankruptcyPriceAtLeverage } from '../models/inverse-contract.ts';
import { inverseCrossLiquidationPrice } from '../models/inverse-liquidation-price.ts';
import { leverageTargeting } from '../models/leverage-targeting.ts';
import {
  equityAtLiquidation,
  isolatedLiquidationPrice,
  linearLiquidationPrice,
  marginLiquidationPrice,
} from '../models/liquidation-price.ts';
import { squareRootUnwind } from '../models/square-root-unwind.ts';
import type { Adapter } from './compare.ts';
import { exactInput, realInput, sideInput } from './inputs.ts';

/** The functions of the term “Leverage and Deleveraging Risks”. */
export const leverageAndDeleveragingRisks: Readonly<Record<string, Adapter>> = {
  linearLiquidationPrice: (inputs) => ({
    liqPrice: linearLiquidationPrice({
      wallet: exactInput(inputs, 'walletBalance'),
      otherMaintenance: exactInput(inputs, 'tmm'),
      otherPnl: exactInput(inputs, 'upnl'),
      maintenanceAmount: exactInput(inputs, 'maintenanceAmount'),
      side: sideInput(inputs),
      quantity: exactInput(inputs, 'qty'),
      entry: exactInput(inputs, 'entry'),
      maintenanceRate: exactInput(inputs, 'mmr'),
    }),
  }),

  marginLiquidationPrice: (inputs) => {
    const position = {
      equity: exactInput(inputs, 'equity'),
      size: exactInput(inputs, 'size'),
      price: exactInput(inputs, 'price'),
      maintenanceRate: exactInput(inputs, 'mmf'),
      otherMaintenance: exactInput(inputs, 'otherMMR'),
    };
    return {
      liqPrice: marginLiquidationPrice(position),
      equityAtLiq: equityAtLiquidation(position),
    };
  },

  isolatedLiquidationPrice: (inputs) => ({
    liqPrice: isolatedLiquidationPrice({
      margin: exactInput(inputs, 'isolatedMargin'),
      side: sideInput(inputs),
      quantity: exactInput(inputs, 'size'),
      entry: exactInput(inputs, 'entry'),
      maxLeverage: exactInput(inputs, 'maxLeverage'),
    }),
  }),

  inverseCrossLiquidationPrice: (inputs) => {
    const prices = inverseCrossLiquidationPrice({
      balance: exactInput(inputs, 'balanceBTC'),
      orderMargin: exactInput(inputs, 'orderMargin'),
      side: sideInput(inputs),
      contracts: exactInput(inputs, 'contracts'),
      entry: exactInput(inputs, 'entry'),
      maintenanceRate: exactInput(inputs, 'mmr'),
      takerFee: exactInput(inputs, 'takerFee'),
      tick: exactInput(inputs, 'tick'),
    });
    return {
      bankruptcyPrice: prices.bankruptcyPrice,
      liqPrice: prices.liquidationPrice,
      displayedLiqPrice: prices.displayedLiquidationPrice,
    };
  },

  inverseBankruptcyPrice: (inputs) => {
    const side = sideInput(inputs);
    const price = inverseBankruptcyPriceAtLeverage({
      side,
      entry: exactInput(inputs, 'entry'),
      leverage: exactInput(inputs, 'leverage'),
    });
    const displayed = price && roundAgainstTrader(price, side, exactInput(inputs, 'tick'));
    return { bankruptcyPrice: price, displayed };
  },

  leverageTargeting: (inputs) => ({
    ...leverageTargeting({
      assets: exactInput(inputs, 'assets'),
      debt: exactInput(inputs, 'debt'),
      priceShock: exactInput(inputs, 'priceShock'),
      targetLeverage: exactInput(inputs, 'targetLeverage'),
    }),
  }),

  effectiveLeverage: (inputs) => {
    const equity = exactInput(inputs, 'collateral').plus(exactInput(inputs, 'pnl'));
    const notional = exactInput(inputs, 'price').times(exactInput(inputs, 'qty'));
    return { equity, effectiveLeverage: effectiveLeverage({ equity, notional }) };
  },

  squareRootUnwind: (inputs) => ({
    ...squareRootUnwind({
      leverage: realInput(inputs, 'leverage'),
      impact: realInput(inputs, 'impactFull'),
    }),
  }),

  deleveragingAmplifier: (inputs) => ({
    ...deleveragingAmplifier({
      leverage: realInput(inputs, 'leverage'),
      impact: realInput(inputs, 'kappaN'),
      shock: realInput(inputs, 'shock'),
    }),
  }),
};
