@AWAY-2
Feature: A message nobody can answer brings a notice and "Leave your contacts"

  Scenario: Both are there at the very instant of the message
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees "Nobody can answer at the moment. Leave your contacts and we will let you know of the reply." once
    And the visitor sees the form "Leave your contacts"
    And the form asks for "e-mail, phone, name"
    And the visitor sees 3 messages

  Scenario: Nothing is said before there is a message
    Given the agent is offline
    When 1 hour passes
    Then the visitor sees no form
    And the visitor sees 0 messages
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees "Nobody can answer at the moment."

  Scenario Outline: Accepted: <what>
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | e-mail | <e-mail> |
      | phone  | <phone>  |
      | name   | <name>   |
    Then the visitor sees no form
    And the CRM has a lead with:
      | e-mail | <e-mail> |
      | phone  | <phone>  |
      | name   | <name>   |

    Examples:
      | what             | e-mail            | phone             | name |
      | an e-mail alone  | anna@mail.example |                   |      |
      | a phone alone    |                   | +33 6 12 34 56 78 |      |
      | all three fields | anna@mail.example | +33 6 12 34 56 78 | Anna |

  Scenario Outline: Refused: <what>
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor sends the form with:
      | e-mail | <e-mail> |
      | phone  | <phone>  |
      | name   | <name>   |
    Then the form reports a problem with the <field>
    And the form holds:
      | e-mail | <e-mail> |
      | phone  | <phone>  |
      | name   | <name>   |
    And the CRM has 0 leads

    Examples:
      | what                       | e-mail            | phone             | name | field  |
      | nothing at all             |                   |                   |      | e-mail |
      | a name alone               |                   |                   | Anna | e-mail |
      | a bad e-mail, a good phone | anna@             | +33 6 12 34 56 78 | Anna | e-mail |
      | a good e-mail, a bad phone | anna@mail.example | 12345             | Anna | phone  |

  @LANG-4
  Scenario: Notice, form and mistakes are in the visitor's language
    Given the agent is offline
    And the visitor speaks French
    When the visitor writes "La lampe rouge est-elle disponible ?"
    And the visitor sends the form with:
      | name | Anna |
    Then the visitor sees "Personne ne peut vous répondre pour le moment."
    And the visitor sees "Laissez vos contacts et nous vous informerons de la réponse"
    And the visitor sees "Veuillez indiquer une adresse e-mail ou un numéro de téléphone pour que nous puissions vous joindre."
    And the visitor does not see "Nobody can answer"

  Scenario: Two messages at one instant make one notice and one form
    Given the agent is offline
    When the visitor writes "Hello?"
    And the visitor writes "Anybody?"
    Then the visitor sees "Nobody can answer at the moment." once
    And the visitor sees 4 messages
    When the visitor dismisses the form
    Then the visitor sees no form

  Scenario: Dismissed, the form does not come by itself again in this conversation
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor dismisses the form
    And 1 minute passes
    And the visitor writes "Hello?"
    Then the visitor sees no form
    And the visitor sees "Nobody can answer at the moment." once

  Scenario: The next conversation may show it again
    Given the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor dismisses the form
    And the visitor ends the conversation
    And the visitor writes "Hello?"
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees conversation number 2
    And the visitor sees "Nobody can answer at the moment." once

  Scenario: One notice for each time that nobody can answer
    When the visitor writes "Is the red lamp in stock?"
    And the agent goes offline
    And the visitor writes "Hello?"
    Then the visitor sees 4 messages
    When the agent goes online
    And the visitor writes "Anybody?"
    Then the visitor sees 5 messages
    When the agent goes offline
    Then the visitor sees 6 messages
    When the visitor writes "Gone again?"
    Then the visitor sees 7 messages

  Scenario: The next evening is another time, also when nobody wrote in between
    Given the working hours are "every day 09:00-18:00" in "UTC"
    And it is "2026-01-05 20:00" in "UTC"
    When the visitor writes "Is the red lamp in stock?"
    And the agent writes "It is, I am working late."
    And the visitor writes "Great"
    Then the visitor sees "Nobody can answer at the moment." once
    When the agent writes "Good night"
    And 24 hours pass
    And the visitor writes "One more thing"
    Then the visitor sees 8 messages

  Scenario: A colleague's return and leaving is another time for a conversation already answered
    Given the agent is paused
    When the visitor writes "Is the red lamp in stock?"
    And the agent writes "It is."
    Then the visitor sees 4 messages
    When the agent resumes
    And the agent goes offline
    And the visitor writes "And the blue one?"
    Then the visitor sees 6 messages

  Scenario: The contacts form delay: not a millisecond early, the notice at once
    Given an open channel with:
      | contacts form delay | 10 seconds |
    And the agent is offline
    And the visitor is known as:
      | name | Anna |
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees "Nobody can answer at the moment."
    And the visitor sees no form
    When 9.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    And the form holds:
      | name | Anna |

  Scenario: More messages do not put the delayed form off
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 2.999 seconds pass
    And the visitor writes "Hello?"
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: An agent who comes before the delay is over makes the form needless
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 2.999 seconds pass
    And the agent goes online
    And 1 ms passes
    Then the visitor sees no form
    And the agent has 1 conversation
    When 2 seconds pass
    Then the visitor sees the form "Introduce yourself"

  Scenario: A reply from a paused agent before the delay is over makes the form needless
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is paused
    When the visitor writes "Is the red lamp in stock?"
    And 2 seconds pass
    And the agent writes "It is."
    And 1 second passes
    Then the visitor sees no form

  Scenario: After such a reply the next message asks for contacts all the same
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is paused
    When the visitor writes "Is the red lamp in stock?"
    And 2 seconds pass
    And the agent writes "It is."
    And 1 second passes
    And the visitor writes "And the blue one?"
    And 2.999 seconds pass
    Then the visitor sees the form "Introduce yourself"
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"
    And the visitor sees "Nobody can answer at the moment." once

  @INTRO-5
  Scenario: A page closed before the delay is over: the delay runs again after the return
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is offline
    When the visitor writes "Is the red lamp in stock?"
    And 2.999 seconds pass
    And the visitor closes the page
    And 1 hour passes
    And the visitor opens the page
    And 2.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: Somebody in between, and the delay runs from the later leaving
    Given an open channel with:
      | contacts form delay | 3 seconds |
    And the agent is offline
    And the visitor is known as:
      | name | Anna |
    When the visitor writes "Is the red lamp in stock?"
    And 2 seconds pass
    And the agent goes online
    And 500 ms pass
    And the agent goes offline
    And 2.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Leave your contacts"

  Scenario: Offered to all, each time that nobody can answer has its notice too
    Given agent Alice is offline
    And conversations go to agents all
    When the visitor writes "Is the red lamp in stock?"
    Then the visitor sees 3 messages
    When agent Alice goes online
    And agent Alice goes offline
    Then the visitor sees 4 messages

  Scenario: A place that became free and was lost again is another time
    Given agent Alice takes at most 1 conversation
    When visitor Ben writes "Where is my parcel?"
    And visitor Anna writes "Is the red lamp in stock?"
    Then visitor Anna sees 3 messages
    When agent Alice ends conversation 1
    And agent Alice goes offline
    Then visitor Anna sees 4 messages

  @AWAY-2
  Scenario: The second notice does not point at a form that does not come
    Symptom seen elsewhere: "leave your contacts", and nowhere to leave them.
    Given agent Alice is offline
    When the visitor writes "Is the red lamp in stock?"
    And the visitor dismisses the form
    And agent Alice goes online
    And agent Alice goes offline
    Then the visitor sees "Your message will be read as soon as somebody is back."
    And the visitor sees "Leave your contacts" once
