/** `no-active-content`. */
import { foreign, html, talk, testRule } from '../rule-cases.ts';

const more = (markup: string): ReturnType<typeof html> => html('</h1>', `</h1>${markup}`);

testRule(
  'no-active-content',
  {
    'a script': more('<script>alert(1)</script>'),
    'a script in capitals, never closed': more('<SCRIPT src="https://x.example/x.js"></script>'),
    'a form': more('<form action="https://x.example/"></form>'),
    'a frame': more('<iframe src="https://x.example/"></iframe>'),
    'an object': more('<object data="https://x.example/"></object>'),
    'a handler': more('<b onclick="x()"></b>'),
    'a handler on an image': more('<img src="cid:x" alt="" onerror=x()>'),
    'an address that is code': more('<b background="javascript:x()"></b>'),
    'an address that is code, broken up': more('<img alt="" src="java\tscript:x()">'),
    'a page in an address': foreign('<p>Hello <img alt="" src="data:text/html;base64,PHNjcmlwdD4="></p>', 'Hello'),
    'a drawing with a script': more('<svg><script>x()</script></svg>'),
    'a refresh': html(
      '<meta name="viewport"',
      '<meta http-equiv="Refresh" content="0;url=https://x.example/"/><meta name="viewport"',
    ),
    'another base': html('<meta name="viewport"', '<base href="https://x.example/"/><meta name="viewport"'),
    'a style that is code': more('<b style="width:expression(x())"></b>'),
    'a script where nobody looks': more(`${'<b>'.repeat(500)}<script src="x"></script>${'</b>'.repeat(500)}`),
  },
  {
    'elements within many others': more(`${'<b>'.repeat(300)}${'</b>'.repeat(300)}`),
    'users write code': talk([['<script>', '<script>x()</script> <img onerror="x()"> javascript:x()']]),
    'attributes that begin so': more('<b data-onclick="x" aria-on="x"></b>'),
    'an image in the e-mail': foreign('<p>Hello <img alt="" src="data:image/png;base64,iVBO"></p>', 'Hello'),
    'an address with the word': foreign('<p>Hello <a href="https://x.example/javascript:x">x</a></p>', 'Hello x'),
  },
);
