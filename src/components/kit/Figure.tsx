import { createMemo, createUniqueId, Index } from 'solid-js';
import type { Scene } from './scene.ts';

/**
 * A scene as SVG: server, page, picture and tests draw with this.
 * Index, not For: shapes are made anew at every step and keep their places.
 */
export function Figure(props: {
  readonly scene: Scene;
  /** What a screen reader says of it: the finding. */
  readonly label: string;
}) {
  const id = createUniqueId();
  const hatches = createMemo(() => [
    ...new Set(props.scene.paths.flat().flatMap((p) => p.hatch ?? [])),
  ]);
  return (
    <svg
      viewBox={`0 0 ${props.scene.width} ${props.scene.height}`}
      height={props.scene.height}
      fill="none"
      role="img"
      aria-label={props.label}
    >
      <defs>
        <Index each={props.scene.panels}>
          {(at, i) => (
            <clipPath id={`${id}c${i}`}>
              <path d={`M${at().left} ${at().top}H${at().right}V${at().bottom}H${at().left}z`} />
            </clipPath>
          )}
        </Index>
        <Index each={hatches()}>
          {(tone) => (
            <pattern
              id={`${id}h${tone()}`}
              class={`hatching ${tone()}`}
              width="6"
              height="6"
              patternUnits="userSpaceOnUse"
              patternTransform={`rotate(${tone() === 'warn' ? -45 : 45})`}
            >
              <path d="M0 3h6" />
            </pattern>
          )}
        </Index>
      </defs>
      <Index each={props.scene.paths}>
        {(of) => (
          <Index each={of()}>
            {(shape) => (
              <path
                d={shape().d}
                class={shape().class}
                clip-path={shape().clip === undefined ? undefined : `url(#${id}c${shape().clip})`}
                fill={shape().hatch && `url(#${id}h${shape().hatch})`}
              />
            )}
          </Index>
        )}
      </Index>
      <Index each={props.scene.texts}>
        {(of) => (
          <Index each={of()}>
            {(shape) => (
              <text x={shape().x} y={shape().y} class={shape().class} text-anchor={shape().anchor}>
                {shape().text}
              </text>
            )}
          </Index>
        )}
      </Index>
    </svg>
  );
}
