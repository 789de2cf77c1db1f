/** `alternative`. */
import { foreign, testRule } from '../rule-cases.ts';

/** The two parts of a multipart, and what stands around them. */
function parts(octets: string): { head: string; boundary: string; text: string; html: string } {
  const boundary = /boundary="?([^"\r]+)"?/.exec(octets)?.[1] ?? '';
  const [head = '', text = '', html = ''] = octets.split(`--${boundary}`);
  return { head, boundary: `--${boundary}`, text, html };
}

testRule(
  'alternative',
  {
    'HTML before text': {
      octets: (octets) => {
        const { head, boundary, text, html } = parts(octets);
        return [head, html, text, '--\r\n'].join(boundary);
      },
    },
    'mixed instead of alternative': { octets: (octets) => octets.replace('multipart/alternative', 'multipart/mixed') },
    'HTML without text': foreign('<p>Hello</p>'),
    'an empty text': foreign('<p>Hello</p>', ' '),
  },
  {
    'text alone, from elsewhere': {
      foreign:
        'Date: Mon, 5 Jan 2026 09:00:00 +0000\r\nFrom: b@b.example\r\nTo: a@a.example\r\nSubject: Hi\r\nMessage-ID: <1@b.example>\r\nMIME-Version: 1.0\r\n\r\nHello\r\n',
    },
    'a page attached beside a text': {
      foreign: [
        'Date: Mon, 5 Jan 2026 09:00:00 +0000',
        'From: b@b.example',
        'To: a@a.example',
        'Subject: Hi',
        'Message-ID: <1@b.example>',
        'MIME-Version: 1.0',
        'Content-Type: multipart/mixed; boundary=b',
        '',
        '--b',
        '',
        'Hello',
        '--b',
        'Content-Type: text/html',
        'Content-Disposition: attachment; filename=page.html',
        '',
        '<p>a page',
        '--b--',
        '',
      ].join('\r\n'),
    },
    'HTML with its images': {
      octets: (octets) => {
        const { head, boundary, text, html } = parts(octets);
        const image = '\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0K\r\n';
        const related = `\r\nContent-Type: multipart/related; boundary=rel\r\n\r\n--rel${html}--rel${image}--rel--\r\n`;
        return [head, text, related, '--\r\n'].join(boundary);
      },
    },
  },
);
