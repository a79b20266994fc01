// WordPress: what core makes of our links and snippets, then a browser with core's script around them.
import { finding, type Host } from './host.ts';
import { answering } from './use/pages.ts';
import { id, written } from './use/snippets.ts';
import { core, missing } from './wordpress/core.ts';
import { seen } from './wordpress/seen.ts';

interface Pasted {
  readonly html: string | false;
  readonly scripts: string;
}

export const host: Host = {
  id: 'wordpress',
  name: 'WordPress',
  missing,
  prove: async ({ home, cache }) => {
    const { folder, ask } = core(cache);
    const code = written(home);
    const pages = await answering(home);
    const pasted = async (...links: readonly string[]): Promise<Pasted[]> =>
      (await ask('pasted', links)) as Pasted[];
    const [own, real, set] = await pasted(
      `${home}w/${id}/`,
      `${home}w/${id}/dydx-eth-short/`,
      code.link,
    );
    const all = await pasted(...pages);
    const names = Object.keys(code) as (keyof typeof code)[];
    const answers = await ask('kept', Object.values(code));
    const kept = Object.fromEntries(names.map((name, at) => [name, answers[at]])) as typeof code;
    const [block = ''] = (await ask('shown', [code.figure])) as string[];
    const [classic = ''] = (await ask('shown_classic', [code.figure])) as string[];
    const inBrowser = await seen(folder, home, {
      own: `${own?.html}${own?.scripts}`,
      real: `${real?.html}${own?.scripts}`,
      block,
      classic,
      kept: `${kept.figure}<script async src="${home}embed.js"></script>`,
    });
    return {
      version: String((await ask('version'))[0]),
      findings: [
        await finding(
          'Core finds our answer behind the link of every widget, of its real events and of a term with a widget, and makes a frame of it; no plugin is needed.',
          () =>
            pages.length > 30 &&
            all.every(({ html }) => html && html.includes(`src="${home}embed/v1/`)) &&
            frameOf(own) === `${home}embed/v1/${id}/` &&
            frameOf(real).startsWith(`${home}embed/v1/${id}/?side=short&#038;leverage=9&#038;`),
        ),
        ...inBrowser,
        await finding(
          'Settings behind a pasted link are lost: the frame shows what the page itself shows. For yours, paste the figure with script.',
          () => code.link.includes('?') && frameOf(set) === `${home}embed/v1/${id}/`,
        ),
        await finding(
          'Authors without the right to unfiltered HTML keep the link, the picture and the figure with its settings; scripts and frames are taken out of what they write.',
          () =>
            // As an embed is looked for: core itself undoes this.
            kept.link.replaceAll('&amp;', '&') === code.link &&
            kept.picture === code.picture &&
            kept.figure === code.figure.replace(/<script.*<\/script>/, '') &&
            kept.frame === '',
        ),
      ],
    };
  },
};

/** The address that core gave the frame, without the secret it tells it. */
const frameOf = (pasted: Pasted | undefined): string =>
  /<iframe[^>]* src="([^"]+)#\?secret=/.exec(String(pasted?.html))?.[1] ?? '';
