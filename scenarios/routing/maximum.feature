Feature: A maximum per agent

  @ROUTE-1 @AWAY-1
  Scenario: One more than the maximum waits, and is served when a place is free
    Given agent Alice takes at most 2 conversations
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And visitor V3 writes "Hello"
    Then agent Alice has 2 conversations
    And visitor V2 sees no form
    And visitor V3 sees the form "Leave your contacts"
    When agent Alice ends conversation 1
    Then agent Alice has 2 conversations
    When agent Alice ends conversation 2
    Then agent Alice has 1 conversation

  @ROUTE-1
  Scenario: Who waited longest is served first
    Given agent Alice takes at most 1 conversation
    When visitor V1 writes "Hello"
    And visitor V2 writes "I am second"
    And visitor V3 writes "I am third"
    And agent Alice ends conversation 1
    Then agent Alice has 1 conversation
    When agent Alice writes "Hello, second!"
    Then visitor V2 sees "Hello, second!"
    And visitor V3 does not see "Hello, second!"

  @ROUTE-1
  Scenario Outline: A place is free when the conversation is ended by <who>
    Given an open channel with:
      | idle time | 10 minutes |
    And agent Alice takes at most 1 conversation
    When visitor V1 writes "Hello"
    And 1 minute passes
    And visitor V2 writes "Hello"
    And <ending>
    Then agent Alice has 1 conversation
    When agent Alice writes "Your turn"
    Then visitor V2 sees "Your turn"

    Examples:
      | who         | ending                           |
      | the agent   | agent Alice ends conversation 1  |
      | the visitor | visitor V1 ends the conversation |
      | idle time   | 9 minutes pass                   |

  @ROUTE-1
  Scenario: A transfer frees a place for who waits, also on another channel
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Alice answers on the channel "Help"
    And agent Alice takes at most 1 conversation
    And agent Bob answers on the channel "Shop"
    And visitor Ben is on the channel "Help"
    When the visitor writes "Hello"
    And visitor Ben writes "Hello from Help"
    Then visitor Ben sees the form "Leave your contacts"
    When agent Alice transfers the conversation to agent Bob
    Then agent Alice has 1 conversation
    When agent Alice writes "Hello Ben"
    Then visitor Ben sees "Hello Ben"
    And agent Bob has 1 conversation

  @ROUTE-1
  Scenario: A maximum raised serves who waits
    Given agent Alice takes at most 1 conversation
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And visitor V3 writes "Hello"
    And agent Alice takes at most 3 conversations
    Then agent Alice has 3 conversations

  @ROUTE-1
  Scenario: A maximum lowered takes nothing away
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And the agent takes at most 1 conversation
    Then the agent has 2 conversations
    When visitor V3 writes "Hello"
    Then the agent has 2 conversations
    When the agent ends conversation 1
    Then the agent has 1 conversation
    When the agent ends conversation 2
    Then the agent has 1 conversation
    When the agent writes "Your turn"
    Then visitor V3 sees "Your turn"

  @ROUTE-1
  Scenario: An answered conversation still counts until it has ended
    Given agent Alice takes at most 1 conversation
    When visitor V1 writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And visitor V2 writes "Hello"
    Then agent Alice has 1 conversation
    And visitor V2 sees the form "Leave your contacts"

  @ROUTE-1 @AWAY-2
  Scenario: To all, the notice comes anew each time the last place is taken
    Given agent Alice takes at most 1 conversation
    And conversations go to agents all
    When visitor V1 writes "Hello"
    And agent Alice writes "Hello" in conversation 1
    And visitor V2 writes "Hello"
    Then visitor V2 sees 3 messages
    When agent Alice ends conversation 1
    And visitor V3 writes "Hello"
    And agent Alice writes "Hello" in conversation 3
    Then visitor V2 sees 4 messages
