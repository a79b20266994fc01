import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { category, event, path, source, term } from './build/schema.ts';

export const collections = {
  terms: defineCollection({
    loader: glob({ base: 'src/content/terms', pattern: '*.mdx' }),
    schema: term,
  }),
  sources: defineCollection({ loader: file('src/content/sources.yaml'), schema: source }),
  events: defineCollection({ loader: file('src/content/events.yaml'), schema: event }),
  categories: defineCollection({ loader: file('src/content/categories.yaml'), schema: category }),
  paths: defineCollection({ loader: file('src/content/paths.yaml'), schema: path }),
};
