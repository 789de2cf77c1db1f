@TRANS-2
Feature: The copy is offered at the end
  5 seconds after the end of the conversation the form appears by itself, whoever ended it.

  @CONV-3
  Scenario: Ended by the agent, the form appears after exactly 5 seconds
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  @CONV-3
  Scenario: Ended by the visitor, the form appears after exactly 5 seconds
    When the visitor writes "Thank you!"
    And the visitor ends the conversation
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  @CONV-3
  Scenario: Ended by itself, the form appears after exactly 5 seconds
    Given an open channel with:
      | idle time | 10 minutes |
    And the visitor is known as:
      | name | Anna |
    When the visitor writes "Thank you!"
    And 10 minutes pass
    Then the visitor sees that the conversation has ended
    When 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  Scenario: The delay is a setting
    Given an open channel with:
      | transcript form delay | 20 seconds |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 19.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  Scenario: The form comes once, not again after it was dismissed
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 5 seconds pass
    And the visitor dismisses the form
    And 1 hour passes
    Then the visitor sees no form

  @TRANS-3
  Scenario: It comes also when a copy has gone automatically, prefilled
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    Then anna@example.com receives the transcript
    When 5 seconds pass
    Then the visitor sees the form "Send a copy"
    And the form holds:
      | e-mail | anna@example.com |

  Scenario: It comes also when the visitor got a copy during the conversation
    When the visitor writes "Thank you!"
    And the visitor asks for a copy of the conversation
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    And other e-mails are ignored
    And the agent ends the conversation
    And 5 seconds pass
    Then the visitor sees the form "Send a copy"

  Scenario: Sent from there, the copy goes at once
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 5 seconds pass
    And the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript with:
      | messages | 2               |
      | message  | You: Thank you! |
    And the visitor is told that the copy was sent

  Scenario: Page closed at the end, the form appears 5 seconds after the visitor is back
    When the visitor writes "Thank you!"
    And the visitor closes the page
    And the agent ends the conversation
    And 1 day passes
    And the visitor opens the page
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  Scenario: Page closed within the 5 seconds, the whole delay runs again after the return
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 4.999 seconds pass
    And the visitor closes the page
    And 1 minute passes
    And the visitor opens the page
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"

  @INTRO-5
  Scenario: An open form is still there when the visitor comes back to the page
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 5 seconds pass
    And the visitor types in the form:
      | e-mail | anna@exam |
    And the visitor closes the page
    And 1 minute passes
    And the visitor opens the page
    Then the form holds:
      | e-mail | anna@exam |

  @CONV-4
  Scenario: A new conversation begun within the 5 seconds is not disturbed by the old one's form
    Given the visitor is known as:
      | name | Anna |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 3 seconds pass
    And the visitor writes "One more thing"
    And 10 seconds pass
    Then the visitor sees conversation number 2
    And the visitor sees no form

  @CONV-4
  Scenario: A new conversation begun after the return keeps the old one's form away
    Given the visitor is known as:
      | name | Anna |
    When the visitor writes "Thank you!"
    And the visitor closes the page
    And the agent ends the conversation
    And the visitor opens the page
    And 4.999 seconds pass
    And the visitor writes "One more thing"
    And 10 seconds pass
    Then the visitor sees no form
    When the visitor closes the page
    And the visitor opens the page
    And 10 seconds pass
    Then the visitor sees no form

  @UNREAD-9
  Scenario: Back in the old conversation by its link, a form that fell due meanwhile does not stand there
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 3 seconds pass
    And the visitor writes "One more thing"
    And 10 seconds pass
    Then anna@example.com receives the transcript
    When the visitor follows the link in the e-mail
    Then the visitor sees conversation number 1
    And the visitor sees no form

  Scenario: Every conversation offers its own copy
    Given the visitor is known as:
      | name | Anna |
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 5 seconds pass
    And the visitor writes "One more thing"
    Then the visitor sees no form
    When the agent ends conversation 2
    And 4.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"
    When the visitor sends the form with:
      | e-mail | anna@example.com |
    Then anna@example.com receives the transcript with:
      | subject | Copy of conversation no. 2 – Shop |
      | message | *One more thing                   |
      | lacks   | Thank you!                        |

  @SAFE-1
  Scenario: A restart within the 5 seconds does not forget the form
    When the visitor writes "Thank you!"
    And the agent ends the conversation
    And 3 seconds pass
    And the process restarts
    And 1.999 seconds pass
    Then the visitor sees no form
    When 1 ms passes
    Then the visitor sees the form "Send a copy"
