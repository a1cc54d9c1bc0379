/** To the first thing that can be filled in or pressed. */
export const focusFirst = (place: HTMLElement | null): void =>
  place?.querySelector<HTMLElement>('input, textarea, button')?.focus();
