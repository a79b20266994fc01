/**
 * A simulation inside an embed, in the place of kit/remote.ts: in slices on the page. A frame
 * without an origin of its own may have no worker, and one script holds no other file.
 */
import { simulation } from 'virtual:simulation';
import type { Hear, Remote } from '../components/kit/remote.ts';
import { makeRunner } from '../components/kit/simulate.ts';

export function makeRemote(widget: string): Remote {
  let newest = 0;
  let heard: Hear | undefined;
  const run = makeRunner(
    ({ number, found }) => {
      if (number === newest) heard?.(found);
    },
    () => (simulation ? Promise.resolve(simulation) : Promise.reject(new Error(widget))),
  );
  return (values, hear) => {
    heard = hear;
    void run({ number: ++newest, widget, ...(values && { values }) });
  };
}
