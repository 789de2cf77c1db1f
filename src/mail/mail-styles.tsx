/**
 * The colours of the e-mails and the style sheets of their HTML part: what inline styles cannot say, dark screens and
 * narrow ones. Mail programs that drop them show the light, wide look.
 */
import type { ReactElement } from 'react';

/** The colours of one scheme. */
export interface Palette {
  /** Behind everything. */
  readonly page: string;
  readonly card: string;
  /** Hairlines and the card's edge. */
  readonly line: string;
  readonly text: string;
  /** What is said in passing: times, footer, headings of sections. */
  readonly muted: string;
  /** Names of agents, links, the edge of replies. */
  readonly accent: string;
  readonly button: string;
  readonly buttonLabel: string;
  readonly reply: string;
  readonly question: string;
  readonly questionEdge: string;
}

/** Light colours, for inline styles; every text on its ground has a contrast of 4.5:1 or more (WCAG 1.4.3). */
export const LIGHT: Palette = {
  page: '#f2f4f7',
  card: '#ffffff',
  line: '#e2e5eb',
  text: '#1b1f27',
  muted: '#5a6270',
  accent: '#2450c0',
  button: '#2450c0',
  buttonLabel: '#ffffff',
  reply: '#edf2fe',
  question: '#f4f5f8',
  questionEdge: '#c0c6d1',
};

/** Dark colours, with the same contrasts. */
export const DARK: Palette = {
  page: '#0f1216',
  card: '#191d24',
  line: '#2e343e',
  text: '#e8ebf0',
  muted: '#a2abb8',
  accent: '#9db5fa',
  button: '#88a6f8',
  buttonLabel: '#0f1216',
  reply: '#1e2842',
  question: '#22272f',
  questionEdge: '#4b5360',
};

// Every declaration that meets an inline style needs `!important` to win over it.
const DARK_RULES = `
.page{background-color:${DARK.page}!important}
.card{background-color:${DARK.card}!important;border-color:${DARK.line}!important;border-top-color:${DARK.button}!important}
.card,.text{color:${DARK.text}!important}
.muted{color:${DARK.muted}!important}
.agent,.link{color:${DARK.accent}!important}
.message{border-color:${DARK.line}!important}
.reply{background-color:${DARK.reply}!important;border-color:${DARK.accent}!important}
.question{background-color:${DARK.question}!important;border-color:${DARK.questionEdge}!important}
.button{background-color:${DARK.button}!important}
.button-label{color:${DARK.buttonLabel}!important}`;

// A time that does not fit beside the name goes to the next line whole.
const STYLES = `
:root{color-scheme:light dark;supported-color-schemes:light dark}
.agent{color:${LIGHT.accent}}
.muted{color:${LIGHT.muted}}
small{display:inline-block}
@media (max-width:480px){
.gutter{padding:16px 8px!important}
.card{padding:22px 18px!important}
.action{width:100%!important}
.button-label{display:block!important}
}
@media (prefers-color-scheme:dark){${DARK_RULES}
}
`;

/** The style sheet as an element for `head`. */
export function MailStyles(): ReactElement {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: a constant; React would escape the quotes in it
  return <style dangerouslySetInnerHTML={{ __html: STYLES }} />;
}
