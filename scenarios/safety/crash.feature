Feature: The process stops between "accepted" and "recorded"
  The mail server has the e-mail and the journal does not say so: it goes again, the same e-mail with the same Message-ID,
  which mail programs show once. Nothing else is doubled.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |

  @SAFE-1 @MAIL-4
  Scenario: The unread replies go again, the same e-mail, once
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And the process stops before the next accepted e-mail is recorded
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply | Yes, we do. |
    And the same e-mail reaches anna@example.com again
    When 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @MAIL-4 @TRANS-6
  Scenario: The copy goes again, and the visitor is told once that it was sent
    When the visitor writes "Hello"
    And the process stops before the next accepted e-mail is recorded
    And the visitor ends the conversation
    Then anna@example.com receives the transcript
    And the same e-mail reaches anna@example.com again
    And the visitor is told that the copy was sent
    When 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @UNREAD-3
  Scenario: A reply after the crash travels in its own e-mail, without the doubled one
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And the process stops before the next accepted e-mail is recorded
    And 1 minute passes
    And the agent writes "And in blue too."
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply | Yes, we do. |
      | lacks | blue        |
    And the same e-mail reaches anna@example.com again
    And anna@example.com receives the unread replies with:
      | reply | And in blue too. |
    And no further e-mail is sent

  @SAFE-1
  Scenario: Everything else that was due at that instant happens once
    Given visitor Ben is known as:
      | e-mail | ben@example.com |
    When the visitor writes "Do you have size 40?"
    And visitor Ben writes "Do you have size 45?"
    And visitor Cleo writes "Hello"
    And the visitor looks away
    And visitor Ben looks away
    And the agent writes "Yes, size 40." in conversation 1
    And the agent writes "Yes, size 45." in conversation 2
    And the process stops before the next accepted e-mail is recorded
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply | Yes, size 40. |
    And the same e-mail reaches anna@example.com again
    And ben@example.com receives the unread replies with:
      | reply | Yes, size 45. |
    And visitor Cleo sees the form "Introduce yourself"
    When 1 day passes
    Then no further e-mail is sent

  @SAFE-1 @UNREAD-10
  Scenario: Seen before the retry, an e-mail is not sent by the restarted process
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And the mail server answers 451 to the next 1 e-mail
    And 1 minute passes
    And the visitor looks at the chat
    And the process restarts
    And 1 day passes
    Then no e-mail is sent
    And the decision to skip the unread replies is recorded with the reason "seen before the retry"
