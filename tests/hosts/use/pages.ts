/** Every page of ours that promises an answer to a program which asks how to show its link. */
export async function answering(home: string): Promise<string[]> {
  const map = await (await fetch(`${home}sitemap-0.xml`)).text();
  const pages = [...map.matchAll(/<loc>([^<]+)/g)].map(([, page = '']) => page);
  const asked = pages.map(async (page) => {
    const html = await (await fetch(page)).text();
    return html.includes('application/json+oembed') ? [page] : [];
  });
  return (await Promise.all(asked)).flat();
}
