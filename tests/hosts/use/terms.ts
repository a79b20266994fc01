/** A term as glossary.json says it. */
export interface Term {
  readonly title: string;
  readonly definition: string;
  readonly url: string;
}

export async function termsOf(home: string): Promise<readonly Term[]> {
  const { terms } = (await (await fetch(`${home}glossary.json`)).json()) as { terms: Term[] };
  return terms;
}
