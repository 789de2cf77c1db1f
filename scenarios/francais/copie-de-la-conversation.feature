# language: fr
@TRANS-1 @TRANS-2
Fonctionnalité: Formulaire « Précisez l'e-mail auquel nous vous enverrons une copie de la conversation »
  Le client peut s'envoyer une copie du dialogue ; ce formulaire apparaît aussi à la fin de la conversation.

  @MAIL-1
  Scénario: La copie part de l'e-mail de l'administrateur du site
    Étant donné un canal ouvert avec :
      | nom                        | Boutique               |
      | e-mail de l'administrateur | direction@shop.example |
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que la visiteuse demande une copie de la conversation
    Alors la visiteuse voit le formulaire « Précisez l’e-mail auquel nous vous enverrons une copie de la conversation »
    Quand la visiteuse envoie le formulaire avec :
      | e-mail | anna@example.com |
    Alors anna@example.com reçoit la copie de la conversation avec :
      | expéditeur | Boutique <direction@shop.example> |
      | message    | *: Livrez-vous en Norvège ?       |
    Et la visiteuse apprend que la copie a été envoyée

  Scénario: Le formulaire apparaît 5 secondes après la fin
    Étant donné que la visiteuse est déjà connue avec :
      | nom | Anna |
    Quand la visiteuse écrit « Merci ! »
    Et que l'agent termine la conversation
    Et que 4,999 secondes s'écoulent
    Alors la visiteuse ne voit aucun formulaire
    Quand 1 ms s'écoule
    Alors la visiteuse voit le formulaire « Recevoir une copie »

  @TRANS-3
  Scénario: L'historique part automatiquement à la fin du dialogue
    Étant donné que la visiteuse est déjà connue avec :
      | nom    | Anna             |
      | e-mail | anna@example.com |
    Quand la visiteuse écrit « Merci ! »
    Et que la visiteuse termine la conversation
    Alors anna@example.com reçoit la copie de la conversation avec :
      | messages | 2             |
      | message  | Anna: Merci ! |
