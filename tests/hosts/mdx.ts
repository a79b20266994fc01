// MDX: what our snippets become where writers build pages of it.
import { finding, type Host } from './host.ts';
import {
  byAstro,
  byDocusaurus,
  byMdx,
  packagesIn,
  versionOf,
  versions,
  type Pages,
} from './mdx/built.ts';
import { asked, id, look, title, written } from './use/snippets.ts';

/** Always the same, so that a bundler which has seen our pages need not look again. */
const home = 'https://unwind.example/';

export const host: Host = {
  id: 'mdx',
  name: 'MDX',
  prove: async ({ cache }) => {
    const { frame, component, figure, markdown } = written(home);
    const twice = component.replace(
      /\n.*$/,
      (use) => `${use}\n\nBetween.\n${use.replace(/side: "[a-z]+", /, '')}`,
    );
    const pages = Object.fromEntries(
      Object.entries({ frame, component: twice, figure, markdown }).map(([name, code]) => [
        name,
        `# A page\n\nBefore.\n\n${code}\n\nAfter.\n`,
      ]),
    );
    const folder = packagesIn(cache);
    const ways = [
      ['MDX with React', () => byMdx(folder, pages)],
      ['Docusaurus', () => byDocusaurus(folder, pages)],
      ['Astro', () => byAstro(pages)],
    ] as const;
    const built: Pages[] = [];
    for (const [, make] of ways) built.push(await make());
    const everywhere = (holds: (pages: Pages) => boolean) => () => built.every(holds);
    return {
      version: `${versions['@mdx-js/mdx']}, Docusaurus ${versions['@docusaurus/core']}, Astro ${versionOf('astro')}`,
      findings: [
        await finding(
          'The frame, pasted as it is, builds in MDX with React, in Docusaurus and in Astro, and keeps its address, settings, title, width and height.',
          everywhere(({ frame = '' }) => {
            const [one, ...more] = frames(frame);
            return more.length === 0 && isOurs(one, asked);
          }),
        ),
        await finding(
          'The component builds in all three; pasted once, it serves any number of widgets in that file, each with settings of its own.',
          everywhere(({ component = '' }) => {
            const [one, other, ...more] = frames(component);
            const rest = asked.replace('side=short&', '');
            return more.length === 0 && isOurs(one, asked) && isOurs(other, rest);
          }),
        ),
        await finding(
          'The figure with script and the picture in Markdown build in all three as well.',
          everywhere(({ figure = '', markdown = '' }) => {
            const settings = ['data-side="short"', 'data-leverage="20"', 'data-theme="dark"'];
            const opening = new RegExp(`<figure data-unwind-widget="${id}"[^>]*>`).exec(
              figure,
            )?.[0];
            return (
              settings.every((setting) => opening?.includes(setting)) &&
              /<script[^>]* src="https:\/\/unwind\.example\/embed\.js"/.test(figure) &&
              new RegExp(`<a href="${home}w/${id}/[^>]*><img [^>]*src="${home}pictures/`).test(
                markdown,
              )
            );
          }),
        ),
      ],
    };
  },
};

type Attributes = Readonly<Record<string, string>>;

const frames = (html: string): Attributes[] =>
  [...html.matchAll(/<iframe ([^>]*)>/g)].map(([, inside = '']) =>
    Object.fromEntries(
      [...inside.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name = '', value = '']) => [
        name,
        value.replace(/&(?:amp|#38|#x26);/g, '&'),
      ]),
    ),
  );

const isOurs = (frame: Attributes | undefined, settings: string): boolean =>
  frame?.src === `${home}embed/v1/${id}/?${settings}` &&
  frame.title === title &&
  frame.width === '100%' &&
  frame.height === String(look.height);
