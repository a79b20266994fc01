import { expect, test } from 'vitest';
import { inlineHashes, policy, withPolicy } from '../../src/build/csp.ts';

test('a script is named by the hash a browser computes', () => {
  // openssl: printf 'alert(1)' | openssl dgst -sha256 -binary | base64
  const alert = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
  expect(inlineHashes('<script>alert(1)</script>').scripts).toEqual([alert]);
  expect(policy('<script type="module">alert(1)</script>')).toContain(alert);
});

test('the policy names every inline script and style once, and no data or file', () => {
  const html =
    '<style>a{}</style><script>1</script><script>1</script><script src="/x.js"></script>' +
    '<script type="application/ld+json">{}</script><script type="importmap">{}</script>';
  const { scripts, styles } = inlineHashes(html);
  expect(scripts).toHaveLength(2);
  expect(styles).toHaveLength(1);
});

test('line ends are hashed as the browser reads them', () => {
  expect(inlineHashes('<script>a\r\nb</script>')).toEqual(inlineHashes('<script>a\nb</script>'));
});

test('no policy allows inline scripts wholesale', () => {
  const scripts = /script-src [^;]*/.exec(policy('<script>1</script>'))?.[0];
  expect(scripts).not.toContain('unsafe-inline');
  expect(scripts).not.toContain("'unsafe-eval'");
});

test('the policy stands right after the charset, before all it rules', () => {
  const page = '<html><head><meta charset="utf-8"><script>1</script></head></html>';
  expect(withPolicy(page, 'a/index.html')).toMatch(
    /^<html><head><meta charset="utf-8"><meta http-equiv="content-security-policy" content="[^"]+"><script>/,
  );
});

test('a page without a charset is refused in a sentence', () => {
  expect(() => withPolicy('<html><head></head></html>', 'a/index.html')).toThrow(
    'a/index.html has no <meta charset>, which the security policy follows: ' +
      'put <meta charset="utf-8"> first in its <head>.',
  );
});
