// Ghost: what its editor is told of our links, and what its cards become on the site and in the newsletter.
import { ghost } from './ghost/parts.ts';
import { finding, type Host } from './host.ts';
import { id, title, written } from './use/snippets.ts';

export const host: Host = {
  id: 'ghost',
  name: 'Ghost',
  prove: async ({ home, cache }) => {
    const { version, service, stored, bookmark, html } = ghost(cache);
    const page = `${home}w/${id}/`;
    const event = `${page}dydx-eth-short/`;
    const code = written(home);
    const card = async (url: string) => {
      const { type, metadata } = await service.fetchOembedDataFromUrl(url);
      return { type, ...metadata, url };
    };
    return {
      version,
      findings: [
        await finding(
          'A pasted link becomes a card with the title, what the widget finds, its picture, our icon and our name; a real event has a picture and a finding of its own.',
          async () => {
            const [usual, real] = [await card(page), await card(event)] as Card[];
            const whole = [usual, real].every(
              (one) =>
                one?.publisher === 'Unwind' &&
                one.title?.includes(title) &&
                (one.description ?? '').includes('ends the position') &&
                width(stored.get(one.thumbnail ?? '')) === 1200 &&
                width(stored.get(one.icon ?? '')) > 0,
            );
            return whole && usual?.description !== real?.description && stored.size === 4;
          },
        ),
        await finding(
          'The card goes into the newsletter with its picture and the whole finding.',
          async () => {
            const { description = '', thumbnail = '', ...rest } = (await card(event)) as Card;
            const letter = bookmark({ ...rest, description, thumbnail }, 'email');
            const [found = ''] = /^.*?×\./.exec(description ?? '') ?? [];
            return (
              found !== '' &&
              letter.includes(found.slice(0, -1)) &&
              letter.includes(`<img src="${thumbnail}"`)
            );
          },
        ),
        await finding(
          'The card is a picture: Ghost makes live frames of links to the sites on its own list only. For the live widget, paste the figure with script into an HTML card.',
          async () => {
            const asked = await card(page);
            const forced = await service
              .fetchOembedDataFromUrl(page, 'embed')
              .catch(() => undefined);
            return asked.type === 'bookmark' && forced === undefined;
          },
        ),
        await finding(
          'An HTML card goes out just as you wrote it; in the newsletter, where no script runs, it is the linked picture with its sentence.',
          () => {
            const [site, letter] = [
              html({ html: code.figure }, 'web'),
              html({ html: code.figure }, 'email'),
            ];
            return site.includes(code.figure) && letter.includes(code.picture);
          },
        ),
      ],
    };
  },
};

type Card = Partial<Record<string, string | null>>;

/** Of a PNG, px; of anything else none. */
const width = (image: Buffer | undefined): number =>
  image?.toString('latin1', 1, 4) === 'PNG' ? image.readUInt32BE(16) : 0;
