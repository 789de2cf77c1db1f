/** `accents`. */
import { both, talk, testRule } from '../rule-cases.ts';

testRule(
  'accents',
  {
    'an accent lost': { language: 'fr', ...both('envoyé automatiquement', 'envoye automatiquement') },
    'a sign in the place of a letter': { language: 'fr', ...both('envoyé automatiquement', 'envoy? automatiquement') },
    'a vowel sign lost': { language: 'hi', ...both(/बातचीत जारी/g, 'बातचत जारी') },
    'a stroke lost': { language: 'pl', ...both(/wysłan/g, 'wyslan') },
    'a dot lost in Turkish': { language: 'tr', ...both(/ı/g, 'i') },
  },
  {
    'users write without accents': talk([['Elise', 'Cet e-mail a ete envoye automatiquement.']], 'fr'),
    'another sentence': {
      language: 'fr',
      ...both('envoyé automatiquement.', 'envoyé automatiquement, sans réponse possible.'),
    },
  },
);
