import { defineWidget } from '../../kit/define.ts';
import { quantityOf } from '../../kit/parts.ts';
import { columns } from './columns.ts';
import { figure } from './figure.ts';
import { mapped } from './maps.ts';
import { chances, exitOf } from './odds.ts';
import { params } from './params.ts';
import { run } from './rows.ts';
import { scenarios } from './scenarios.ts';
import { finding, readout } from './words.ts';
import { working } from './working.ts';

const of = quantityOf<typeof params>();

export const widget = defineWidget({
  id: 'who-can-change-the-code',
  title: 'Who can change the code?',
  question: 'Who can change the code, and could you get out first?',
  measures:
    'Keys that break one by one, and one failure they share; chances are assumptions. Exit: users notice after waits that halve. Storage: by the rules of Solidity.',
  params,
  columns,
  key: 'what',
  scenarios,
  runs: 'inline',
  run,
  figure,
  finding,
  readout,
  working,
  quantities: {
    independent: of('taken over, if independent', '%', 5, (v) => 100 * chances(v).independent),
    taken: of('taken over', '%', 2, (v) => 100 * chances(v).taken),
    locked: of('locked', '%', 2, (v) => 100 * chances(v).locked),
    'one-in': of('taken over if independent, one in', '', 0, (v) => {
      const { independent } = chances(v);
      return independent > 0 ? 1 / independent : null;
    }),
    'shared-one-in': of('taken over, one in', '', 0, (v) => {
      const { taken } = chances(v);
      return taken > 0 ? 1 / taken : null;
    }),
    'locked-one-in': of('locked, one in', '', 0, (v) => {
      const { locked } = chances(v);
      return locked > 0 ? 1 / locked : null;
    }),
    worse: of('times likelier with the shared failure', '', 0, (v) => {
      const { independent, taken } = chances(v);
      return independent > 0 ? taken / independent : null;
    }),
    signers: of('signers', '', 0, ({ signers }) => signers),
    needed: of('signatures needed', '', 0, ({ needed }) => needed),
    chance: of('one signer breaks', '%', 0, ({ chance }) => chance),
    shared: of('shared failure', '%', 0, ({ shared }) => shared),
    delay: of('delay', 'days', 0, ({ delay }) => delay),
    leaving: of('time to leave', 'days', 1, ({ leaving }) => leaving),
    median: of('half notice within', 'days', 0, ({ median }) => median),
    window: of('time to decide', 'days', 1, (v) => exitOf(v).window),
    share: of('notice in time', '%', 0, (v) => 100 * exitOf(v).share),
    clashes: of('pairs on the same bytes', '', 0, (v) => mapped(v).clashes.length),
  },
});
