// Our structured data in an extractor that is not ours: npm’s web-auto-extractor.
import { join } from 'node:path';
import { finding, type Host } from './host.ts';
import { imported, install } from './use/packages.ts';
import { termsOf } from './use/terms.ts';

const versions = { 'web-auto-extractor': '1.0.17' } as const;

export const host: Host = {
  id: 'structured-data',
  name: 'web-auto-extractor',
  prove: async ({ home, cache }) => {
    const folder = join(cache, 'structured-data');
    install(folder, versions);
    const module = (await imported(folder, 'web-auto-extractor')) as Extractor;
    const extract = 'default' in module.default ? module.default.default : module.default;
    const found = async (address: string): Promise<Graphs> =>
      extract().parse(await (await fetch(address)).text()).jsonld;
    const terms = await termsOf(home);
    return {
      version: versions['web-auto-extractor'],
      findings: [
        await finding(
          'Each term’s page defines its term (DefinedTerm), with the name, the definition and the address that glossary.json gives it.',
          async () => {
            const holds = terms.map(async ({ title, definition, url }) => {
              const { DefinedTerm = [], Article = [], BreadcrumbList = [] } = await found(url);
              const [term] = DefinedTerm;
              return (
                [DefinedTerm, Article, BreadcrumbList].every(({ length }) => length === 1) &&
                term?.name === title &&
                term.description === definition &&
                term.url === url
              );
            });
            return terms.length > 0 && (await Promise.all(holds)).every(Boolean);
          },
        ),
        await finding('The home page holds the set of all terms (DefinedTermSet).', async () => {
          const [set] = (await found(home)).DefinedTermSet ?? [];
          const listed = set?.hasDefinedTerm as readonly { url: string }[] | undefined;
          const urls = new Set(listed?.map(({ url }) => url));
          return urls.size === terms.length && terms.every(({ url }) => urls.has(url));
        }),
        await finding(
          'This page describes the glossary as data (Dataset), and every download it names is there, of the type it names.',
          async () => {
            const [set] = (await found(`${home}data/`)).Dataset ?? [];
            const downloads = (set?.distribution ?? []) as readonly Download[];
            const answers = downloads.map(async ({ contentUrl, encodingFormat }) => {
              const { ok, headers } = await fetch(contentUrl);
              return ok && headers.get('content-type')?.split(';')[0] === encodingFormat;
            });
            return downloads.length > 4 && (await Promise.all(answers)).every(Boolean);
          },
        ),
      ],
    };
  },
};

interface Download {
  readonly contentUrl: string;
  readonly encodingFormat: string;
}

type Graphs = Readonly<Partial<Record<string, readonly Readonly<Record<string, unknown>>[]>>>;
type Extract = () => { parse: (html: string) => { jsonld: Graphs } };

/** A package older than modules, imported as one. */
interface Extractor {
  default: Extract | { default: Extract };
}
