const look = `
  body { max-width: 44rem; margin: 2rem auto; padding: 0 1.5rem; color: #14211e; line-height: 1.5;
    font-family: "Segoe UI", "SF Pro Text", -apple-system, Roboto, "Noto Sans", "Liberation Sans", sans-serif; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.05rem; } address { font-style: normal; }
`;

/** A stored letter as a page that is pleasant to read; the style carries the nonce that the security policy asks for. */
export function letterPage(body: string): string {
  const nonce = document.querySelector<HTMLMetaElement>('meta[name="csp-nonce"]')?.content ?? '';
  return `<style nonce="${nonce}">${look}</style>${body}`;
}
