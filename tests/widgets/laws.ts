/** What holds for every widget. A law is a sentence; what breaks it comes back as sentences. */
import type { AnyWidget } from '../../src/components/kit/define.ts';
import { declared } from './declared.ts';
import { drawn } from './drawn.ts';
import { links } from './links.ts';
import { model } from './model.ts';
import { rendered } from './rendered.tsx';
import { words } from './words.ts';

export type Law = (widget: AnyWidget) => readonly string[];

export const laws: Readonly<Record<string, Law>> = {
  ...declared,
  ...model,
  ...words,
  ...links,
  ...drawn,
  ...rendered,
};
