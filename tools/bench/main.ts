/** Everything that is measured, one after another. */
import { benchGrowth } from './growth.ts';
import { benchMails } from './mails.ts';

benchGrowth();
await benchMails();
