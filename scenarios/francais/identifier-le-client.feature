# language: fr
@CONT-1 @TRANS-4 @UNREAD-6
Fonctionnalité: Identifier le client dans le chat en direct
  Les formulaires permettent d'obtenir les coordonnées du client : nom, e-mail ou téléphone. S'il ne souhaite pas les
  remplir au début de la conversation, son e-mail est connu lors de l'envoi de l'historique.

  @CRM-1
  Scénario: Les données sont jointes au nouveau prospect
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom       | Anna              |
      | e-mail    | anna@example.com  |
      | téléphone | +33 1 70 18 99 00 |
    Alors le CRM compte 1 prospect
    Et le CRM contient un prospect avec :
      | nom          | Anna              |
      | e-mail       | anna@example.com  |
      | téléphone    | +33 1 70 18 99 00 |
      | conversation | 1                 |

  Scénario: Le client qui ne se présente pas donne son e-mail avec la demande de copie
    Quand le visiteur écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que le visiteur ferme le formulaire
    Et que le visiteur demande une copie de la conversation
    Et que le visiteur envoie le formulaire avec :
      | e-mail | paul@example.com |
    Alors paul@example.com reçoit la copie de la conversation
    Et l'agent voit les coordonnées :
      | e-mail | paul@example.com |
    Quand le visiteur regarde ailleurs
    Et que l'agent écrit « Oui, en quatre jours. »
    Et que 1 minute s'écoule
    Alors paul@example.com reçoit les réponses non lues avec :
      | réponse | Oui, en quatre jours. |

  Scénario: Toutes les réponses non lues vont à l'adresse indiquée
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom    | Anna             |
      | e-mail | anna@example.com |
    Et que la visiteuse regarde ailleurs
    Et que l'agent écrit « Oui. »
    Et que 20 secondes s'écoulent
    Et que l'agent écrit « En quatre jours. »
    Et que 40 secondes s'écoulent
    Alors anna@example.com reçoit les réponses non lues avec :
      | réponses | 2                |
      | réponse  | Oui.             |
      | réponse  | En quatre jours. |
