# language: fr
@AWAY-1 @AWAY-2
Fonctionnalité: Formulaire « Laissez vos contacts et nous vous informerons de la réponse »
  Il est affiché lorsque personne ne peut répondre : tous les agents sont hors ligne ou occupés.

  Scénario: Tous les agents sont hors ligne
    Étant donné que l'agente Alice est hors ligne
    Et que l'agent Bob est hors ligne
    Quand le visiteur écrit « Livrez-vous en Norvège ? »
    Alors le visiteur voit le formulaire « Laissez vos contacts et nous vous informerons de la réponse »
    Et le formulaire demande « e-mail, téléphone, nom »

  Scénario: Tous les agents sont occupés, en pause ou à leur maximum
    Étant donné que l'agente Alice est en pause
    Et que l'agent Bob prend au plus 1 conversation
    Quand la visiteuse Anna écrit « Livrez-vous en Norvège ? »
    Alors la visiteuse Anna ne voit aucun formulaire
    Quand le visiteur Paul écrit « Et en Suède ? »
    Alors le visiteur Paul voit le formulaire « Laissez vos contacts »

  @AWAY-6
  Scénario: Le client est informé de la réponse par e-mail
    Étant donné que l'agent est hors ligne
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que la visiteuse envoie le formulaire avec :
      | e-mail | anna@example.com |
    Et que la visiteuse ferme la page
    Et que 2 heures s'écoulent
    Et que l'agent se met en ligne
    Et que l'agent écrit « Oui, en quatre jours. »
    Et que 59,999 secondes s'écoulent
    Alors aucun e-mail n'est envoyé
    Quand 1 ms s'écoule
    Alors anna@example.com reçoit les réponses non lues avec :
      | question | Livrez-vous en Norvège ? |
      | réponse  | Oui, en quatre jours.    |
    Et le CRM compte 1 prospect
