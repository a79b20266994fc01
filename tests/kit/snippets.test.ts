import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { snippets, type Snippet } from '../../src/components/kit/snippets.ts';
import { resolve, type Given } from '../../src/components/kit/define.ts';
import { widgetOf } from '../../src/components/widgets/registry.ts';

const site = 'https://unwind.example/in/a/folder/';
const widget = widgetOf('how-far-from-the-edge', 'a test');
const look = { theme: 'auto', height: 760 } as const;
const of = (given = {}, at: Parameters<typeof snippets>[3] = look) =>
  Object.fromEntries(
    snippets(site, widget, given, at).map((snippet) => [snippet.id, snippet]),
  ) as Record<Snippet['id'], Snippet>;

describe('what a writer copies', () => {
  test('is bare at the default', () => {
    const { link, frame, figure, component } = of();
    expect(link.code).toBe(`${site}w/how-far-from-the-edge/`);
    expect(frame.code).toBe(
      `<iframe src="${site}embed/v1/how-far-from-the-edge/" title="How far from the edge?" width="100%" height="760" loading="lazy"></iframe>`,
    );
    expect(figure.code).toContain('<figure data-unwind-widget="how-far-from-the-edge">');
    expect(component.code).toContain('height="760" />');
  });

  test('carries the settings and the theme', () => {
    const { frame, figure, component, link } = of(
      { leverage: 20, side: 'short' },
      { theme: 'dark', height: 700 },
    );
    expect(frame.code).toContain('?side=short&amp;leverage=20&amp;theme=dark"');
    expect(figure.code).toContain('data-side="short" data-leverage="20" data-theme="dark"');
    expect(component.code).toContain('settings={{ side: "short", leverage: "20", theme: "dark" }}');
    expect(link.code).toMatch(/\/w\/how-far-from-the-edge\/\?side=short&leverage=20$/);
  });

  test('says in a word where a host can show the default only', () => {
    const { link, picture } = of({ leverage: 20 });
    expect(link.note).toContain('Both show the default');
    expect(picture.note).toContain('The picture shows the default');
    expect(picture.code).toContain(widget.finding(resolve(widget.params, {})));
  });

  test('has the page and the picture of a scenario whose settings stand', () => {
    const [scenario] = widget.scenarios;
    if (!scenario) throw new Error('It has none.');
    const { link, picture, markdown } = of(scenario.values as Given);
    expect(link.code).toBe(`${site}w/how-far-from-the-edge/${scenario.id}/`);
    expect(link.note).toContain('Both show these settings');
    expect(picture.code).toContain(`pictures/how-far-from-the-edge.${scenario.id}-720.png`);
    expect(markdown.code).toContain(
      widget.finding(resolve(widget.params, scenario.values as Given)),
    );
  });

  test('is valid where it goes', async () => {
    const validator = new HtmlValidate({ extends: ['html-validate:standard'] });
    const { frame, figure, picture } = of({ leverage: 20, side: 'short' });
    for (const { id, code } of [frame, figure, picture]) {
      const { results } = await validator.validateString(code);
      const said = results.flatMap(({ messages }) => messages.map(({ message }) => message));
      // The one licence: every browser takes a width in per cent, and JSX takes no style as text.
      expect(
        said.filter((message) => !message.includes('"100%"')),
        id,
      ).toEqual([]);
    }
  });

  test('keeps whatever a text holds inside its quotes', () => {
    const odd = { ...widget, title: 'A "quote" <b> & {brace}', finding: () => '[x](y) "z" <i>' };
    const all = snippets(site, odd, {}, look);
    const code = (id: Snippet['id']) => all.find((snippet) => snippet.id === id)?.code ?? '';
    expect(code('frame')).toContain('title="A &quot;quote&quot; &lt;b&gt; &amp; {brace}"');
    expect(code('picture')).not.toMatch(/<i>/);
    expect(code('markdown')).toMatch(/^\[!\[\\\[x\\\]/);
  });
});
