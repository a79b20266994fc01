import { number, withUnit } from '../kit/format.ts';

/** A figure as its source gives it, set as this site sets numbers: 7 934.58 USDT, −52.3 %. */
export function measured(value: number | string, unit: string): string {
  if (typeof value === 'string') return withUnit(value, unit);
  const digits = String(value).split('.')[1]?.length ?? 0;
  return withUnit(number(value, digits), unit);
}
