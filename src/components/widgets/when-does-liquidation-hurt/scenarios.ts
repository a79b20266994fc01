import type { Scenario } from '../../kit/define.ts';
import type { params } from './params.ts';

/** Ratios and falls as they were; what a source does not say is named as ours. Sources: src/content/sources.yaml. */
export const scenarios: readonly Scenario<typeof params>[] = [
  {
    id: 'aave-ether',
    label: 'Aave, ether',
    year: 2023,
    source: 'aave-v3-ethereum-2023',
    note: 'Version 3 on Ethereum, 31 October: lent at 80.5\u202f%, liquidated at 83\u202f%, bonus 5\u202f%. The fall is ours.',
    values: { ltv: 80.5, threshold: 83, bonus: 5, fall: 8 },
  },
  {
    id: 'aave-crv',
    label: 'A CRV loan on Aave',
    year: 2022,
    source: 'blockworks-crv-2022',
    note: 'Dollars pledged for CRV, liquidated at 88\u202f%, on 22 November; what was owed rose, which is the same. Loan, bonus and fall are ours.',
    values: { ltv: 80, threshold: 88, bonus: 4.5, fall: 18, volatility: 100, days: 1 },
  },
  {
    id: 'usde-binance',
    label: 'USDe on Binance',
    year: 2025,
    source: 'cryptopolitan-usde-2025',
    note: 'A print of 0.65 dollars on that exchange on 10 October. Loan, threshold and bonus are ours.',
    values: { ltv: 62, threshold: 90, bonus: 4, fall: 35, volatility: 20, days: 1 },
  },
  {
    id: 'usdc-bank',
    label: 'USDC and a bank',
    year: 2023,
    source: 'metatech-usdc-2023',
    note: 'Down to 87 cents on 11 March; threshold 80\u202f% and bonus 4.5\u202f% as Aave had them in October. The loan is ours.',
    values: { ltv: 75, threshold: 80, bonus: 4.5, fall: 13, volatility: 20, days: 3 },
  },
  {
    id: 'okx-algo',
    label: 'A cut, no trade',
    year: 2025,
    source: 'okx-discount-rates-2025',
    note: 'OKX counts ALGO’s first tier at 80 instead of 85\u202f%, as a fall of 5.9\u202f% would. The loan is ours.',
    values: { ltv: 81, threshold: 85, bonus: 0, fall: 5.9 },
  },
  {
    id: 'us-equities',
    label: 'US banks, shares',
    year: 2026,
    source: 'us-haircuts-2026',
    note: 'A haircut of 15\u202f% on shares of a main index, for ten business days. Loan, fall and volatility are ours.',
    values: { ltv: 80, threshold: 85, bonus: 0, fall: 15, volatility: 25, days: 14 },
  },
];
