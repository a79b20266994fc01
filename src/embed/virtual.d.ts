/* eslint-disable @typescript-eslint/consistent-type-imports -- a file that declares modules may not be one */
type EmbeddedWidget = import('../components/kit/define.ts').AnyWidget;
type EmbeddedSimulation = import('../components/kit/simulation.ts').AnySimulation;

/** Inside the script of an embed: the one widget it is of. */
declare module 'virtual:widget' {
  export const widget: EmbeddedWidget;
}

/** And its simulation, if there is one. */
declare module 'virtual:simulation' {
  export const simulation: EmbeddedSimulation | undefined;
}
