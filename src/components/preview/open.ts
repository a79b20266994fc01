// All of previews that a page loads before a reader points at a term; the rest comes with the first.
import type { Link } from './pointing.ts';

document.addEventListener('pointerover', meet);
document.addEventListener('focusin', meet);

function meet({ target, pointerType, clientX }: Event & Partial<PointerEvent>): void {
  const link = target instanceof Element && target.closest<Link>('a[href*="/definition/"]');
  // A finger that taps follows the link.
  if (link && pointerType !== 'touch') void card().then((card) => card.meet(link, clientX));
}

function card() {
  return import('./card.ts');
}
