# language: fr
Fonctionnalité: Les réponses non lues parviennent au visiteur par e-mail
  La même règle, dite en français, sur un canal dont les e-mails sont en français.

  Contexte:
    Étant donné que la langue des e-mails est le français
    Et que la visiteuse est connue comme:
      | nom    | Anna             |
      | e-mail | anna@example.com |

  @UNREAD-1 @UNREAD-8
  Scénario: Une réponse non vue pendant une minute part par e-mail
    Quand la visiteuse écrit « Avez-vous du thé blanc ? »
    Et que la visiteuse ferme la page
    Et que l'agent écrit « Oui, deux sortes. »
    Et que 59,999 secondes passent
    Alors aucun e-mail n'est envoyé
    Quand 1 ms passe
    Alors anna@example.com reçoit les réponses non lues en français avec:
      | question | Avez-vous du thé blanc ? |
      | réponse  | Oui, deux sortes.        |

  @MAIL-5
  Scénario: Deux e-mails d'une conversation forment un fil
    Quand la visiteuse écrit « Avez-vous du thé blanc ? »
    Et que la visiteuse ferme la page
    Et que l'agent écrit « Oui, deux sortes. »
    Et que 60 secondes passent
    Et que l'agent écrit « Dont une bio. »
    Et que 60 secondes passent
    Alors anna@example.com reçoit les réponses non lues
    Et l'e-mail n'a pas d'en-tête « In-Reply-To »
    Et anna@example.com reçoit les réponses non lues
    Et l'en-tête « Content-Language » de l'e-mail est « fr »
    Et les e-mails sur la conversation 1 forment un fil
