# language: fr
Fonctionnalité: Les scénarios partagent des canaux, des clients et des équipes

  @AWAY-1
  Scénario: Le canal et l'équipe portent des noms
    Étant donné les agents de « night-team »
    Et le canal ouvert « shop-fr »
    Et il est « 2026-01-05 18:00 » à « Europe/Paris »
    Quand le visiteur écrit « Bonsoir »
    Alors le visiteur voit le formulaire « Laissez vos contacts »
    Et agente Nadia a 0 conversation

  @CRM-2
  Scénario: Les fiches du CRM aussi
    Étant donné le CRM connaît les fiches de « big-customer »
    Et un autre canal ouvert comme « support »
    Alors le CRM compte 1 client
    Et le CRM compte 1 prospect
