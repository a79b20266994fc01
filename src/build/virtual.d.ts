/** What src/build/embeds.ts makes: one script a widget, and the loader. */
declare module 'virtual:embeds' {
  /** The script of a widget's embed, by the widget's id. */
  export const scripts: Readonly<Record<string, () => Promise<string>>>;
  /** What other people's pages include. */
  export const loader: () => Promise<string>;
}
