# language: fr
@INTRO-1 @INTRO-2
Fonctionnalité: Formulaire « Présentez-vous »
  Lorsqu'un client contacte, 5 secondes après le message d'accueil automatique, un formulaire apparaît.

  Contexte:
    Étant donné que la visiteuse parle français

  Scénario: Il apparaît 5 secondes après le message d'accueil, pas avant
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Alors la visiteuse voit le message d'accueil
    Quand 4,999 secondes s'écoulent
    Alors la visiteuse ne voit aucun formulaire
    Quand 1 ms s'écoule
    Alors la visiteuse voit le formulaire « Présentez-vous »

  Scénario: Il ne demande d'abord que le nom, puis il s'agrandit
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Alors le formulaire demande « nom »
    Quand la visiteuse saisit dans le formulaire :
      | nom | Anna |
    Alors le formulaire demande « e-mail, téléphone »
    Et la visiteuse voit « Téléphone »

  @CONT-1
  Scénario: L'agent reçoit toutes les données dans le chat, la visiteuse n'en voit rien
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom       | Anna              |
      | e-mail    | anna@example.com  |
      | téléphone | +33 1 70 18 99 00 |
    Alors l'agent voit les coordonnées :
      | nom       | Anna              |
      | e-mail    | anna@example.com  |
      | téléphone | +33 1 70 18 99 00 |
    Et l'agent voit les coordonnées une seule fois
    Et la visiteuse ne voit pas « anna@example.com »

  @CRM-2
  Scénario: Un client trouvé dans le CRM reçoit les données manquantes, et rien n'est remplacé
    Étant donné que le CRM connaît :
      | type   | nom          | e-mail           |
      | client | Anna Lindahl | anna@example.com |
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom       | Anna              |
      | e-mail    | anna@example.com  |
      | téléphone | +33 1 70 18 99 00 |
    Alors le CRM contient un client avec :
      | nom       | Anna Lindahl      |
      | e-mail    | anna@example.com  |
      | téléphone | +33 1 70 18 99 00 |
    Et le CRM compte 0 prospect

  @INTRO-7
  Scénario: Une adresse incorrecte est signalée en français, rien n'est perdu
    Quand la visiteuse écrit « Livrez-vous en Norvège ? »
    Et que 5 secondes s'écoulent
    Et que la visiteuse envoie le formulaire avec :
      | nom    | Anna |
      | e-mail | anna |
    Alors le formulaire signale un problème avec l'e-mail
    Et la visiteuse voit « Cette adresse e-mail semble incorrecte. »
    Et le formulaire contient :
      | nom    | Anna |
      | e-mail | anna |
