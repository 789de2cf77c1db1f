Feature: An agent transfers a conversation

  Background:
    Given agent Alice is online
    And agent Bob is online

  @ROUTE-1
  Scenario: The conversation changes desks with all that was said
    When the visitor writes "Is my order on its way?"
    And agent Alice writes "My colleague knows."
    And agent Alice transfers the conversation to agent Bob
    Then agent Alice has 0 conversations
    And agent Bob has 1 conversation
    And agent Bob sees "Is my order on its way?"
    And agent Bob sees "My colleague knows."

  @ROUTE-1
  Scenario: The visitor sees nothing of the transfer but the new agent's name
    When the visitor writes "Is my order on its way?"
    And agent Alice transfers the conversation to agent Bob
    Then the visitor sees 2 messages
    And the visitor does not see "Bob"
    And agent Bob sees "Conversation transferred from Alice to Bob."
    When agent Bob writes "It is!"
    Then the visitor sees "Bob"

  @ROUTE-1
  Scenario: The next message goes to the new agent
    When the visitor writes "Is my order on its way?"
    And agent Alice transfers the conversation to agent Bob
    And agent Bob writes "It is!"
    And the visitor writes "When will it arrive?"
    Then agent Bob has 1 conversation
    And agent Bob sees "When will it arrive?"
    And agent Alice has 0 conversations

  @ROUTE-1
  Scenario: The new agent has the whole forwarding time
    Given an open channel with:
      | forwarding time | 2 minutes |
    When the visitor writes "Is my order on its way?"
    And 1 minute passes
    And agent Alice transfers the conversation to agent Bob
    And 1 minute 59.999 seconds pass
    Then agent Bob has 1 conversation
    When 1 ms passes
    Then agent Bob has 0 conversations
    And agent Alice has 1 conversation

  @ROUTE-1
  Scenario Outline: Nothing is transferred to an agent who <cannot>
    Known from other chats: a transfer to an absent agent is lost between two desks.
    When the visitor writes "Is my order on its way?"
    And <change>
    Then agent Alice cannot transfer the conversation to agent Bob
    And agent Alice has 1 conversation
    And agent Bob has 0 conversations

    Examples:
      | cannot    | change                 |
      | is away   | agent Bob goes offline |
      | is paused | agent Bob pauses       |

  @ROUTE-1
  Scenario: Nothing is transferred to an agent who is at the maximum
    Given agent Bob takes at most 1 conversation
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    Then agent Alice cannot transfer the conversation to agent Bob
    And agent Alice has 1 conversation
    And agent Bob has 1 conversation

  @ROUTE-1 @SAFE-3
  Scenario: Nothing is transferred to an agent of another channel
    Given another open channel "Help"
    And agent Alice answers on the channel "Shop"
    And agent Hugo answers on the channel "Help"
    When the visitor writes "Hello"
    Then agent Alice cannot transfer the conversation to agent Hugo
    And agent Hugo has 0 conversations

  @ROUTE-1 @UNREAD-8
  Scenario: The e-mail on unread replies names who wrote each of them
    Given the visitor is known as:
      | e-mail | anna@example.com |
    When the visitor writes "Is my order on its way?"
    And the visitor looks away
    And agent Alice writes "My colleague knows."
    And agent Alice transfers the conversation to agent Bob
    And agent Bob writes "It is!"
    And 1 minute passes
    Then anna@example.com receives the unread replies with:
      | reply | Alice: My colleague knows. |
      | reply | Bob: It is!                |
      | lacks | Transferred                |
