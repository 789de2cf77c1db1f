# language: fr
@NUM-1 @NUM-2 @NUM-3
Fonctionnalité: Numéro de conversation
  Il est affiché dans le chat au client et à l'agent : le client peut s'y référer.

  Scénario: Le client et l'agent voient le même numéro, et l'agent le retrouve
    Quand la visiteuse Anna écrit « Livrez-vous en Norvège ? »
    Et que le visiteur Paul écrit « Et en Suède ? »
    Alors la visiteuse Anna voit le numéro de conversation 1
    Et le visiteur Paul voit le numéro de conversation 2
    Et l'agent voit le numéro de conversation 2
    Quand l'agent termine la conversation 1
    Alors l'agent trouve la conversation 1

  Scénario: Le même numéro figure dans l'objet et le texte des e-mails et sur la fiche du CRM
    Étant donné que la langue des e-mails est le français
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom    | Anna             |
      | e-mail | anna@example.com |
    Et que la visiteuse ferme la page
    Et que l'agent écrit « Oui, en quatre jours. »
    Et que 1 minute s'écoule
    Et que l'agent termine la conversation
    Alors anna@example.com reçoit les réponses non lues avec :
      | objet    | *conversation n° 1 * |
      | contient | Conversation n° 1    |
    Et anna@example.com reçoit la copie avec :
      | objet    | *conversation n° 1 * |
      | contient | Conversation n° 1    |
    Et le CRM contient un prospect avec :
      | numéro de conversation | 1 |
