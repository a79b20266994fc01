/** Copies what a field holds, and says what came of it. */
export async function copied(
  field: HTMLInputElement | HTMLTextAreaElement | undefined,
): Promise<string> {
  field?.select();
  try {
    await navigator.clipboard.writeText(field?.value ?? '');
    return 'Copied.';
  } catch {
    // No permission, or no clipboard where there is no https: the selected text is still there.
    return 'Selected: press Ctrl or ⌘ and C.';
  }
}
