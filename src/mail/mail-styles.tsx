/**
 * The colours of the e-mails and the style sheet of their HTML part: what inline styles cannot say, dark screens and
 * narrow ones. Mail programs that drop it show the light, wide look.
 */
import type { ReactElement } from 'react';

/** Light colours, for inline styles; every text on its ground has a contrast of 4.5:1 or more (WCAG 1.4.3). */
export const PALETTE = {
  page: '#f3f4f6',
  card: '#ffffff',
  line: '#e3e5ea',
  text: '#1b1f27',
  muted: '#5c6470',
  accent: '#2a55c8',
  onAccent: '#ffffff',
  reply: '#eef3fe',
  question: '#f5f6f8',
  edge: '#c3c8d1',
} as const;

const DARK = `
.page{background-color:#0f1216!important}
.card{background-color:#181c22!important;border-color:#2b313a!important}
.card,.text,.entry{color:#e7eaef!important}
.muted{color:#9ea7b4!important}
.reply{background-color:#1d2740!important;border-color:#7f9ff5!important}
.question{background-color:#21262e!important;border-color:#4a525e!important}
.message{border-color:#2b313a!important}
.button{background-color:#88a6f8!important}
.button-label{color:#0f1216!important}
.link{color:#9db5fa!important}`;

const STYLES = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
@media (max-width:480px){
.gutter{padding:16px 10px!important}
.card{padding:22px 18px!important}
.action{width:100%!important}
.button-label{display:block!important}
}
@media (prefers-color-scheme:dark){${DARK}
}
`;

/** The style sheet as an element for `head`. */
export function MailStyles(): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would escape the quotes in it
  return <style dangerouslySetInnerHTML={{ __html: STYLES }} />;
}
