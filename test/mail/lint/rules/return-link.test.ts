/** `return-link`. */
import { testRule } from '../rule-cases.ts';

const model = (url: string) => ({ model: { action: { label: 'Continue the conversation', url } } });

testRule(
  'return-link',
  {
    'another page': model('https://shop.example/hats?id=7&causerie=k3vq9x0b5m'),
    'another query': model('https://shop.example/shoes?id=8&causerie=k3vq9x0b5m'),
    'another site': model('https://shop.example.evil.example/shoes?id=7&causerie=k3vq9x0b5m'),
    'no token': model('https://shop.example/shoes?id=7'),
    'an empty token': model('https://shop.example/shoes?id=7&causerie='),
    'the page by name and password': model('https://x@shop.example/shoes?id=7&causerie=k3vq9x0b5m'),
  },
  {
    'another token': model('https://shop.example/shoes?id=7&causerie=zzzzzzzzzz'),
    'a page without a query': {
      ...model('https://shop.example/?causerie=zz'),
      truth: { page: 'https://shop.example/' },
    },
    'a page with a place in it': {
      ...model('https://shop.example/a?causerie=zz#b'),
      truth: { page: 'https://shop.example/a#b' },
    },
    'the page in another spelling': { truth: { page: 'https://SHOP.example:443/shoes?id=7' } },
  },
);
