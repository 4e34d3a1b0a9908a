/** A picture as an address of its own: the content security policy takes pictures from data addresses, not from blobs. */
export const dataAddressOf = (content: Blob, type: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.onerror = () => reject(reader.error ?? new Error('unreadable'));
    reader.readAsDataURL(new Blob([content], { type }));
  });
