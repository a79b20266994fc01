import { createEffect, createSignal, on, onCleanup } from 'solid-js';

/** How long the reader must pause before the finding is read aloud. */
const PAUSE = 700;

/** The finding as a sentence: for eyes at once, for ears when the reader pauses. */
export function LiveSentence(props: { readonly text: string }) {
  const [aloud, setAloud] = createSignal('');
  createEffect(
    on(
      () => props.text,
      (text) => {
        const timer = setTimeout(() => setAloud(text), PAUSE);
        onCleanup(() => {
          clearTimeout(timer);
        });
      },
      { defer: true },
    ),
  );
  return (
    <>
      <p class="say">{props.text}</p>
      <p class="sr" aria-live="polite">
        {aloud()}
      </p>
    </>
  );
}
