/** The file an e-mail carries when its HTML part cannot hold everything (TRANS-5). */
import { expect, test } from 'vitest';
import { mimeOctets } from '../../src/adapters/mime-message.ts';
import { renderMail } from '../../src/mail/render-mail.ts';
import { readMail } from '../../src/sink/read-mail.ts';
import { unreadMail } from '../mail/example-mails.ts';

const mail = { ...renderMail(unreadMail('ru')), text: 'Да\n  ё\n' };
const withFile = async (fileName: string): Promise<string> =>
  Buffer.from(await mimeOctets({ ...mail, attachment: { fileName } })).toString('latin1');

test('without one the e-mail is its two parts', async () => {
  const octets = Buffer.from(await mimeOctets(mail)).toString('latin1');
  expect(octets).toMatch(/^Content-Type: multipart\/alternative;/m);
  expect(octets).not.toContain('attachment');
});

test('the file is the text part, utf-8 with its mark, in the language of the e-mail; the parts stand before it', async () => {
  const octets = await withFile('Диалог № 12.txt');
  expect(octets).toMatch(
    /^Content-Type: multipart\/mixed;[\s\S]*multipart\/alternative[\s\S]*text\/html[\s\S]*attachment/m,
  );
  const [, part = ''] =
    /(Content-Type: text\/plain; charset=utf-8\r\nContent-Language[\s\S]*?)\r\n--/.exec(octets) ?? [];
  expect(part.split('\r\n')).toEqual([
    'Content-Type: text/plain; charset=utf-8',
    'Content-Language: ru',
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment;',
    " filename*0*=utf-8''%D0%94%D0%B8%D0%B0%D0%BB%D0%BE%D0%B3%20;",
    ' filename*1*=%E2%84%96%2012.txt',
    '',
    Buffer.from('\ufeffДа\r\n  ё\r\n').toString('base64'),
  ]);
});

test.each(['Conversation no. 12.txt', 'المحادثة رقم 12.txt', 'a;b=c%20, (d)*.txt', '對話編號：1.txt'])(
  'any name arrives: %s',
  async (name) => {
    const { attachments } = await readMail(Buffer.from(await withFile(name), 'latin1'), {
      receivedAt: 0,
      envelope: { from: '', to: [] },
    });
    expect(attachments).toEqual([{ name, type: 'text/plain', language: 'ru', text: 'Да\r\n  ё\r\n' }]);
  },
);
