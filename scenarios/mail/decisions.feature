Feature: Every decision about an e-mail is recorded with its reason
  Whoever is asked "why did she get no e-mail?" finds the answer.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Are you open?"
    And the visitor looks away
    And other e-mails are ignored

  @MAIL-7
  Scenario: Sent because unseen for the minute
    When the agent writes "Until six."
    And 60 seconds pass
    Then the decision to send the unread replies is recorded with the reason "unseen for the delay"

  @MAIL-7
  Scenario: Sent because the page was closed
    When the agent writes "Until six."
    And the visitor closes the page
    Then the decision to send the unread replies is recorded with the reason "page closed with unseen replies"

  @MAIL-7
  Scenario: Joined to the e-mail that waits already
    When the agent writes "Until six."
    And the agent writes "On Sundays until noon."
    Then the decision to join the unread replies is recorded with the reason "travels with the pending e-mail"

  @MAIL-7 @TRANS-8
  Scenario: Joined to a copy
    When the agent writes "Until six."
    And the agent ends the conversation
    Then the decision to join the unread replies is recorded with the reason "travels with the copy"
    And the decision to send the transcript is recorded with the reason "conversation ended"

  @MAIL-7
  Scenario: Not sent because seen in time
    When the agent writes "Until six."
    And the visitor looks at the chat
    Then the decision to skip the unread replies is recorded with the reason "seen in time"

  @MAIL-7
  Scenario: Not sent because the visitor wrote
    When the agent writes "Until six."
    And the visitor writes "Thanks!"
    Then the decision to skip the unread replies is recorded with the reason "visitor wrote"

  @MAIL-7 @UNREAD-6
  Scenario: Held for want of an address, then sent
    Given visitor Bob writes "Do you have tea?"
    And visitor Bob closes the page
    When the agent writes "Nine kinds." in conversation 2
    And 60 seconds pass
    Then the decision to hold the unread replies is recorded with the reason "no address known"
    When visitor Bob is known as:
      | e-mail | bob@example.com |
    Then the decision to send the unread replies is recorded with the reason "address became known"

  @MAIL-7 @MAIL-4
  Scenario: Held after a failure, then sent again
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "Until six."
    And 60 seconds pass
    Then the decision to hold the unread replies is recorded with the reason "temporary failure"
    When 30 seconds pass
    Then the decision to send the unread replies is recorded with the reason "retry due"

  @MAIL-7 @TRANS-8 @UNREAD-3
  Scenario: Not tried again because a copy has carried the replies meanwhile
    When the mail server answers 451 to the next 1 e-mail
    And the agent writes "Until six."
    And 60 seconds pass
    And the agent ends the conversation
    Then anna@example.com receives the transcript
    When 24 hours pass
    Then the decision to skip the unread replies is recorded with the reason "travels with the copy"
    And no further e-mail is sent

  @MAIL-7 @SAFE-1
  Scenario: Sent again because the process stopped in the middle of a try
    When the process stops before the next accepted e-mail is recorded
    And the agent writes "Until six."
    And 60 seconds pass
    Then the decision to send the unread replies is recorded with the reason "interrupted try repeated"
    And anna@example.com receives the unread replies
    And the same e-mail reaches anna@example.com again
