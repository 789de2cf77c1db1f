/** Which addresses an e-mail may link to; anything else is shown as plain words. */

/** Whether `url` is an absolute https address. */
export function isWebLink(url: string): boolean {
  return /^https:\/\/[^\s/]/i.test(url);
}
