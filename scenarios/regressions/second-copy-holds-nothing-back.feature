Feature: A second copy does not hold back the e-mail on unread replies
  Two copies are asked of a mail server that is silent. The reply waits until the first try with it has failed, and for no
  other. Found by exploration.

  @UNREAD-1 @TRANS-8 @MAIL-4
  Scenario: The reply goes when the first copy has failed, while the second is still under way
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And the agent writes "Yes, within four days."
    And 30 seconds pass
    When the mail server is silent on the next 2 e-mails
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And 29.999 seconds pass
    And the visitor ends the conversation
    And 30 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |
    When 1 minute passes
    Then anna@example.com receives the transcript
    And anna@example.com receives the transcript
    And no further e-mail is sent
    And every promise is kept

  @UNREAD-1 @TRANS-8
  Scenario: Both copies fail at the instant the reply is due
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And the agent writes "Yes, within four days."
    When the mail server is silent on the next 2 e-mails
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And the visitor ends the conversation
    And 59.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies
    And every promise is kept
