// The text of an entry for those who do not see its page: rendered by the same components, with its
// figures told, and read once a build for all who ask.
import { getContainerRenderer as mdx } from '@astrojs/mdx/container-renderer';
import { getContainerRenderer as solid } from '@astrojs/solid-js/container-renderer';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { loadRenderers } from 'astro:container';
import { markdown } from '../../build/markdown.ts';
import { questions, type Question } from '../../build/questions.ts';
import Text from './Text.astro';

export interface AsText {
  readonly markdown: string;
  readonly questions: readonly Question[];
}

/** @param address of the page, which the text’s links are relative to */
export function asText(slug: string, address: string): Promise<AsText> {
  // In `astro dev` the entry changes under it.
  const known = import.meta.env.DEV ? undefined : read.get(slug);
  const text = known ?? rendered(slug, address);
  read.set(slug, text);
  return text;
}

const read = new Map<string, Promise<AsText>>();

async function rendered(slug: string, address: string): Promise<AsText> {
  const container = await AstroContainer.create({
    renderers: await loadRenderers([mdx(), solid()]),
  });
  // eslint-disable-next-line @typescript-eslint/no-unsafe-argument -- the linter sees no .astro types
  const html = await container.renderToString(Text, {
    props: { slug },
    params: { term: slug },
    locals: { asText: true },
  });
  return { markdown: markdown(html, address).trim(), questions: questions(html) };
}
