import { DomainError } from '../errors.ts';
import { stageCrossovers } from '../models/council-stages.ts';
import { exitProbability } from '../models/exit-window.ts';
import { erc1967Slot, erc7201Slot, functionSelector, keccakSlot } from '../models/hashed-slot.ts';
import { keccak256 } from '../models/keccak.ts';
import { packedBytes, readPacked } from '../models/packed-value.ts';
import { selectorClashProbability } from '../models/selector-clash.ts';
import {
  deadlockProbability,
  takeoverProbability,
  withSharedFailure,
} from '../models/signer-threshold.ts';
import { storageCollisions } from '../models/storage-collision.ts';
import { slotsUsed, storageLayout } from '../models/storage-layout.ts';
import type { StorageVariable } from '../models/storage-layout.ts';
import type { Adapter } from './compare.ts';
import { realInput } from './inputs.ts';
import type { Inputs } from './inputs.ts';
import { realsInput, rowsInput } from './lists.ts';

/** The functions of the term “Upgradeability Security Risks”. */
export const upgradeabilitySecurityRisks: Readonly<Record<string, Adapter>> = {
  erc1967Slot: (inputs) => ({ slot: erc1967Slot(textInput(inputs, 'label')) }),

  keccakSlot: (inputs) => ({ slot: keccakSlot(textInput(inputs, 'label')) }),

  erc7201Slot: (inputs) => ({ slot: erc7201Slot(textInput(inputs, 'id')) }),

  keccak256: (inputs) => ({ hex: keccak256(textInput(inputs, 'input')) }),

  selector: (inputs) => {
    const selectors = textsInput(inputs, 'signatures').map(functionSelector);
    return { selector: selectors[0], equal: new Set(selectors).size === 1 };
  },

  selectorClashProbability: (inputs) => ({
    P: realsInput(inputs, 'nFunctions').map(selectorClashProbability),
  }),

  storageCollision: (inputs) => {
    const [proxy, implementation] = ['proxyLayout', 'implLayout'].map((name) =>
      rowsInput(inputs, name).map((row) => ({
        type: textInput(row, '0'),
        name: textInput(row, '1'),
      })),
    );
    const word = textInput(inputs, 'word');
    const found = storageCollisions(proxy ?? [], implementation ?? []);
    const flag = (name: string) => {
      const place = storageLayout(implementation ?? []).find((one) => one.name === name);
      if (place === undefined) return { byte: undefined, set: undefined };
      return {
        byte: packedBytes(word, place.offset, place.size),
        set: readPacked(word, place.offset, place.type),
      };
    };
    const [initialized, initializing] = [flag('initialized'), flag('initializing')];
    return {
      collisions: found.map(({ before, after, slot }) => [before.name, after.name, Number(slot)]),
      initializedByte: initialized.byte,
      initializingByte: initializing.byte,
      initialized: initialized.set,
      initializing: initializing.set,
      // The guard lets a call through while it believes that the first is still under way.
      initializerCallableAgain: initializing.set,
    };
  },

  storageLayout: (inputs) => ({
    slots: rowsInput(inputs, 'layouts').map((row) =>
      slotsUsed(
        Object.values(row).map((type, i): StorageVariable => ({ name: `v${i}`, type: text(type) })),
      ),
    ),
  }),

  kOfN: (inputs) => ({
    Pcompromise: takeoverProbability(groupOf(inputs)),
    Pdeadlock: deadlockProbability(groupOf(inputs)),
  }),

  kOfNCommonCause: (inputs) => ({
    P: withSharedFailure(takeoverProbability(groupOf(inputs)), realInput(inputs, 'c')),
  }),

  stageFailure: (inputs) => {
    const { from0to1, from1to2 } = stageCrossovers(realInput(inputs, 'p'));
    return { stage0to1_proofFailure: from0to1, stage1to2_proofFailure: from1to2 };
  },

  exitProbability: (inputs) => ({
    P: rowsInput(inputs, 'cases').map((row) =>
      exitProbability(
        { delay: realInput(row, 'delayDays'), exit: realInput(row, 'exitDays') },
        realInput(row, 'medianNoticeDays'),
      ),
    ),
  }),
};

const groupOf = (inputs: Inputs) => ({
  needed: realInput(inputs, 'k'),
  signers: realInput(inputs, 'n'),
  chance: realInput(inputs, 'p'),
});

const textInput = (inputs: Inputs, name: string): string => text(inputs[name], name);

const textsInput = (inputs: Inputs, name: string): readonly string[] => {
  const list = inputs[name];
  if (!Array.isArray(list)) throw new DomainError(name, list, 'a list of texts');
  return list.map((value) => text(value, name));
};

function text(value: unknown, name = 'type'): string {
  if (typeof value !== 'string') throw new DomainError(name, value, 'a text');
  return value;
}
