/** What stands for the numbers that a page's text prints: an embed has no text. */
import type { AnyWidget } from '../components/kit/define.ts';

export const quantities: AnyWidget['quantities'] = {};
