Feature: No reply within the forwarding time
  The conversation goes to the next agent, exactly when the time is over.

  Background:
    Given an open channel with:
      | forwarding time | 2 minutes         |
      | agents          | Alice, Bob, Carol |

  @ROUTE-1
  Scenario Outline: Forwarded <how> when the time is over, not a millisecond before
    Given conversations go to agents <how>
    When the visitor writes "Hello"
    And 1 minute 59.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Alice has 0 conversations
    And agent Bob has 1 conversation

    Examples:
      | how      |
      | evenly   |
      | strictly |

  @ROUTE-1
  Scenario Outline: Nobody replies: once round and on, going <how>
    Given conversations go to agents <how>
    When the visitor writes "Hello"
    And 2 minutes pass
    Then agent Bob has 1 conversation
    When 2 minutes pass
    Then agent Carol has 1 conversation
    And agent Bob has 0 conversations
    When 2 minutes pass
    Then agent Alice has 1 conversation
    And agent Carol has 0 conversations
    When 2 minutes pass
    Then agent Bob has 1 conversation
    And agent Alice has 0 conversations

    Examples:
      | how      |
      | evenly   |
      | strictly |

  @ROUTE-1
  Scenario Outline: The next is <next>, going <how>
    Given agent Carol is paused
    And conversations go to agents <how>
    When visitor V1 writes "Hello"
    And agent Alice transfers the conversation to agent Bob
    And agent Bob writes "Hello, how can I help?"
    And visitor V2 writes "Hello"
    Then agent Alice has 1 conversation
    When agent Carol resumes
    And 2 minutes pass
    Then agent Alice has 0 conversations
    And agent Bob has <bob> conversations
    And agent Carol has <carol> conversations

    Examples:
      | how      | next                              | bob | carol |
      | strictly | the one behind in order           | 2   | 0     |
      | evenly   | the one longest without a new one | 1   | 1     |

  @ROUTE-1
  Scenario: Strictly, forwarding goes on in order, not back to the first
    Known from other chats: a conversation bounces between the first two agents for ever.
    Given conversations go to agents strictly
    When the visitor writes "Hello"
    And 4 minutes pass
    Then agent Carol has 1 conversation

  @ROUTE-1
  Scenario: Everyone is asked once before anyone is asked again
    Given agent Carol is paused
    And conversations go to agents evenly
    When visitor V1 writes "Hello"
    And 2 minutes pass
    Then agent Bob has 1 conversation
    When agent Carol resumes
    And visitor V2 writes "Hello"
    And agent Carol writes "Hello, how can I help?" in conversation 2
    And 2 minutes pass
    Then agent Carol has 2 conversations
    And agent Alice has 0 conversations

  @ROUTE-1
  Scenario: A reply in time keeps the conversation
    When the visitor writes "Hello"
    And 1 minute 59.999 seconds pass
    And agent Alice writes "Just a moment, please."
    And 3 minutes pass
    Then agent Alice has 1 conversation

  @ROUTE-1
  Scenario: A second message of the visitor does not begin the time anew
    Known from other chats: an impatient visitor waits longer with every message.
    When the visitor writes "Hello"
    And 1 minute 30 seconds pass
    And the visitor writes "Is anyone there?"
    And 29.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Bob has 1 conversation
    And agent Bob sees "Is anyone there?"

  @ROUTE-1
  Scenario: The time runs again from a message after the reply
    When the visitor writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And 1 minute passes
    And the visitor writes "Do you have size 40?"
    And 1 minute 59.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Alice has 0 conversations

  @ROUTE-1
  Scenario: Only agents who can answer are next
    Given agent Bob is paused
    When the visitor writes "Hello"
    And 2 minutes pass
    Then agent Bob has 0 conversations
    And agent Carol has 1 conversation

  @ROUTE-1
  Scenario: With no other agent it stays and nothing is lost
    Given agent Bob is offline
    And agent Carol is offline
    When the visitor writes "Hello"
    And 2 minutes pass
    Then agent Alice has 1 conversation
    When agent Alice writes "Sorry for the wait."
    Then the visitor sees "Sorry for the wait."

  @ROUTE-1
  Scenario: An agent who came meanwhile gets it when the time is over again
    Given agent Bob is offline
    And agent Carol is offline
    When the visitor writes "Hello"
    And 3 minutes pass
    And agent Bob goes online
    And 59.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Bob has 1 conversation

  @ROUTE-1
  Scenario: By default nothing is ever forwarded
    Given an open channel with:
      | forwarding time | off |
    When the visitor writes "Hello"
    And 1 hour 2 minutes pass
    Then agent Alice has 1 conversation

  @ROUTE-1
  Scenario: To all, a conversation taken and then left unanswered is offered to all again
    Given conversations go to agents all
    When the visitor writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And the visitor writes "Do you have size 40?"
    And 1 minute 59.999 seconds pass
    Then agent Alice has 1 conversation
    And agent Bob does not see "Do you have size 40?"
    When 1 ms passes
    Then agent Alice has 0 conversations
    And agent Bob sees "Do you have size 40?"
    And agent Carol sees "Do you have size 40?"

  @ROUTE-1 @SAFE-1
  Scenario: The forwarding time outlives a restart
    When the visitor writes "Hello"
    And 1 minute passes
    And the process restarts
    And 59.999 seconds pass
    Then agent Alice has 1 conversation
    When 1 ms passes
    Then agent Bob has 1 conversation
