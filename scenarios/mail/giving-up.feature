Feature: An e-mail that cannot be delivered is given up, and the agent is told

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Are you open?"
    And the visitor closes the page
    And the agent writes "Until six."

  @MAIL-4
  Scenario Outline: Refused for good with <code>: told at once, not tried again
    When the mail server answers <code> to the next 1 e-mail
    And 59.999 seconds pass
    Then the agent does not see "could not be delivered"
    When 1 ms passes
    Then the agent is told that the e-mail could not be delivered
    And the agent sees "anna@example.com"
    And the decision to give-up the unread replies is recorded with the reason "permanent refusal"
    When 48 hours pass
    Then no e-mail is sent

    Examples:
      | code |
      | 550  |
      | 552  |
      | 554  |

  @MAIL-4
  Scenario: After the last try it is given up
    When the mail server answers 451 to the next 11 e-mails
    And 60 seconds pass
    And 42509.999 seconds pass
    Then the agent does not see "could not be delivered"
    When 1 ms passes
    Then the agent is told that the e-mail could not be delivered
    And the decision to give-up the unread replies is recorded with the reason "last try failed"
    When 10 days pass
    Then no e-mail is sent

  @MAIL-4
  Scenario: The last try may still succeed
    When the mail server answers 451 to the next 10 e-mails
    And 60 seconds pass
    And 42509.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And the agent does not see "could not be delivered"

  @MAIL-4
  Scenario: A server that stays silent to the last try
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server is silent on the next 2 e-mails
    And 60 seconds pass
    And 179.999 seconds pass
    Then the agent does not see "could not be delivered"
    When 1 ms passes
    Then the agent is told that the e-mail could not be delivered
    When 24 hours pass
    Then no e-mail is sent

  @MAIL-4
  Scenario: The visitor is not shown what was told to the agent
    When the mail server answers 550 to the next 1 e-mail
    And 60 seconds pass
    And the visitor opens the page
    Then the visitor sees "Until six."
    And the visitor does not see "could not be delivered"

  @MAIL-4
  Scenario: After a long failure the next reply is e-mailed again
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server answers 451 to the next 2 e-mails
    And 60 seconds pass
    And 60 seconds pass
    Then the agent is told that the e-mail could not be delivered
    When the agent writes "And on Sundays until noon."
    And 60 seconds pass
    Then anna@example.com receives the unread replies with:
      | reply | And on Sundays until noon. |

  @MAIL-4 @TRANS-6
  Scenario: A copy refused for good is told to the visitor and to the agent
    Given the visitor opens the page
    When the mail server answers 550 to the next 1 e-mail
    And the visitor ends the conversation
    Then the visitor is told that the copy could not be sent
    And the agent is told that the e-mail could not be delivered
    When 24 hours pass
    Then no e-mail is sent

  @MAIL-4 @UNREAD-6
  Scenario: What was given up after clear refusals goes with the next e-mail
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server answers 451 to the next 2 e-mails
    And 2 minutes pass
    Then the agent is told that the e-mail could not be delivered
    And no e-mail is sent
    When the agent writes "On Sundays until noon."
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply   | Until six.             |
      | reply   | On Sundays until noon. |
      | replies | 2                      |

  @MAIL-4 @UNREAD-6
  Scenario: What was given up after clear refusals goes to a new address at once
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server answers 451 to the next 2 e-mails
    And 2 minutes pass
    And the visitor is known as:
      | e-mail | bob@example.com |
    Then bob@example.com receives the unread replies with:
      | reply | Until six. |

  @MAIL-4 @UNREAD-3
  Scenario: What an unanswered try may have brought is not told anew
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server accepts the next e-mail but its answer is lost
    And the mail server answers 451 to the next 1 e-mail
    And 2 minutes pass
    And the agent writes "On Sundays until noon."
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply | Until six. |
    And anna@example.com receives the unread replies with:
      | reply   | On Sundays until noon. |
      | replies | 1                      |

  @MAIL-4 @UNREAD-6
  Scenario: An outage longer than all tries loses nothing: the replies go with the next one
    Given the setting "retry pauses" changes to "1 minute"
    When the mail server is down
    And 24 hours pass
    Then the agent is told that the e-mail could not be delivered
    When the mail server is back
    And the agent writes "On Sundays until noon."
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply   | Until six.             |
      | reply   | On Sundays until noon. |
      | replies | 2                      |
