Feature: A message after the end
  It opens a new conversation with a new number; what is known of the visitor stays.

  @CONV-4 @NUM-1
  Scenario Outline: A message after the end by <who> opens a new conversation
    When the visitor writes "Do you have size 40?"
    And <who> ends the conversation
    And the visitor writes "And in blue?"
    Then the visitor sees conversation number 2
    And the visitor sees "And in blue?"
    And the visitor does not see "Do you have size 40?"
    And the agent has 1 conversation
    And the agent finds conversation 1

    Examples:
      | who         |
      | the agent   |
      | the visitor |

  @CONV-4 @CONV-2
  Scenario: The new conversation is greeted like any other
    When the visitor writes "Hello"
    And the agent ends the conversation
    And the visitor writes "Hello again"
    Then the visitor sees conversation number 2
    And the visitor sees "Hello! How can we help you?" once
    And the visitor sees 2 messages

  @CONV-4 @CONT-2 @INTRO-3
  Scenario: What is known of the visitor stays
    When the visitor writes "Hello"
    And 5 seconds pass
    And the visitor sends the form with:
      | name  | Anna         |
      | phone | +33612345678 |
    And the visitor ends the conversation
    And the visitor writes "One more question"
    And 5 seconds pass
    Then the visitor sees conversation number 2
    And the visitor sees no form
    And the agent sees "Anna"
    And the CRM has 1 lead
    And the CRM has a lead with:
      | name         | Anna         |
      | phone        | +33612345678 |
      | conversation | 1            |
      | conversation | 2            |

  @CONV-4
  Scenario: An agent's reply after the end opens no new conversation
    When the visitor writes "Do you have size 40?"
    And the visitor ends the conversation
    And the agent writes "Yes, we do." in conversation 1
    Then the visitor sees "Yes, we do."
    And the visitor sees conversation number 1
    And the visitor sees that the conversation has ended

  @CONV-4 @CONV-3
  Scenario: The idle time of the old conversation does not touch the new one
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Hello"
    And the visitor ends the conversation
    And 9 minutes pass
    And the visitor writes "Hello again"
    And 9 minutes 59.999 seconds pass
    Then the agent has 1 conversation
    When 1 ms passes
    Then the agent has 0 conversations
