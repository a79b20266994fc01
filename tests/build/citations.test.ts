import { describe, expect, test } from 'vitest';
import { withCitations } from '../../src/build/citations.ts';
import { cited, listed, note, reference } from '../../src/build/reference.ts';

const source = {
  id: 'shin',
  title: 'Liquidity & Leverage',
  author: 'Tobias Adrian, Hyun Song Shin',
  year: 2010,
  container: 'JFI 19(3)',
  url: 'https://example.org/?a=1&b=2',
};
const page = (...paragraphs: string[]) =>
  withCitations(paragraphs.map((text) => `<p>${text}</p>`).join('') + listed(source));

test('a reference is one line, its title a link', () => {
  expect(reference(source, 'p. 4')).toBe(
    'Tobias Adrian, Hyun Song Shin, “<a href="https://example.org/?a=1&amp;b=2">Liquidity &amp; Leverage</a>”, <i>JFI 19(3)</i>, 2010, p. 4.',
  );
});

test('a reference ends in one full stop', () => {
  expect(reference({ ...source, year: 'n.d.' })).toMatch(/, n\.d\.$/);
});

describe('in a finished page', () => {
  test('each citation of a work has a place of its own', () => {
    const html = page(`One.${cited(1, source)}`, `Two.${cited(1, source)}`);
    expect(html).toContain('id="cite-shin-1"');
    expect(html).toContain('id="cite-shin-2"');
    expect(html).not.toContain('-n"');
  });

  test('the list leads back to every place', () => {
    const html = page(`One.${cited(1, source)}`, `Two.${cited(1, source)}`);
    expect(html).toMatch(/href="#cite-shin-1"[^>]*>a<.*href="#cite-shin-2"[^>]*>b</);
    expect(page(`One.${cited(1, source)}`)).toMatch(/href="#cite-shin-1"[^>]*>↑</);
  });

  test('a note stands after the paragraph’s last word', () => {
    expect(page(`One.<cite-note>${note('Aside.')}</cite-note> Two.`)).toContain(
      '<p>One. Two.<span class="note" role="note" data-pagefind-ignore>Aside.</span></p>',
    );
  });

  test('a bare reference is noted the first time only', () => {
    const html = page(`One.${cited(1, source)}`, `Two.${cited(1, source)}`);
    expect(html.match(/class="note"/g)).toHaveLength(1);
  });

  test('a reference with a place or a remark is noted each time', () => {
    const html = page(
      `One.${cited(1, source)}`,
      `Two.${cited(1, source, 'p. 4')}`,
      `Three.${cited(1, source, '', 'They say more.')}`,
    );
    expect(html.match(/class="note"/g)).toHaveLength(3);
  });

  test('nothing is left of the marks', () => {
    expect(page(`One.${cited(1, source)}`)).not.toMatch(/cite-note|cite-uses/);
  });
});
