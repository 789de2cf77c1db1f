Feature: A refusal does not take back what may have arrived
  The mail server took the e-mail and its answer was lost; at the next try the address was refused. The replies may have
  been read by then, so they are not mailed anew, not even to another address. Found by exploration.

  @UNREAD-3 @MAIL-4
  Scenario: The replies are not mailed a second time when another address becomes known
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Is the blue vase in stock?"
    And the visitor looks away
    When the mail server accepts the next e-mail but its answer is lost
    And the agent writes "Yes, two are left."
    And 1 minute passes
    Then anna@example.com receives the unread replies
    When the mail server answers 550 to the next 1 e-mail
    And 30 seconds pass
    Then the agent is told that the e-mail could not be delivered
    When the visitor is known as:
      | e-mail | anna@example.org |
    Then no further e-mail is sent
    And the promise "no reply is mailed twice" is kept
