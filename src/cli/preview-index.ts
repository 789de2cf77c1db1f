/** The page on which previewed e-mails are looked at: a list, and a frame of a choosable width and colour scheme. No script. */
import type { TextLanguage } from '../languages/catalogue.ts';
import { languageNames } from '../languages/index.ts';
import { PSEUDO_LOCALE } from '../languages/pseudo.ts';

/** An e-mail of the preview; its files lie beside the page under its name. */
export interface PreviewedMail {
  readonly name: string;
  readonly kind: 'unread' | 'transcript';
  readonly language: TextLanguage;
  readonly subject: string;
}

// The scheme of a frame is the one its page is asked for.
const STYLES = `
:root{color-scheme:light dark;font:15px/1.5 system-ui,sans-serif}
body{margin:0;display:grid;grid-template-columns:minmax(15rem,20rem) 1fr;height:100vh}
nav{overflow:auto;padding:1rem 1.25rem;border-inline-end:1px solid #8884}
h1{font-size:1.1rem;margin:0 0 .75rem}
h2{font-size:.8rem;font-weight:600;margin:1rem 0 .1rem;opacity:.7}
p{margin:0}
small a{color:inherit;opacity:.7}
main{display:flex;flex-direction:column;min-width:0}
form{padding:.6rem 1rem;border-bottom:1px solid #8884;display:flex;gap:1.2rem;flex-wrap:wrap}
.frame{flex:1;overflow:auto;background:#8882}
iframe{display:block;border:0;height:100%;width:100%;margin:0 auto}
body:has(#phone:checked) iframe{width:320px}
body:has(#reading:checked) iframe{width:700px}
body:has(#light:checked) iframe{color-scheme:light}
body:has(#dark:checked) iframe{color-scheme:dark}
`;

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

function languageTitle(language: TextLanguage): string {
  if (language === PSEUDO_LOCALE) return 'Pseudo-locale';
  const { own, english } = languageNames[language];
  return own === english ? own : `${own} · ${english}`;
}

function entry({ name, kind, language, subject }: PreviewedMail): string {
  const lang = language === PSEUDO_LOCALE ? '' : ` lang="${language}"`;
  return `<p><a href="${name}.html" target="mail" title="${escaped(subject)}"${lang}>${escaped(subject)}</a><br>
<small>${kind} · <a href="${name}.txt" target="mail">text</a> · <a href="${name}.eml" download>.eml</a></small></p>`;
}

const choice = (group: string, id: string, label: string, checked = ''): string =>
  `<label><input type="radio" name="${group}" id="${id}"${checked}> ${label}</label>`;

/** The page for `mails`, of which there is at least one; the first is shown. */
export function renderPreviewIndex(mails: readonly PreviewedMail[]): string {
  const groups = Map.groupBy(mails, ({ language }) => language);
  const list = [...groups].map(
    ([language, group]) => `<h2>${escaped(languageTitle(language))}</h2>\n${group.map(entry).join('\n')}`,
  );
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>E-mails of Causerie</title>
<style>${STYLES}</style>
</head>
<body>
<nav>
<h1>E-mails of Causerie</h1>
${list.join('\n')}
</nav>
<main>
<form>
<span>${choice('width', 'phone', 'phone')} ${choice('width', 'reading', 'reading pane', ' checked')} ${choice('width', 'wide', 'wide')}</span>
<span>${choice('scheme', 'light', 'light', ' checked')} ${choice('scheme', 'dark', 'dark')}</span>
</form>
<div class="frame"><iframe name="mail" title="The e-mail" src="${mails[0]?.name ?? ''}.html"></iframe></div>
</main>
</body>
</html>
`;
}
