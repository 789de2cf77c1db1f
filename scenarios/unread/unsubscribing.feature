Feature: No more e-mails about this conversation
  The last line of every unread e-mail, and the button mail programs make of it.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you have red wool?"
    And the visitor closes the page
    And the agent writes "Three kinds."
    And 60 seconds pass

  @MAIL-3
  Scenario: After unsubscribing no further reply is e-mailed
    Then anna@example.com receives the unread replies
    When the visitor unsubscribes with the link in the e-mail
    And the agent writes "And one is on sale."
    And 24 hours pass
    Then no further e-mail is sent
    And the decision to hold the unread replies is recorded with the reason "unsubscribed"

  @MAIL-3
  Scenario: Without unsubscribing it would be
    Then anna@example.com receives the unread replies
    When the agent writes "And one is on sale."
    And 60 seconds pass
    Then anna@example.com receives the unread replies

  @MAIL-3 @MAIL-4
  Scenario: An e-mail waiting for its retry is taken back
    Then anna@example.com receives the unread replies
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "And one is on sale."
    And 60 seconds pass
    And the visitor unsubscribes with the link in the e-mail
    And 24 hours pass
    Then no further e-mail is sent
    And the decision to skip the unread replies is recorded with the reason "unsubscribed"

  @MAIL-3
  Scenario: Another conversation is another matter
    Then anna@example.com receives the unread replies
    When the visitor unsubscribes with the link in the e-mail
    And the visitor opens the page
    And the visitor ends the conversation
    And the visitor writes "Do you have blue wool?"
    And the visitor closes the page
    And the agent writes "Only grey." in conversation 2
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | subject | *no. 2 * |

  @MAIL-3 @TRANS-3
  Scenario: The end of the conversation sends no copy by itself any more
    The link says: no more e-mails about this conversation.
    Then anna@example.com receives the unread replies
    When the visitor unsubscribes with the link in the e-mail
    And the agent ends the conversation
    And 24 hours pass
    Then no further e-mail is sent
    And the decision to skip the transcript is recorded with the reason "unsubscribed"

  @MAIL-3 @TRANS-1
  Scenario: A copy asked for is still sent
    Then anna@example.com receives the unread replies
    When the visitor unsubscribes with the link in the e-mail
    And the visitor opens the page
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then anna@example.com receives the transcript

  @MAIL-3 @SAFE-3
  Scenario: One visitor's unsubscribing leaves others their e-mails
    Then anna@example.com receives the unread replies
    Given visitor Bob is known as:
      | e-mail | bob@example.com |
    When the visitor unsubscribes with the link in the e-mail
    And visitor Bob writes "Do you have silk?"
    And visitor Bob closes the page
    And the agent writes "No, only wool." in conversation 2
    And 60 seconds pass
    Then bob@example.com receives the unread replies

  @MAIL-3
  Scenario: One millisecond before its thirty days are over the link to unsubscribe works
    Then anna@example.com receives the unread replies
    When 719 hours and 59 minutes and 59 seconds and 999 ms pass
    And the visitor unsubscribes with the link in the e-mail
    And the agent writes "And one is on sale."
    And 24 hours pass
    Then no further e-mail is sent
