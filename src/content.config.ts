import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { contentFolder } from './build/content-folder.ts';
import { category, event, path, source, term } from './build/schema.ts';

const folder = contentFolder();

export const collections = {
  terms: defineCollection({
    loader: glob({ base: `${folder}/terms`, pattern: '*.mdx' }),
    schema: term,
  }),
  sources: defineCollection({ loader: file(`${folder}/sources.yaml`), schema: source }),
  events: defineCollection({ loader: file(`${folder}/events.yaml`), schema: event }),
  categories: defineCollection({ loader: file(`${folder}/categories.yaml`), schema: category }),
  paths: defineCollection({ loader: file(`${folder}/paths.yaml`), schema: path }),
};
