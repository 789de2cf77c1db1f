Feature: A copy that fails does not put off what an earlier one was to carry
  Two copies fail, each with a reply of its own. Both replies go when the minute of the older one is over. Found by
  exploration.

  @UNREAD-3 @TRANS-8
  Scenario: The minute runs from the older reply
    Given the visitor is known as:
      | e-mail | anna@example.com |
    And the visitor writes "Do you ship to Norway?"
    And the visitor looks away
    And the agent writes "Yes, within four days."
    And the mail server is silent on the next 2 e-mails
    And the visitor asks for a copy of the conversation
    And the visitor sends the form
    And 5 seconds pass
    And the agent writes "Five at Easter." in conversation 1
    And the agent ends the conversation
    And the mail server answers 550 to the next 2 e-mails
    And the process restarts
    And 54.999 seconds pass
    Then no e-mail is sent
    When 1 ms passes
    Then anna@example.com receives the unread replies with:
      | reply | Agent: Yes, within four days. |
      | reply | Agent: Five at Easter.        |
    And every promise is kept
    And other e-mails are ignored
