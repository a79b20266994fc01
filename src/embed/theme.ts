/** Light, dark, or as the reader's system has it: whatever else is asked changes nothing. */
export function theme(asked: string | null): void {
  const { dataset } = document.documentElement;
  if (asked === 'light' || asked === 'dark') dataset.theme = asked;
  else if (asked === 'auto') delete dataset.theme;
}
