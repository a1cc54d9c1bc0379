const keptMilliseconds = 1_000;

/** Hands a file to the person at the desk; the page keeps nothing of it. A browser still reads the address when the click has returned. */
export const download = (name: string, file: Blob): void => {
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), keptMilliseconds);
};
