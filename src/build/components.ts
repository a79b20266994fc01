import { formula } from './formula.ts';
import { meant } from './nearest.ts';
import { inText, uses, type Attribute, type Rule } from './rule.ts';
import type { Term } from './schema.ts';
import { textOf, type Tag } from './text.ts';

/** What a component may be given, as the `Props` of its source say; `slot` any of them may. */
export function attributesOf(source: string): Attribute[] {
  const [, props = ''] = /^interface Props \{\n([\s\S]*?)^\}/m.exec(source) ?? [];
  return [...props.matchAll(/^ {2}(\w+)(\??):/gm)].map(([, name = '', optional]) => ({
    name,
    required: optional === '',
  }));
}

/** A text uses components there are, with what they need and nothing they do not read. */
export const components: Rule = (content) => {
  const { terms, components: known } = content;
  if (known === undefined) return [];
  return terms.flatMap((term) =>
    textOf(term.body).tags.flatMap((tag) => {
      const attributes = known.get(tag.name);
      const faults = attributes
        ? misgiven(tag, attributes)
        : [
            `uses <${tag.name}>, but src/components/prose holds no such component.` +
              `${meant(tag.name, known.keys())} Correct the name.`,
          ];
      return faults.map((fault) => `${inText(content, term, tag.line)} ${fault}`);
    }),
  );
};

function misgiven(tag: Tag, attributes: readonly Attribute[]): string[] {
  const given = Object.keys({ ...tag.attributes, ...tag.expressions });
  const names = attributes.map(({ name }) => name);
  const lacking = attributes.filter(({ name, required }) => required && !given.includes(name));
  return [
    ...given
      .filter((name) => name !== 'slot' && !names.includes(name))
      .map(
        (name) =>
          `gives <${tag.name}> “${name}”, which it does not read.${meant(name, names)} ` +
          'Correct the name or remove it.',
      ),
    ...(tag.spread ? [] : lacking).map(({ name }) => `gives <${tag.name}> no \`${name}\`. Add it.`),
  ];
}

/** Every formula is TeX that can be set. */
export const formulas: Rule = (content) =>
  content.terms.flatMap((term) =>
    [...uses(content, term, 'Formula'), ...uses(content, term, 'Sign')].flatMap(
      ({ attributes, where }) => {
        try {
          formula(attributes.tex ?? '');
          return [];
        } catch (error) {
          return [`${where()}: ${error instanceof Error ? error.message : String(error)}`];
        }
      },
    ),
  );

/** A table of checked values has values to show. */
export const checks: Rule = (content) =>
  content.raw === undefined
    ? []
    : content.terms.flatMap((term) =>
        uses(content, term, 'Checked')
          .filter(() => content.raw?.(golden(term)) === undefined)
          .map(
            ({ where }) =>
              `${where()} shows checked values, but there is no ${golden(term)}. Write it, or take <Checked /> out.`,
          ),
      );

const golden = ({ slug }: Term) => `tests/golden/${slug}.json`;
