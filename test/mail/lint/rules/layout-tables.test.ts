/** `layout-tables`. */
import { foreign, html, testRule } from '../rule-cases.ts';

const data = '<table><tr><th>Size</th><th>Stock</th></tr><tr><td>8</td><td>2</td></tr></table>';
const plain = 'Size Stock 8 2';

testRule(
  'layout-tables',
  {
    'a table without role': html('<table role="presentation"', '<table'),
    'the innermost without role': html(/<table role="presentation"(?!.*<table)/s, '<table'),
    'a table of another role': html('<table role="presentation"', '<table role="main"'),
    'header cells in a table for layout': foreign(data.replace('<table', '<table role="presentation"'), plain),
    'tables within tables from elsewhere': foreign('<table><tr><td><table role="none"><tr><td>x</table></table>', 'x'),
    'one column from elsewhere': foreign('<table><tr><td>Hello</td></tr><tr><td>Anna</td></tr></table>', 'Hello Anna'),
  },
  {
    none: html('<table role="presentation"', '<table role="none"'),
    'a table of data': foreign(data, plain),
    'a table of data without header cells': foreign('<table><tr><td>8</td><td>2</td></tr></table>', '8 2'),
    'a table of data within one for layout': foreign(
      `<table role="presentation"><tr><td>${data}</td></tr></table>`,
      plain,
    ),
  },
);
