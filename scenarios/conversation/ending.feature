Feature: A conversation waits, is active, ends
  Who or what ended a conversation changes nothing else.

  Background:
    Given the visitor is known as:
      | name   | Anna             |
      | e-mail | anna@example.com |

  @CONV-3 @TRANS-2 @TRANS-3
  Scenario Outline: Ended by <who>: the same line, the same copy, the same form after 5 seconds
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Do you have size 40?"
    And the agent writes "Yes, we do."
    And <ending>
    Then the visitor sees that the conversation has ended
    And the agent has 0 conversations
    And anna@example.com receives the transcript with:
      | message | Do you have size 40? |
      | message | Yes, we do.          |
    And the visitor sees no form
    When 5 seconds pass
    Then the visitor sees the form "Send a copy"
    And no further e-mail is sent

    Examples:
      | who         | ending                            |
      | the agent   | the agent ends the conversation   |
      | the visitor | the visitor ends the conversation |
      | idle time   | 10 minutes pass                   |

  @CONV-3
  Scenario: The idle time has passed to the millisecond
    Given an open channel with:
      | idle time | 5 seconds |
    When the visitor writes "Hello"
    And 4.999 seconds pass
    Then the agent has 1 conversation
    And no e-mail is sent
    When 1 ms passes
    Then the visitor sees that the conversation has ended
    And anna@example.com receives the transcript

  @CONV-3
  Scenario Outline: The idle time begins anew with a message of <who>
    Given an open channel with:
      | idle time | 10 minutes |
    And other e-mails are ignored
    When the visitor writes "Hello"
    And 9 minutes pass
    And <who> writes "One more thing"
    And 9 minutes 59.999 seconds pass
    Then the agent has 1 conversation
    When 1 ms passes
    Then the visitor sees that the conversation has ended

    Examples:
      | who         |
      | the visitor |
      | the agent   |

  @CONV-3 @CONV-5
  Scenario: An internal note does not keep a silent conversation open
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Hello"
    And 9 minutes pass
    And the agent notes "No idea yet"
    And 1 minute passes
    Then the visitor sees that the conversation has ended
    And the agent sees "No idea yet"
    And anna@example.com receives the transcript

  @CONV-3
  Scenario: By default a silent conversation never ends by itself
    When the visitor writes "Hello"
    And 30 days pass
    Then the agent has 1 conversation

  @CONV-3
  Scenario: Two conversations run idle each for itself
    Given an open channel with:
      | idle time | 10 minutes |
    When visitor Ben writes "Hello"
    And 6 minutes pass
    And visitor Cleo writes "Good evening"
    And 4 minutes pass
    Then visitor Ben sees that the conversation has ended
    And the agent has 1 conversation
    When 6 minutes pass
    Then visitor Cleo sees that the conversation has ended

  @CONV-3
  Scenario: An idle time set while a conversation runs counts from its last message
    When the visitor writes "Hello"
    And 3 minutes pass
    And the setting "idle time" changes to "5 minutes"
    And 1 minute 59.999 seconds pass
    Then the agent has 1 conversation
    When 1 ms passes
    Then the visitor sees that the conversation has ended
    And anna@example.com receives the transcript

  @CONV-3 @TRANS-3
  Scenario: What has ended cannot end again
    Known from other chats: closing a closed chat sends the copy a second time.
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Hello"
    And the agent ends the conversation
    Then anna@example.com receives the transcript
    When 1 hour passes
    Then no further e-mail is sent
    And the agent cannot end conversation 1
    And no further e-mail is sent

  @CONV-3 @TRANS-8
  Scenario: Idle and unseen for a minute at one instant: the copy carries the reply, no second e-mail
    Given an open channel with:
      | idle time | 1 minute |
    When the visitor writes "Do you have size 40?"
    And the visitor looks away
    And the agent writes "Yes, we do."
    And 1 minute passes
    Then anna@example.com receives the transcript with:
      | message | Yes, we do. |
    And no further e-mail is sent

  @CONV-3 @CONT-1
  Scenario: A form still open at the end can be sent, and the agent receives it
    When visitor Ben writes "Hello"
    And 5 seconds pass
    And the agent ends the conversation
    And visitor Ben sends the form with:
      | name   | Ben             |
      | e-mail | ben@example.com |
    Then the agent sees the contact details once
    And the CRM has 1 lead
    And visitor Ben sees that the conversation has ended

  @CONV-3
  Scenario: An idle time that is taken away ends nothing any more
    Given an open channel with:
      | idle time | 10 minutes |
    When the visitor writes "Do you have size 40?"
    And 9 minutes pass
    And the setting "idle time" changes to "off"
    And 1 hour passes
    And the agent writes "We do."
    Then the visitor sees "We do."
    And the agent has 1 conversation
