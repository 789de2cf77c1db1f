@AWAY-4
Feature: Who can be reached already is told so and not asked

  Scenario: The e-mail is known
    Given the agent is offline
    And the visitor is known as:
      | e-mail | anna@mail.example |
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    And the visitor sees "Nobody can answer at the moment. We will send the reply to anna@mail.example." once
    When 1 hour passes
    Then the visitor sees no form

  Scenario: The phone is known
    Given the agent is offline
    And the visitor is known as:
      | phone | +33 6 12 34 56 78 |
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees no form
    And the visitor sees "Nobody can answer at the moment. We will call you back." once

  Scenario: The name alone reaches nobody: the form comes with the name filled in
    Given the agent is offline
    And the visitor is known as:
      | name | Anna |
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And the form asks for "e-mail, phone"
    And the form holds:
      | name | Anna |
    And the visitor sees "Leave your contacts and we will let you know of the reply."

  Scenario: An e-mail given a moment ago counts
    Symptom seen elsewhere: the visitor had just introduced themselves, the agent left, and the same address was asked again.
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And the agent goes offline
    Then the visitor sees no form
    And the visitor sees "We will send the reply to anna@mail.example."

  Scenario: An e-mail given before the delay is over makes the form needless
    Given an open channel with:
      | contacts form delay | 10 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna              |
      | e-mail | anna@mail.example |
    And 5 seconds pass
    Then the visitor sees no form

  Scenario: Known from an earlier conversation, the visitor is not asked in the next
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | phone | +33 6 12 34 56 78 |
    And the visitor ends the conversation
    And the visitor writes "And the blue one?"
    Then the visitor sees no form
    And the visitor sees "We will call you back." once
    And the visitor sees conversation number 2

  @LANG-4
  Scenario: The notice to a known visitor is in the visitor's language
    Given the agent is offline
    And the visitor speaks French
    And the visitor is known as:
      | e-mail | anna@mail.example |
    When the visitor writes "La lampe rouge est-elle disponible ?"
    Then the visitor sees "Personne ne peut vous répondre pour le moment. Nous enverrons la réponse à l’adresse anna@mail.example."

  Scenario: A sign-in takes the open form away
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor is known as:
      | e-mail | anna@mail.example |
    Then the visitor sees no form

  Scenario: A sign-in that tells the name alone leaves the form open
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor is known as:
      | name | Anna |
    Then the visitor sees the form "Leave your contacts"

  Scenario Outline: What the shop passes on as <field> and is none reaches nobody
    Symptom seen elsewhere: the shop handed "n/a" to the chat as the customer's e-mail, and the reply was promised to "n/a".
    Given the agent is offline
    And the visitor is known as:
      | <field> | n/a |
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees the form "Leave your contacts"
    And the visitor does not see "n/a"
    And the visitor does not see "call you back"

    Examples:
      | field  |
      | e-mail |
      | phone  |
