Feature: The process stops and starts again from its journal
  No form, timer, reply, record or e-mail is lost, and none is doubled.

  @SAFE-1 @INTRO-1
  Scenario: A form that is due keeps its instant
    When the visitor writes "Hello"
    And 3 seconds pass
    And the process restarts
    And 1.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  @SAFE-1 @INTRO-6
  Scenario: An open form stays with what was typed, and is still sent once
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor types in the form:
      | name | Anna |
    And the process restarts
    Then the visitor sees the form "Introduce yourself"
    And the form holds:
      | name | Anna |
    When the visitor sends the form twice with:
      | e-mail | anna@example.com |
    Then the CRM has 1 lead
    And the agent sees the contact details once

  @SAFE-1 @INTRO-6
  Scenario: A dismissed form does not come back with the process
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor dismisses the form
    And the process restarts
    And 1 hour passes
    Then the visitor sees no form

  @SAFE-1 @INTRO-5
  Scenario: A form that waits for the visitor waits through a restart
    When the visitor writes "Hello"
    And the visitor closes the page
    And the process restarts
    And 1 hour passes
    And the visitor opens the page
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Introduce yourself"

  @SAFE-1 @UNREAD-1
  Scenario: The minute of an unseen reply goes on
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And 30 seconds pass
    And the process restarts
    And 29.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Yes, we do. |

  @SAFE-1 @UNREAD-3
  Scenario: A reply that was mailed is not mailed again after a restart
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When the process restarts
    And the visitor closes the page
    And 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @UNREAD-6
  Scenario: A reply that waits for an address is not forgotten
    When the visitor writes "Do you have size 40?"
    And 5 seconds pass
    And the visitor looks away
    And the agent writes "Yes, we do."
    And 1 minute passes
    And the process restarts
    And 1 hour passes
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    Then anna@example.com receives the unread replies with:
      | reply | Yes, we do. |

  @SAFE-1 @MAIL-4
  Scenario: A retry keeps its instant
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And an open channel with:
      | retry pauses | 30 seconds, 1 minute |
    When the mail server answers 451 to the next 1 e-mail
    And the visitor writes "Hello"
    And the visitor ends the conversation
    And 20 seconds pass
    And the process restarts
    And 9.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the transcript
    And the visitor is told that the copy was sent
    When 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @MAIL-4
  Scenario: A restart does not begin the tries anew
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And an open channel with:
      | retry pauses | 1 minute |
    When the mail server is down
    And the visitor writes "Hello"
    And the visitor ends the conversation
    And the process restarts
    And 1 minute passes
    Then the visitor is told that the copy could not be sent
    When the mail server is back
    And the process restarts
    And 1 day passes
    Then no e-mail is sent

  @SAFE-1 @MAIL-4
  Scenario: A try the server keeps silent about is made again at once
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the mail server is silent on the next 1 e-mail
    And the visitor writes "Hello"
    And the visitor ends the conversation
    Then no e-mail is sent
    When the process restarts
    Then anna@example.com receives the transcript
    When 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @CRM-8
  Scenario: A lead made before a restart is not made again
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the process restarts
    And the visitor ends the conversation
    And the visitor writes "Hello again"
    Then the CRM has 1 lead
    And the CRM has a lead with:
      | conversation | 1 |
      | conversation | 2 |
    And anna@example.com receives the transcript

  @SAFE-1 @CONV-3
  Scenario: The idle time goes on
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Hello"
    And 9 minutes pass
    And the process restarts
    And 59.999 seconds pass
    Then the agent has 1 conversation
    When 1 ms passes
    Then the visitor sees that the conversation has ended

  @SAFE-1 @TRANS-2
  Scenario: The form after the end keeps its instant
    When the visitor writes "Hello"
    And the agent ends the conversation
    And 3 seconds pass
    And the process restarts
    And 1.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  @SAFE-1 @TRANS-7
  Scenario: The limit of copies does not begin anew with the process
    Given an open channel with:
      | copies an hour | 1 |
    When the visitor writes "Hello"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript
    When the process restarts
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then the form reports a problem with the e-mail
    And no further e-mail is sent

  @SAFE-1 @UNREAD-9
  Scenario: A link from before the restart still resumes the conversation
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Do you have size 40?"
    And the visitor closes the page
    And the agent writes "Yes, we do."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When the process restarts
    And visitor Phone follows the link in the e-mail
    Then visitor Phone sees conversation number 1
    And visitor Phone sees "Yes, we do."

  @SAFE-1 @ROUTE-1
  Scenario: Desks and the queue are as they were
    Given agent Alice takes at most 1 conversation
    When visitor V1 writes "Hello"
    And visitor V2 writes "I am second"
    And visitor V3 writes "I am third"
    And the process restarts
    Then agent Alice has 1 conversation
    When agent Alice ends conversation 1
    Then agent Alice has 1 conversation
    When agent Alice writes "Your turn"
    Then visitor V2 sees "Your turn"
    And visitor V3 does not see "Your turn"

  @SAFE-1 @AWAY-2
  Scenario: The notice that nobody can answer is not repeated
    Given the agent is offline
    When the visitor writes "Hello"
    And the process restarts
    And the visitor writes "Is anyone there?"
    Then the visitor sees "Nobody can answer at the moment" once
    And the visitor sees the form "Leave your contacts"

  @SAFE-1
  Scenario: Restarted after every step, a chat ends the same
    When the visitor writes "Do you have size 40?"
    And the process restarts
    And 5 seconds pass
    And the process restarts
    And the visitor sends the form with:
      | name   | Anna             |
      | e-mail | anna@example.com |
    And the process restarts
    And the visitor looks away
    And the process restarts
    And the agent writes "Yes, we do."
    And the process restarts
    And 1 minute passes
    And the process restarts
    Then anna@example.com receives the unread replies with:
      | question | Do you have size 40? |
      | reply    | Yes, we do.          |
    When the agent ends the conversation
    And the process restarts
    Then anna@example.com receives the transcript with:
      | message | Do you have size 40?        |
      | message | Hello! How can we help you? |
      | message | Yes, we do.                 |
    And the agent sees the contact details once
    And the CRM has 1 lead
    When 1 day passes
    Then no further e-mail is sent
