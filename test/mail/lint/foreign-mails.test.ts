/** Decent e-mails as other programs write them: the rules that need no truth accuse none of them. */
import { expect, test } from 'vitest';
import { lint } from './clean-mail.ts';
import { foreign } from './rule-cases.ts';

/** What people and services send, in the form their programs give it. */
const MAILS: Readonly<Record<string, { readonly foreign: string }>> = {
  'a reply from webmail': foreign(
    '<div dir="ltr">Sounds good, see you at 5!<div><br></div><div><img src="cid:ii_1" alt="image.png" width="300"></div></div><br><div class="gmail_quote"><div dir="ltr" class="gmail_attr">On Mon, Jan 5, 2026 at 9:00 AM Bob &lt;<a href="mailto:bob@elsewhere.example">bob@elsewhere.example</a>&gt; wrote:<br></div><blockquote class="gmail_quote" style="margin:0px 0px 0px 0.8ex;border-left:1px solid rgb(204,204,204);padding-left:1ex"><div dir="rtl">نلتقي غدا</div></blockquote></div>',
    'Sounds good, see you at 5!\n\n[image: image.png]\n\nOn Mon, Jan 5, 2026 at 9:00 AM Bob <bob@elsewhere.example> wrote:\n\n> نلتقي غدا\n>\n',
  ),
  'a letter from an office program': foreign(
    '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta http-equiv="Content-Type" content="text/html; charset=us-ascii"><meta name=Generator content="Microsoft Word 15 (filtered medium)"><style><!-- p.MsoNormal {margin:0cm;} --></style><!--[if gte mso 9]><xml><o:shapedefaults v:ext="edit" spidmax="1026" /></xml><![endif]--></head><body lang=DE link="#0563C1" vlink="#954F72"><div class=WordSection1><p class=MsoNormal>Sehr geehrte Frau Muster,<o:p></o:p></p><p class=MsoNormal><o:p>&nbsp;</o:p></p><table class=MsoTableGrid border=1 cellspacing=0><tr><td><p>Menge</p></td><td><p>Preis</p></td></tr><tr><td><p>2</p></td><td><p>null Euro</p></td></tr></table></div></body></html>',
    'Sehr geehrte Frau Muster,\n\n \n\nMenge\n\nPreis\n\n2\n\nnull Euro\n',
  ),
  'a newsletter from a template language': foreign(
    '<!doctype html><html lang="und" dir="auto" xmlns="http://www.w3.org/1999/xhtml"><head><title></title><meta http-equiv="Content-Type" content="text/html; charset=UTF-8"><style type="text/css">@media only screen{.mj-column{width:100%!important}}</style></head><body>\n<div style="display:none;font-size:1px;max-height:0;overflow:hidden">The news of the week &#847;&zwnj;&nbsp;</div><div style="margin:0 auto;max-width:600px"><table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%"><tbody><tr><td style="direction:ltr;font-size:0px;padding:20px 0"><div style="font-size:13px"><h1>News of the week</h1><p>Our garden opens on Friday, and everyone who comes before noon gets a plant. <a href="https://news.example/r?u=1&amp;c=2">Read on</a></p><a href="https://news.example/"><img alt="Garden" src="https://news.example/g.png" width="100"></a></div></td></tr></tbody></table></div><img src="https://news.example/open.gif" alt="" width="1" height="1"></body></html>',
    'NEWS OF THE WEEK\n\nOur garden opens on Friday, and everyone who comes before noon\ngets a plant. Read on [1]\n\nGarden [2]\n\n[1] https://news.example/r?u=1&c=2\n[2] https://news.example/\n',
  ),
  'a note from a tracker about code': foreign(
    '<p></p><p dir="auto">The template prints <code class="notranslate">{{count}}</code> and <code>[object Object]</code> where <code>undefined</code> is NaN:</p><pre>&lt;script&gt;alert($x)&lt;/script&gt;</pre><p dir="auto">See <a href="http://localhost:3000/">http://localhost:3000/</a>.</p><p style="font-size:small">&mdash;<br>Reply to this e-mail directly, <a href="https://code.example/1">view it on the site</a>.<img src="https://code.example/b.gif" alt="" height="1" width="1"></p>',
    'The template prints `{{count}}` and `[object Object]` where `undefined` is NaN:\n\n<script>alert($x)</script>\n\nSee http://localhost:3000/.\n\n-- \nReply to this e-mail directly or view it on the site:\nhttps://code.example/1\n',
  ),
  'a receipt with a table of data': foreign(
    '<html><head><title>Your receipt</title></head><body><table role="presentation" width="100%"><tr><td><h1>Receipt 4711</h1><table><thead><tr><th scope="col">Item</th><th scope="col">Price</th></tr></thead><tr><td>Tea</td><td>3.50</td></tr></table><p>Paid on 5.1.2026 with card 4242.</p></td></tr></table></body></html>',
    'Receipt 4711\n\nItem   Price\nTea    3.50\n\nPaid on 5.1.2026 with card 4242.\n',
  ),
  'an invitation in Japanese, wrapped': foreign(
    '<html lang="ja"><body><p>来週の打ち合わせは、火曜日の午後三時から本社の会議室で行います。ご都合の悪い方は、前日までにご連絡ください。</p></body></html>',
    '来週の打ち合わせは、火曜日の午後三時から本社の\n会議室で行います。ご都合の悪い方は、前日までに\nご連絡ください。\n',
  ),
};

test.each(Object.entries(MAILS))('%s breaks nothing', (_what, mail) => {
  expect(lint(mail.foreign).findings).toEqual([]);
});
