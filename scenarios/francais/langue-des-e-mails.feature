# language: fr
@LANG-1 @LANG-2 @LANG-4
Fonctionnalité: Préférences de langue pour les e-mails
  La langue des e-mails se choisit dans les paramètres du canal ouvert.

  Contexte:
    Étant donné que la langue des e-mails est le français
    Et que la visiteuse est déjà connue avec :
      | e-mail | anna@example.com |

  Scénario: La copie et les réponses non lues sont entièrement en français
    Quand la visiteuse écrit « Do you ship to Norway? »
    Et que la visiteuse regarde ailleurs
    Et que l'agent écrit « Yes, within four days. »
    Et que 1 minute s'écoule
    Alors anna@example.com reçoit les réponses non lues en français avec :
      | objet    | Nouvelle réponse dans la conversation n° 1 – Shop |
      | question | Vous: Do you ship to Norway?                      |
      | réponse  | Yes, within four days.                            |
      | contient | Vous avez une nouvelle réponse                    |
      | contient | 5 janvier 2026                                    |
    Quand l'agent termine la conversation
    Alors anna@example.com reçoit la copie de la conversation en français avec :
      | objet   | Copie de la conversation n° 1 – Shop |
      | message | Message automatique: Bonjour ! *     |

  Scénario: Un changement vaut pour les e-mails suivants, l'écran garde la langue de la visiteuse
    Étant donné que la visiteuse parle français
    Quand la visiteuse écrit « Merci ! »
    Et que la langue des e-mails devient l'allemand
    Et que la visiteuse termine la conversation
    Alors anna@example.com reçoit la copie de la conversation en allemand
    Et la visiteuse voit « Cette conversation est terminée. »
