@TRANS-8
Feature: A copy stands in for the e-mail on unread replies
  Replies that a copy has carried to the visitor's own address need no further e-mail.

  Background:
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you ship to Norway?"
    And the visitor looks away

  @TRANS-3
  Scenario: The copy at the end carries the unseen reply
    When the agent writes "Yes, within four days."
    And the agent ends the conversation
    Then anna@example.com receives the transcript with:
      | message | Agent: Yes, within four days. |
    And the decision to join the unread replies is recorded with the reason "travels with the copy"
    When 1 minute passes
    Then no further e-mail is sent

  Scenario: Closing the page after the copy sends nothing more
    When the agent writes "Yes, within four days."
    And the agent ends the conversation
    And the visitor closes the page
    Then anna@example.com receives the transcript
    And no further e-mail is sent

  Scenario: A copy asked for carries the unseen reply
    When the agent writes "Yes, within four days."
    And 59.999 seconds pass
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    Then anna@example.com receives the transcript
    When 1 minute passes
    Then no further e-mail is sent

  Scenario: A copy that went to another address carries nothing for the visitor
    When the agent writes "Yes, within four days."
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | husband@example.com |
    Then husband@example.com receives the transcript
    When 59.999 seconds pass
    Then no further e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |

  @UNREAD-3
  Scenario: A reply after the copy has its own minute and travels alone
    When the agent writes "Yes, within four days."
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And 30 seconds pass
    And the agent writes "Five at Easter."
    And 59.999 seconds pass
    Then anna@example.com receives the transcript
    And no further e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | replies | 1                      |
      | reply   | Agent: Five at Easter. |
      | lacks   | within four days       |

  @MAIL-4 @UNREAD-1
  Scenario Outline: A copy answered with <code> has carried nothing: the reply keeps its minute
    Given the mail server answers <code> to the next 1 e-mail
    And the setting "retry pauses" changes to "1 hour"
    When the agent writes "Yes, within four days."
    And the agent ends the conversation
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |

    Examples:
      | code |
      | 451  |
      | 550  |

  @MAIL-4
  Scenario: A copy that arrives at a later try within the minute stands in after all
    Given the mail server answers 451 to the next 1 e-mail
    When the agent writes "Yes, within four days."
    And the agent ends the conversation
    And 30 seconds pass
    Then anna@example.com receives the transcript
    When 1 hour passes
    Then no further e-mail is sent

  @UNREAD-10
  Scenario: An unread e-mail that waits for its retry is needless once a copy has gone
    Given the mail server answers 451 to the next 1 e-mail
    When the agent writes "Yes, within four days."
    And 1 minute passes
    And the agent ends the conversation
    Then anna@example.com receives the transcript
    When 1 hour passes
    Then no further e-mail is sent

  @TRANS-4
  Scenario: Replies held for want of an address travel in the copy that told it
    When visitor Bob writes "Do you ship to Sweden?"
    And visitor Bob looks away
    And the agent writes "To Sweden, yes." in conversation 2
    And 1 minute passes
    And visitor Bob asks for a copy of the conversation
    And visitor Bob sends the form with:
      | e-mail | bob@example.com |
    Then bob@example.com receives the transcript with:
      | message | Agent: To Sweden, yes. |
    And no further e-mail is sent
