// What belongs to terms nobody has finished: it builds and keeps every law, but nobody has looked at
// its figures yet, and no address of it is promised.
import { written } from './written.ts';

const { terms } = written();
const named = (draft: boolean) =>
  terms
    .filter((term) => (term.draft ?? false) === draft)
    .flatMap(({ slug, widget = slug, thumbnail = slug }) => [slug, widget, thumbnail]);

/** The names of drafts, and of widgets that no finished term shows. */
export const drafts: ReadonlySet<string> = new Set(named(true)).difference(new Set(named(false)));
