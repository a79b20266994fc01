// What a writer would copy under the widget of the home page, at settings that are not its default.
import { snippets, type Snippet } from '../../../src/components/kit/snippets.ts';
import { widget } from '../../../src/components/widgets/how-far-from-the-edge/widget.ts';

export const { id, title } = widget;
export const settings = { side: 'short', leverage: 20 } as const;
export const look = { theme: 'dark', height: 700 } as const;
/** Settings and look as an embed's address has them. */
export const asked = `${new URLSearchParams({ side: 'short', leverage: '20', theme: 'dark' })}`;

export function written(home: string): Readonly<Record<Snippet['id'], string>> {
  const all = snippets(home, widget, settings, look).map(({ id, code }) => [id, code] as const);
  return Object.fromEntries(all) as Record<Snippet['id'], string>;
}
