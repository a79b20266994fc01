// A writer's own page in Chromium.
import { startChromium } from './browsers/chromium.ts';
import { matrix } from './browsers/matrix.ts';
import type { Host } from './host.ts';

export const host: Host = {
  id: 'html-chromium',
  name: 'Chromium',
  prove: (site) =>
    matrix({ name: 'Chromium', start: startChromium, storages: ['free', 'blocked'] }, site),
};
