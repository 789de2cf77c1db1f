/** Writes the golden e-mails anew: both kinds in every language, as they are sent. Read the difference before committing it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { mimeOctets } from '../../src/adapters/mime-message.ts';
import { LANGUAGES } from '../../src/languages/catalogue.ts';
import { exampleMails } from '../../src/mail/preview/example-mails.ts';

const folder = 'fixtures/mails';
mkdirSync(folder, { recursive: true });
let count = 0;
for (const language of LANGUAGES) {
  for (const [kind, mail] of Object.entries(exampleMails(language))) {
    writeFileSync(`${folder}/${kind}-${language}.eml`, await mimeOctets(mail));
    count += 1;
  }
}
console.log(`${count} golden e-mails are in ${folder}. See what has changed: git diff --text ${folder}`);
