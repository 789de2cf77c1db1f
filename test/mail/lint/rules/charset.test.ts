/** `charset`. */
import { both, foreign, html, talk, testRule } from '../rule-cases.ts';

testRule(
  'charset',
  {
    'a label that is none': {
      octets: (octets) => octets.replace('text/plain; charset=utf-8', 'text/plain; charset=utf8'),
    },
    'octets of Latin-1 called UTF-8': {
      foreign: foreign('<p>Hello</p>', 'Hello').foreign.replaceAll('Hello', 'Caf\xe9'),
    },
    'the meta element says another': html('text/html; charset=utf-8', 'text/html; charset=iso-8859-1'),
    'encoded twice': { language: 'fr', ...both(/automatiquement/g, 'automÃ©tiquement') },
  },
  {
    'a meta element left by a server that translated': foreign('<meta charset="iso-8859-1"><p>Hello</p>', 'Hello'),
    'a text about such signs': foreign('<p>It shows Ã© for é.</p>', 'It shows Ã© for é.'),
    'in capitals': { octets: (octets) => octets.replaceAll('charset=utf-8', 'charset="UTF-8"') },
    'the meta element in the short form': html(/<meta http-equiv="Content-Type"[^>]*>/, '<meta charset="UTF-8"/>'),
    'Latin-1 from elsewhere': {
      foreign: foreign('<p>Hello</p>', 'Hello')
        .foreign.replaceAll('Hello', 'Caf\xe9')
        .replaceAll('utf-8', 'iso-8859-1'),
    },
    'users write signs that look so': talk([['Anna', 'It says \uFFFD there.']]),
  },
);
