import type { frame } from './frame.ts';
import { page } from './merge.ts';

type Parts = Pick<ReturnType<typeof frame>, 'dialog' | 'input' | 'close' | 'list'>;

/** All ways out of the dialog. The key Esc clears what is typed before it closes. */
export function leaving({ dialog, input, close, list }: Parts, clear: () => void): void {
  const leave = () => {
    dialog.close();
  };
  dialog.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || event.isComposing || input.value === '') return;
    event.preventDefault();
    clear();
  });
  close.addEventListener('click', leave);
  dialog.addEventListener('mousedown', ({ target }) => target === dialog && leave());
  list.addEventListener('click', ({ target, ctrlKey, metaKey, shiftKey }) => {
    const option = target instanceof Element ? target.closest('a') : null;
    // What stands on this very page lies behind the dialog.
    const here = option !== null && page(option.href) === page(location.href);
    if (here && !ctrlKey && !metaKey && !shiftKey) leave();
  });
  // The page may come back from the browser's memory as it was left: leave it without the dialog.
  window.addEventListener('pagehide', leave);
  // And a place on the same page must be seen.
  window.addEventListener('hashchange', leave);
}
