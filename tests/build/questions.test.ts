import { expect, test } from 'vitest';
import { questions } from '../../src/build/questions.ts';

test('a question is read from the HTML of its page, with the reason for each answer', () => {
  const html = `<p>Before.</p><div><fieldset class="quiz"><legend>Why
    not?</legend><label><input type="radio" value="1"> A &amp; b</label><label><input type="radio" value="2"> C</label>
    <div aria-live="polite"><p class="reason"><b>Not quite.</b> Because.</p><p class="reason right"><b>Yes.</b> So.</p></div></fieldset></div>`;
  expect(questions(html)).toEqual([
    {
      text: 'Why not?',
      options: [
        { text: 'A & b', why: 'Because.', right: false },
        { text: 'C', why: 'So.', right: true },
      ],
    },
  ]);
});

test('a fieldset of a widget is no question', () => {
  expect(questions('<fieldset><legend>Side</legend><label>Long</label></fieldset>')).toEqual([]);
});
