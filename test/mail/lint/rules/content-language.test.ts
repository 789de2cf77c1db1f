/** `content-language`. */
import { testRule } from '../rule-cases.ts';

const header = (value: string) => (octets: string) =>
  octets.replace(/^Content-Language: .*\r\n/m, value === '' ? '' : `Content-Language: ${value}\r\n`);

testRule(
  'content-language',
  {
    'another language': { language: 'fr', octets: header('en') },
    'no such header': { language: 'fr', octets: header('') },
    'two languages': { language: 'fr', octets: header('fr, en') },
    'the language without its script': { language: 'zh-Hant', octets: header('zh') },
    'another country': { language: 'pt-BR', octets: header('pt-PT') },
  },
  {
    'the language in capitals': { language: 'pt-BR', octets: header('PT-br') },
    'with a comment': { language: 'fr', octets: header('fr (French)') },
  },
);
