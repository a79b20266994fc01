/** What stands for a widget's working: an embed links to it. */
import type { AnyWidget } from '../components/kit/define.ts';

export const working: AnyWidget['working'] = undefined;
