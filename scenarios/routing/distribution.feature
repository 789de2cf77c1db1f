Feature: Who gets the next conversation
  Evenly: who has been longest without a new one. Strictly: the first in the channel's order. To all: the first to reply.

  @ROUTE-1
  Scenario: Evenly, conversations go round
    Given agent Alice is online
    And agent Bob is online
    And agent Carol is online
    And conversations go to agents evenly
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And visitor V3 writes "Hello"
    Then agent Alice has 1 conversation
    And agent Bob has 1 conversation
    And agent Carol has 1 conversation
    When visitor V4 writes "Hello"
    Then agent Alice has 2 conversations

  @ROUTE-1
  Scenario: Evenly goes by who waited longest for a new one, not by who has fewest
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents evenly
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And agent Bob ends conversation 2
    And visitor V3 writes "Hello"
    Then agent Alice has 2 conversations
    And agent Bob has 0 conversations

  @ROUTE-1
  Scenario: Evenly, an agent back from a pause is served before those who had one meanwhile
    Given agent Alice is online
    And agent Bob is paused
    And conversations go to agents evenly
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And agent Bob resumes
    And visitor V3 writes "Hello"
    Then agent Alice has 2 conversations
    And agent Bob has 1 conversation

  @ROUTE-1
  Scenario: Strictly, the first agent gets all while there is place
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents strictly
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And visitor V3 writes "Hello"
    Then agent Alice has 3 conversations
    And agent Bob has 0 conversations

  @ROUTE-1
  Scenario: Strictly, the second agent gets what the first has no place for
    Given agent Alice takes at most 2 conversations
    And agent Bob is online
    And conversations go to agents strictly
    When visitor V1 writes "Hello"
    And visitor V2 writes "Hello"
    And visitor V3 writes "Hello"
    Then agent Alice has 2 conversations
    And agent Bob has 1 conversation
    When agent Alice ends conversation 1
    And visitor V4 writes "Hello"
    Then agent Alice has 2 conversations
    And agent Bob has 1 conversation

  @ROUTE-1
  Scenario Outline: Going <how>, who is <presence> gets nothing
    Given agent Alice is <presence>
    And agent Bob is online
    And conversations go to agents <how>
    When the visitor writes "Hello"
    Then agent Alice has 0 conversations
    And agent Bob has 1 conversation

    Examples:
      | how      | presence |
      | evenly   | offline  |
      | evenly   | paused   |
      | strictly | offline  |
      | strictly | paused   |

  @ROUTE-1
  Scenario: To all, everyone sees it and nobody has it until someone replies
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents all
    When the visitor writes "Do you deliver to Lyon?"
    Then agent Alice sees "Do you deliver to Lyon?"
    And agent Bob sees "Do you deliver to Lyon?"
    And agent Alice has 0 conversations
    And agent Bob has 0 conversations
    When agent Bob writes "Yes, we do."
    Then agent Bob has 1 conversation
    And agent Alice has 0 conversations
    And agent Alice does not see "Do you deliver to Lyon?"

  @ROUTE-1
  Scenario: To all, of two who reply at one instant the first has it and the visitor sees both
    Known from other chats: two agents answer at once and both own the conversation, or one reply is lost.
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents all
    When the visitor writes "Do you deliver to Lyon?"
    And agent Bob writes "Yes, we do." in conversation 1
    And agent Alice writes "Of course!" in conversation 1
    Then agent Bob has 1 conversation
    And agent Alice has 0 conversations
    And the visitor sees "Yes, we do." once
    And the visitor sees "Of course!" once

  @ROUTE-1 @CONV-5
  Scenario: To all, a note does not take the conversation
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents all
    When the visitor writes "Do you deliver to Lyon?"
    And agent Alice notes "Not my part of the shop"
    Then agent Bob sees "Not my part of the shop"
    And agent Alice has 0 conversations
    And agent Bob has 0 conversations

  @ROUTE-1
  Scenario: A visitor's next message goes to the agent who has the conversation
    Given agent Alice is online
    And agent Bob is online
    And conversations go to agents evenly
    When the visitor writes "Hello"
    And agent Alice writes "Hello, how can I help?"
    And the visitor writes "Do you have size 40?"
    Then agent Alice has 1 conversation
    And agent Alice sees "Do you have size 40?"
    And agent Bob has 0 conversations

  @ROUTE-1
  Scenario: A change of the distribution serves those who wait
    Given agent Alice is online
    And conversations go to agents all
    When the visitor writes "Hello"
    Then agent Alice has 0 conversations
    When the setting "distribution" changes to "evenly"
    Then agent Alice has 1 conversation
