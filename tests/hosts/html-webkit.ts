// A writer's own page in WebKit.
import { matrix } from './browsers/matrix.ts';
import { noWebKit } from './browsers/webkit-server.ts';
import { startWebKit } from './browsers/webkit.ts';
import type { Host } from './host.ts';

export const host: Host = {
  id: 'html-webkit',
  name: 'WebKit',
  missing: noWebKit,
  // It has no switch that keeps a site from storing; a sandboxed frame has no origin to store under.
  prove: (site) => matrix({ name: 'WebKit', start: startWebKit, storages: ['free'] }, site),
};
