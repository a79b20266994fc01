import { expect, test } from 'vitest';
import { formula } from '../../src/build/formula.ts';
import { markdown } from '../../src/build/markdown.ts';

const said = (html: string) => markdown(html, 'https://unwind.example/definition/a/');

test('paragraphs, headings, emphasis and addresses', () => {
  expect(
    said(
      '<section><h2 id="a">One</h2><p>Two <em>three</em>\n<a href="/b/">four</a>.</p></section>',
    ),
  ).toBe('## One\n\nTwo *three* [four](https://unwind.example/b/).\n');
});

test('lists within lists', () => {
  expect(said('<ol><li>One</li><li><p>Two</p><ul><li>Three</li></ul></li></ol>')).toBe(
    '1. One\n2. Two\n\n   - Three\n',
  );
});

test('a heading within a list is no part of the outline', () => {
  expect(said('<ol><li><h3>One</h3><p>Two</p></li></ol>')).toBe('1. **One**\n\n   Two\n');
});

test('a question carries the reason for every answer', () => {
  expect(
    said(
      '<fieldset class="quiz"><legend>Why?</legend><label><input type="radio"> A</label><label><input type="radio"> B</label><div><p><b>Yes.</b> One</p><p>Two</p></div></fieldset>',
    ),
  ).toBe('Why?\n\n- A: **Yes.** One\n- B: Two\n');
});

test('tables, with and without a head', () => {
  const row = '<tr><th>a|b</th><td>1</td></tr>';
  expect(
    said(`<table><thead><tr><th>N</th><th>V</th></tr></thead><tbody>${row}</tbody></table>`),
  ).toBe('| N | V |\n| --- | --- |\n| a\\|b | 1 |\n');
  expect(said(`<table>${row}</table>`)).toBe('|  |  |\n| --- | --- |\n| a\\|b | 1 |\n');
});

test('the caption of a table stands before it, but under a figure its finding has said it', () => {
  const table = '<table><caption>Found</caption><tr><th>a</th><td>1</td></tr></table>';
  expect(said(table)).toBe('*Found*\n\n|  |  |\n| --- | --- |\n| a | 1 |\n');
  expect(said(`<details class="rows"><summary>Table</summary><div>${table}</div></details>`)).toBe(
    '|  |  |\n| --- | --- |\n| a | 1 |\n',
  );
});

test('a figure is told by its finding, what it measures and its table', () => {
  expect(
    said(
      '<figure><figcaption><p class="finding">It falls.</p><p class="sub">Price.</p></figcaption><div class="plot"><svg><text>1</text></svg></div><table><thead><tr><th>P</th></tr></thead><tr><td>2</td></tr></table></figure>',
    ),
  ).toBe('**It falls.**\n\nPrice.\n\n| P |\n| --- |\n| 2 |\n');
});

test('code is left as it is written, between fences longer than any in it', () => {
  expect(said('<pre><code>&lt;a_b&gt;\n  `c`</code></pre>')).toBe('```\n<a_b>\n  `c`\n```\n');
  expect(said('<pre>```\nx\n```</pre>')).toBe('````\n```\nx\n```\n````\n');
  expect(said('<p>Say <code>a_b</code> or <code>a`b</code>.</p>')).toBe(
    'Say `a_b` or `` a`b ``.\n',
  );
});

test('a frame is a link to what it holds', () => {
  expect(said('<iframe src="/b/" title="A frame"></iframe>')).toBe(
    '[A frame](https://unwind.example/b/)\n',
  );
});

test('definitions', () => {
  expect(
    said('<dl><div><dt>L</dt><dd>leverage</dd><dd>10×</dd></div><dt>m</dt><dd>margin</dd></dl>'),
  ).toBe('- L: leverage, 10×\n- m: margin\n');
});

test('formulas as TeX', () => {
  expect(said(`<div>${formula('L^2')}</div>`)).toBe('$$\nL^2\n$$\n');
  expect(said(`<p>Here ${formula('L', false)}.</p>`)).toBe('Here $L$.\n');
  expect(said(`<div class="line" aria-label="Formula: what it gives">${formula('L')}</div>`)).toBe(
    '*what it gives*\n\n$$\nL\n$$\n',
  );
});

test('a citation is a footnote; its note is told only where it adds something', () => {
  const mark = '<sup class="cite"><a href="#source-a">1</a></sup>';
  expect(said(`<p>So.${mark}<cite-note data-repeat="a"><span>Work.</span></cite-note></p>`)).toBe(
    'So.[^1]\n',
  );
  expect(said(`<p>So.${mark}<cite-note><span>Work, p. 4.</span></cite-note></p>`)).toBe(
    'So.[^1] (Work, p. 4.)\n',
  );
});

test('what is drawn or pressed is left out', () => {
  expect(
    said(
      '<p class="side">Label</p><p class="tools">Cite</p><span class="needs-script">Drag.</span><svg><text>1</text></svg><button>Go</button><script>if (a<b) c()</script><p>Text</p>',
    ),
  ).toBe('Text\n');
});

test('characters that mean something in Markdown are escaped', () => {
  expect(said('<p>a_b * [c] &amp; &lt;d&gt;</p>')).toBe('a\\_b \\* \\[c\\] & \\<d>\n');
});
