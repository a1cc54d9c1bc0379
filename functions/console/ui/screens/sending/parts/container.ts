/** Where dialogs hang: outside the body itself the library does not write a style sheet that the page would refuse. */
export const dialogContainer = (): HTMLElement =>
  document.querySelector<HTMLElement>('.app') ?? document.body;
