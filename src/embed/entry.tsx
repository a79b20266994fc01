/** The script of an embed: puts the live widget in the place of the drawn one. Built once a widget by src/build/embeds.ts. */
import { widget } from 'virtual:widget';
import { render } from 'solid-js/web';
import { Compact, type Props } from './Compact.tsx';

const root = document.getElementById('root');
const given = document.getElementById('props')?.textContent;
if (root && given) {
  const props = JSON.parse(given) as Omit<Props, 'widget'>;
  root.textContent = '';
  render(() => <Compact widget={widget} {...props} />, root);
}
