import type { Refinement } from './simulation.ts';
import type { Finding } from './findings.ts';

/** How far a simulation has come and what it says: for ears once it is done. */
export function Simulated(props: { readonly found: Finding }) {
  const refinement = (): Refinement | undefined =>
    typeof props.found === 'object' ? props.found : undefined;
  const said = () =>
    refinement()?.said ??
    (props.found === 'failed'
      ? 'The simulation could not be run. Reload the page to try it again.'
      : 'Simulating…');
  const done = () => (refinement()?.done ?? 0) / (refinement()?.of ?? 1);
  return (
    <div class="simulated">
      <progress value={done()} aria-label="Simulated" />
      <p aria-live="polite" aria-busy={props.found !== 'failed' && done() < 1}>
        {said()}
      </p>
    </div>
  );
}
