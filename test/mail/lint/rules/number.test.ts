/** `number`. */
import { both, html, talk, testRule } from '../rule-cases.ts';

testRule(
  'number',
  {
    'another in the subject': { model: { subject: 'New replies in conversation no. 13 – Shop' } },
    'none in the subject, one in the name': {
      model: { subject: 'New replies – Shop 12', from: { name: 'Shop 12', address: 'admin@shop.example' } },
      truth: { sender: { name: 'Shop 12', address: 'admin@shop.example' }, usersWords: ['Shop', 'Shop 12'] },
    },
    'a longer one in the subject': { model: { subject: 'New replies in conversation no. 120 – Shop' } },
    'another in the title': html('no. 12 – Shop</title>', 'no. 13 – Shop</title>'),
    'another in both parts': both('Conversation no. 12', 'Conversation no. 13'),
    'a longer one in both parts': both('Conversation no. 12', 'Conversation no. 121'),
    'grouped digits': { ...both('Conversation no. 12', 'Conversation no. 1,2') },
    'digits of another script': { language: 'ar', ...both(/رقم 12/g, 'رقم ١٢') },
    'by the truth': { truth: { number: 1 } },
    'another one beside it': both('sent automatically.', 'sent automatically about Conversation no. 13.'),
  },
  {
    'users speak of other numbers': talk([['Anna', 'It is about conversation no. 13, not no. 12.']]),
    'the name of the channel holds another': {
      model: {
        from: { name: 'Shop 24', address: 'admin@shop.example' },
        subject: 'New replies in conversation no. 12 – Shop 24',
      },
      truth: { sender: { name: 'Shop 24', address: 'admin@shop.example' }, usersWords: ['Shop', 'Shop 24'] },
    },
  },
);
