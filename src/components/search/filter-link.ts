import { FACETS, type Facet, type Filters } from './filters.ts';
import { words } from './words.ts';

/** Text and filters as the query of an address: `?q=gearing&kind=event`; empty for neither. */
export function written(text: string, filters: Filters): string {
  const query = new URLSearchParams(text === '' ? {} : { q: text });
  for (const facet of FACETS) {
    for (const value of filters[facet]) query.append(facet, slug(value));
  }
  return query.size > 0 ? `?${query.toString()}` : '';
}

/** The filters an address asks for, and a sentence for each value that does not exist. */
export function read(
  query: string,
  known: Filters,
): { readonly filters: Filters; readonly faults: readonly string[] } {
  const asked = new URLSearchParams(query);
  const faults: string[] = [];
  const wanted = (facet: Facet) => [
    ...new Set(
      asked.getAll(facet).flatMap((given) => {
        const value = known[facet].find((one) => slug(one) === slug(given));
        if (value === undefined && given !== '') faults.push(fault(facet, given, known[facet]));
        return value ?? [];
      }),
    ),
  ];
  const filters = { kind: wanted('kind'), theme: wanted('theme'), level: wanted('level') };
  return { filters, faults };
}

// A pasted page must not push the results out of sight.
const LONGEST = 40;

function fault(facet: Facet, given: string, known: readonly string[]): string {
  const said = given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given;
  return `The link asks for the ${facet} “${said}”, which does not exist: there are ${known.join(', ')}. It is left out.`;
}

const slug = (value: string) => words(value).join('-');
