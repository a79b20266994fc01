import { site } from '../site.ts';
import { dataPage } from './formats.ts';

/**
 * The last line of a Markdown text: where it is from, on which terms it may be used, what else there is.
 *
 * @param address the page’s own
 * @param home the site’s, with a slash at the end
 */
export const origin = (address: string, home: string): string =>
  `${site.licence.name}, ${site.name}, <${address}>. [Other formats](${home}${dataPage}index.md).`;
