// A writer's own page in Firefox.
import { startFirefox } from './browsers/firefox.ts';
import { matrix } from './browsers/matrix.ts';
import { noDebian } from './debian.ts';
import type { Host } from './host.ts';

export const host: Host = {
  id: 'html-firefox',
  name: 'Firefox',
  missing: noDebian,
  prove: (site) =>
    matrix({ name: 'Firefox', start: startFirefox, storages: ['free', 'blocked'] }, site),
};
