// What search loads once it is asked for: one door, so that a page names one file for all of it.
export { openSearch } from './dialog.ts';

/** Marks the words the page was found by: what the dialog alone would have no use for. */
export async function highlight(): Promise<void> {
  (await import('./highlight.ts')).highlight();
}
