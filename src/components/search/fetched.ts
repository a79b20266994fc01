/** What lies at an address, loaded once. A failure is forgotten: the next call asks again. */
export function fetched<Content>(address: string): Promise<Content> {
  const asked =
    loading.get(address) ??
    fetch(address)
      .then((response) =>
        response.ok ? response.json() : Promise.reject(new Error(response.statusText)),
      )
      .catch((error: unknown) => {
        loading.delete(address);
        throw error;
      });
  loading.set(address, asked);
  return asked as Promise<Content>;
}

const loading = new Map<string, Promise<unknown>>();
