# language: fr
@UNREAD-1 @UNREAD-2 @UNREAD-8 @UNREAD-9
Fonctionnalité: E-mail sur les nouveaux messages non lus
  L'e-mail part après que le client n'a pas vu les messages pendant une minute ou a fermé la page de conversation.

  Contexte:
    Étant donné que la visiteuse est déjà connue avec :
      | e-mail | anna@example.com |
    Et que la visiteuse ouvre la page « /norvege »
    Et que la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que la visiteuse regarde ailleurs

  Scénario: Après une minute exactement, avec la question et la réponse
    Quand l'agent écrit « Oui, en quatre jours. »
    Et que 59,999 secondes s'écoulent
    Alors aucun e-mail n'est envoyé
    Quand 1 ms s'écoule
    Alors anna@example.com reçoit les réponses non lues avec :
      | question | Livrez-vous en Norvège ? |
      | réponse  | Oui, en quatre jours.    |

  Scénario: Dès que la page est fermée
    Quand l'agent écrit « Oui, en quatre jours. »
    Et que la visiteuse ferme la page
    Alors anna@example.com reçoit les réponses non lues

  @UNREAD-5
  Scénario: Un message vu à temps n'est pas envoyé
    Quand l'agent écrit « Oui, en quatre jours. »
    Et que 59,999 secondes s'écoulent
    Et que la visiteuse regarde la conversation
    Et que 1 minute s'écoule
    Alors aucun e-mail n'est envoyé

  Scénario: À partir de l'e-mail, le client revient à la correspondance sur le site
    Quand l'agent écrit « Oui, en quatre jours. »
    Et que la visiteuse ferme la page
    Alors anna@example.com reçoit les réponses non lues avec :
      | lien | https://shop.example/norvege?* |
    Quand la visiteuse suit le lien de l'e-mail
    Alors la visiteuse voit « Oui, en quatre jours. »
    Et la visiteuse voit le numéro de conversation 1
