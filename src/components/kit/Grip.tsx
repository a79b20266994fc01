import type { NumberParam } from './define.ts';
import { moved } from './keys.ts';
import { short, withUnit } from './format.ts';

/** The reader's point as a control of its own: a name, a value, and the keys of a slider. */
export function Grip(props: {
  readonly x: number;
  readonly y: number;
  readonly param: NumberParam;
  readonly value: number;
  readonly onMove: (value: number) => void;
}) {
  return (
    <div
      class="grip"
      role="slider"
      tabindex="0"
      aria-label={`${props.param.label}, on the figure`}
      aria-valuemin={props.param.min}
      aria-valuemax={props.param.max}
      aria-valuenow={props.value}
      aria-valuetext={withUnit(short(props.value), props.param.unit)}
      style={{ left: `${props.x}px`, top: `${props.y}px` }}
      onKeyDown={(event) => {
        const next = moved(event.key, props.param, props.value);
        if (next === undefined) return;
        event.preventDefault();
        props.onMove(next);
      }}
    />
  );
}
