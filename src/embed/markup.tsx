/** An embed as it stands before its script, and without one. */
import { NoHydration, renderToString } from 'solid-js/web';
import { Compact, type Props } from './Compact.tsx';

export const markup = (props: Props): string =>
  renderToString(() => (
    <NoHydration>
      <Compact {...props} />
    </NoHydration>
  ));
